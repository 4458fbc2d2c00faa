import { compareText } from "@fixbook/schema";
import { type Area, areasOf } from "./areas.js";
import { type DeclaredSection, declaredOf, ownHeadings } from "./cut/declare.js";
import type { HeadingTable } from "./cut/meaning.js";
import { type ImportOptions, settingsOf } from "./import-options.js";
import { importPage, type PageContext } from "./import-page.js";
import { type ImportedPage, pageResult } from "./imported-page.js";
import { indexPages } from "./links/index-pages.js";
import { type NamedPage, namePages } from "./name-pages.js";
import type { Page } from "./page.js";
import { type PreparedPage, preparePage } from "./prepare-page.js";
import type { UsedPlaceholder } from "./variables/variables.js";

export interface ImportedPages {
  /** By source id. */
  readonly pages: readonly ImportedPage[];
  /** The areas that the entries are in, in order. */
  readonly areas: readonly Area[];
  /** Sections that the book has to declare. */
  readonly sections: readonly DeclaredSection[];
  readonly placeholders: readonly UsedPlaceholder[];
  /** The same, where no link may lead to some of the entries, since they are not published. */
  withhold(ids: ReadonlySet<string>): ImportedPages;
}

/**
 * Turns pages of another system into entries, and proves for each page that none of its words went silently. Pure: the
 * same pages in any order give the same entries. Throws for no page, whatever it holds.
 */
export function importPages(found: readonly Page[], options: ImportOptions = {}): ImportedPages {
  const settings = settingsOf(options);
  const { locale, declared, headings, areaFrom } = settings;
  const pages = [...found].sort((a, b) => compareText(a.sourceId, b.sourceId));
  const areas = areasOf(pages, areaFrom);
  const table: HeadingTable = { locale, own: ownHeadings(declared), mapped: headings };
  const prepared: PreparedPage[] = [];
  const results = new Map<string, ImportedPage>();
  for (const page of pages) {
    const one = attempt(page, () => preparePage(page, table, settings));
    if ("outcome" in one) results.set(page.sourceId, one);
    else prepared.push(one);
  }
  const sections = declaredOf(
    prepared.map(({ outline }) => outline),
    table,
    new Set(declared.map(({ id }) => id)),
  );
  const all = [...declared, ...sections];
  const batch: Batch = {
    order: pages.map(({ sourceId }) => sourceId),
    named: namePages(prepared, areas, settings),
    areas,
    added: sections,
    shared: { settings, table: { ...table, own: ownHeadings(all) }, sections: all },
  };
  return importBatch(batch, new Set(), { results, placeholders: new Map() });
}

/** Pages of one import with what holds for them whatever they link to. */
interface Batch {
  /** The ids of all pages, in order. */
  readonly order: readonly string[];
  /** Those that are imported. */
  readonly named: readonly NamedPage[];
  readonly areas: ReadonlyMap<string, Area>;
  /** Sections that the book does not declare yet. */
  readonly added: readonly DeclaredSection[];
  readonly shared: Pick<PageContext, "settings" | "table" | "sections">;
}

/** What is known of a batch from an earlier time: pages by their ids, and placeholders by their names. */
interface Known {
  readonly results: ReadonlyMap<string, ImportedPage>;
  readonly placeholders: ReadonlyMap<string, UsedPlaceholder>;
}

/** Imports the pages of a batch, but for those that are known and link to nothing that is withheld. */
function importBatch(batch: Batch, withheld: ReadonlySet<string>, known: Known): ImportedPages {
  const { order, named, shared } = batch;
  const { settings } = shared;
  const placeholders = new Map<string, UsedPlaceholder>();
  const context: PageContext = {
    ...shared,
    links: indexPages(named, {
      withheld,
      file: (path) => settings.fileAt(path),
      roots: ["", ...(settings.dialect.roots ?? [])],
      site: settings.site,
    }),
    taken: {
      wordings: new Set(named.map(({ short }) => short.title.toLowerCase())),
      aliases: new Set([...named.flatMap(({ ids }) => ids), ...settings.aliasesTaken]),
    },
    placeholders,
  };
  const results = new Map(known.results);
  for (const one of named) {
    const before = known.results.get(one.page.sourceId);
    const isSame = before?.entries.every(({ linksTo }) => !linksTo.some((id) => withheld.has(id))) === true;
    if (!isSame)
      results.set(
        one.page.sourceId,
        attempt(one.page, () => importPage(one, context)),
      );
  }
  const pages = order.flatMap((sourceId) => results.get(sourceId) ?? []);
  const used = new Map([...known.placeholders, ...placeholders]);
  return {
    pages,
    areas: areasIn(pages, batch.areas),
    sections: batch.added,
    placeholders: [...used.values()].sort((a, b) => compareText(a.name, b.name)),
    withhold: (ids) => importBatch(batch, ids, { results, placeholders: used }),
  };
}

/** The areas that entries of pages are in, in order. */
function areasIn(pages: readonly ImportedPage[], areas: ReadonlyMap<string, Area>): readonly Area[] {
  const ids = new Set(pages.flatMap(({ entries }) => entries.map(({ area }) => area)));
  const byId = new Map([...areas.values()].map((area) => [area.id, area] as const));
  return [...byId.values()].filter(({ id }) => ids.has(id)).sort((a, b) => compareText(a.id, b.id));
}

/** Does something with a page. What goes wrong with one is told of that one. */
function attempt<Result>(page: Page, work: () => Result): Result | ImportedPage {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return pageResult(page, { outcome: "broken", reason: `The importer failed: ${reason}` });
  }
}
