import { type Filled, pageAddress, type RenderContext, resolveApplicability } from "@fixbook/core";
import { type Area, type BookJson, contractVersion, type Entry, sections } from "@fixbook/schema";
import { entryPath, searchPath } from "./paths.js";
import { toRecordsJson } from "./records-json.js";
import { toReferenceJson } from "./reference-json.js";
import type { RichTextWriter } from "./rich-text-json.js";
import { toSignaturesJson } from "./signatures-json.js";
import { toolsOf } from "./tools.js";

/** The book as `book.json`, its list of entries empty: what an application needs to list them and to find one. */
export function toBookJson(context: RenderContext): BookJson {
  const { book, brand } = context;
  const { write } = toolsOf(context);
  return {
    contractVersion,
    id: book.id,
    brand: { id: brand.id, name: brand.name },
    audience: context.audience,
    title: book.title,
    ...write.optional("intro", book.intro),
    locale: book.locale,
    ...pageAddress("", context),
    areas: book.areas.map((area) => toAreaJson(area, context, write)),
    products: book.products.map(({ id, title, versions, platforms }) => ({
      id,
      title,
      versions: [...versions],
      platforms: platforms.map((platform) => ({ ...platform })),
    })),
    labels: labelsOf(context),
    sections: book.sections.filter(({ targets }) => targets.includes("json")).map(({ id, title }) => ({ id, title })),
    entries: [],
    search: searchPath,
    records: toRecordsJson(context),
    support: {
      ...write.optional("intro", book.support.intro),
      checklist: write.each(book.support.checklist),
      ...write.optional("contact", book.support.contact),
      ...pageAddress("support/", context),
    },
    fields: fieldsOf(context),
  };
}

/** What the book calls the sections that may be in this build. */
function labelsOf({ book, audience }: RenderContext): BookJson["labels"] {
  const shown = sections.filter(({ internal }) => !internal || audience === "internal");
  return Object.fromEntries(shown.map(({ id }) => [id, book.labels[id]])) as BookJson["labels"];
}

/** What the application has to fill. */
export function fieldsOf({ book, keeps }: RenderContext): BookJson["fields"] {
  return Object.fromEntries(
    [...book.placeholders]
      .filter(([, { filledBy }]) => keeps.includes(filledBy))
      .map(([name, { type, description, filledBy }]) => [name, { type, description, filledBy }]),
  );
}

function toAreaJson(area: Area, context: RenderContext, write: RichTextWriter): BookJson["areas"][number] {
  return {
    id: area.id,
    title: area.title,
    ...write.optional("summary", area.summary),
    ...(area.guide === undefined ? {} : { guide: toGuideJson(area.id, area.guide, context, write) }),
    ...(area.empty === undefined ? {} : { empty: area.empty }),
    entries: context.entriesOf(area.id).map(({ id }) => id),
  };
}

function toGuideJson(areaId: string, guide: NonNullable<Area["guide"]>, context: RenderContext, write: RichTextWriter) {
  const { title: _, ...reference } = toReferenceJson(guide.ref, `The guide of area ${areaId}`, context);
  return { title: guide.title, ...write.optional("summary", guide.summary), ...reference };
}

/** The head of an entry. */
export function toHeadJson(entry: Filled<Entry>, context: RenderContext): BookJson["entries"][number] {
  const { write } = toolsOf(context);
  return {
    kind: "entry",
    id: entry.id,
    area: entry.area,
    title: entry.title,
    ...write.optional("summary", entry.summary),
    signatures: toSignaturesJson(entry.signatures),
    tags: [...entry.tags],
    appliesTo: [...entry.appliesTo],
    applicability: [...resolveApplicability(entry, context.book.products)],
    ...(context.audience === "internal" ? { audience: entry.audience } : {}),
    ...pageAddress(`${entry.id}/`, context),
    revision: context.revisionOf(entry.id),
    path: entryPath(entry.id),
  };
}
