import type { RenderContext } from "@fixbook/core";
import { type Area, type BookJson, contractVersion, type Entry } from "@fixbook/schema";
import { areaPath, entryPath } from "./paths.js";
import { toRecordsJson } from "./redirects-json.js";
import { toReferenceJson } from "./reference-json.js";
import { createRichTextWriter, type RichTextWriter } from "./rich-text-json.js";
import { toSignaturesJson } from "./signatures-json.js";

/** The book as `book.json`: what an application needs to list the entries and to find one. */
export function toBookJson(context: RenderContext): BookJson {
  const { book, brand } = context;
  const write = createRichTextWriter(context);
  return {
    contractVersion,
    id: book.id,
    brand: { id: brand.id, name: brand.name },
    audience: context.audience,
    title: book.title,
    ...write.optional("intro", book.intro),
    locale: book.locale,
    url: context.pageUrl(""),
    areas: book.areas.map((area) => toAreaJson(area, context, write)),
    entries: context.entries.map((entry) => toOverviewJson(entry, context, write)),
    records: toRecordsJson(context),
    support: {
      ...write.optional("intro", book.support.intro),
      checklist: write.each(book.support.checklist),
      ...write.optional("contact", book.support.contact),
      url: context.pageUrl("support/"),
    },
    fields: fieldsOf(context),
  };
}

/** What the application has to fill. */
function fieldsOf({ book, keeps }: RenderContext): BookJson["fields"] {
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
    path: areaPath(area.id),
  };
}

function toGuideJson(areaId: string, guide: NonNullable<Area["guide"]>, context: RenderContext, write: RichTextWriter) {
  const { id, url } = toReferenceJson(guide.ref, `The guide of area ${areaId}`, context);
  return { title: guide.title, ...write.optional("summary", guide.summary), id, url };
}

/** What the list of entries shows of one: enough to recognise the problem and to try the first thing. */
function toOverviewJson(entry: Entry, context: RenderContext, write: RichTextWriter): BookJson["entries"][number] {
  return {
    kind: "entry",
    id: entry.id,
    area: entry.area,
    title: entry.title,
    ...write.optional("summary", entry.summary),
    symptom: write.one(entry.symptom),
    ...write.optional("cause", entry.solutions[0]?.cause),
    firstCheck: write.one(entry.firstCheck),
    signatures: toSignaturesJson(entry.signatures),
    url: context.pageUrl(`${entry.id}/`),
    revision: context.revisionOf(entry.id),
    path: entryPath(entry.id),
  };
}
