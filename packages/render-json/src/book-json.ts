import { type Filled, pageAddress, type RenderContext, type SearchEntry } from "@fixbook/core";
import { type Area, type BookJson, contractVersion, type Entry } from "@fixbook/schema";
import { toEntryFieldsJson } from "./entry-json.js";
import { areaPath, entryPath } from "./paths.js";
import { toRecordsJson } from "./redirects-json.js";
import { toReferenceJson } from "./reference-json.js";
import type { RichTextWriter } from "./rich-text-json.js";
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
    entries: [],
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
  const { title: _, ...reference } = toReferenceJson(guide.ref, `The guide of area ${areaId}`, context);
  return { title: guide.title, ...write.optional("summary", guide.summary), ...reference };
}

/** What the list of entries shows of one: enough to recognise the problem and to try the first thing. */
export function toOverviewJson(entry: Filled<Entry>, context: RenderContext): BookJson["entries"][number] {
  const fields = toEntryFieldsJson(entry, context);
  const cause = fields.solutions[0]?.cause;
  return {
    kind: "entry",
    id: entry.id,
    area: entry.area,
    title: entry.title,
    ...(fields.summary === undefined ? {} : { summary: fields.summary }),
    symptom: fields.symptom,
    ...(cause === undefined ? {} : { cause }),
    ...(fields.firstCheck === undefined ? {} : { firstCheck: fields.firstCheck }),
    signatures: fields.signatures,
    search: toSearchTexts(toolsOf(context).searchEntry(entry)),
    ...(fields.url === undefined ? {} : { url: fields.url }),
    revision: fields.revision,
    path: entryPath(entry.id),
  };
}

/** The texts in which a page searches, so that an application finds the same. */
function toSearchTexts({ symptom, summary, wordings, cause, solutions, why, also, rest }: SearchEntry) {
  const causes = cause ?? solutions?.flatMap(([, ...texts]) => texts).join("\n");
  const texts = {
    symptom,
    summary,
    wordings: wordings && [...wordings],
    cause: causes,
    why,
    also: also && [...also],
    rest,
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}
