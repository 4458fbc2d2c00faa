import { type Area, GENERAL } from "./areas.js";
import { idsOf, type Nameable } from "./entry-ids.js";
import type { ImportSettings } from "./import-options.js";
import { nameOfPath } from "./page-title.js";
import type { PreparedPage } from "./prepare-page.js";
import { type ShortTitle, shortTitles } from "./short-titles.js";

/** A page with what its entries are called. */
export interface NamedPage extends PreparedPage {
  /** Its title, shortened. */
  readonly short: ShortTitle;
  /** The ids of its entries, in their order. */
  readonly ids: readonly string[];
  /** The id of the area that they are in. */
  readonly area: string;
}

/** Gives pages their titles among all, and their entries ids. */
export function namePages(
  pages: readonly PreparedPage[],
  areas: ReadonlyMap<string, Area>,
  { taken, known }: ImportSettings,
): readonly NamedPage[] {
  const titles = shortTitles(pages.map(({ title }) => title));
  const drafts = pages.map((one, index) => {
    const short = titles[index] ?? { title: one.title, taken: "" };
    return { one, short, entries: nameablesOf(one, short, known.get(one.page.sourceId)) };
  });
  const ids = idsOf(
    drafts.flatMap(({ entries }) => entries),
    taken,
  );
  return drafts.map(({ one, short, entries }) => ({
    ...one,
    short,
    ids: entries.flatMap(({ key }) => ids.get(key) ?? []),
    area: (areas.get(one.page.sourceId) ?? GENERAL).id,
  }));
}

/** What needs an id of a page: each of its questions, or the page. */
function nameablesOf(
  { page, questions, code }: PreparedPage,
  short: ShortTitle,
  known: readonly string[] = [],
): readonly Nameable[] {
  const { sourceId } = page;
  const place = { qualifiers: page.parents.toReversed().map(({ title }) => title), name: nameOfPath(page.path) };
  if (questions.length === 0) return [{ key: sourceId, title: code ?? short.title, ...place, known: known[0] }];
  return questions.map(({ text }, index) => ({
    key: `${sourceId}#${index}`,
    title: text,
    ...place,
    known: known[index],
  }));
}
