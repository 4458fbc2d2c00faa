import {
  blocksOfParts,
  type Filled,
  pageAddress,
  publishedParts,
  type RenderContext,
  resolveApplicability,
} from "@fixbook/core";
import {
  type Book,
  contractVersion,
  type Entry,
  type EntryJson,
  type FixPart,
  type RichTextJson,
  type SectionIdsOf,
  type Solution,
} from "@fixbook/schema";
import { toFilesJson } from "./files-json.js";
import { toReferenceJson } from "./reference-json.js";
import { forName, type RichTextWriter } from "./rich-text-json.js";
import { toSignaturesJson } from "./signatures-json.js";
import { toolsOf } from "./tools.js";

/** An entry as `entries/<id>.json`, its keys in the order of the contract. */
export function toEntryJson(entry: Filled<Entry>, context: RenderContext): EntryJson {
  const { write } = toolsOf(context);
  return {
    contractVersion,
    kind: "entry",
    id: entry.id,
    area: entry.area,
    title: entry.title,
    ...write.optional("summary", entry.summary),
    signatures: toSignaturesJson(entry.signatures),
    also: [...entry.also],
    tags: [...entry.tags],
    appliesTo: [...entry.appliesTo],
    applicability: [...resolveApplicability(entry, context.book.products)],
    ...write.optional("firstCheck", entry.firstCheck),
    ...sectionsOf(entry, write),
    ...write.partsIn("confirmParts", entry.confirm),
    ...write.partsIn("verifyParts", entry.verify),
    solutions: entry.solutions.map((solution) => toSolutionJson(solution, write, context)),
    sections: toOwnSectionsJson(entry, context.book, write),
    ...toFilesJson(entry, context),
    related: entry.related.map((id) => toReferenceJson(id, `Entry ${entry.id}`, context)),
    aliases: [...entry.aliases],
    audience: entry.audience,
    owners: [...entry.owners],
    ...(entry.reviewed === undefined ? {} : { reviewed: entry.reviewed }),
    locale: entry.locale,
    ...pageAddress(`${entry.id}/`, context),
    revision: context.revisionOf(entry.id),
    ...entry.extra,
  };
}

/** The sections of an entry. A row of the section table that is missing here does not compile. */
function sectionsOf(entry: Entry, { one, each, steps }: RichTextWriter) {
  return present({
    symptom: one(entry.symptom),
    prerequisites: entry.prerequisites && one(entry.prerequisites),
    confirm: steps(entry.confirm),
    verify: oneOf(entry.verify, one),
    escalate: entry.escalate && one(entry.escalate),
    include: each(entry.include),
    why: entry.why && one(entry.why),
    benefits: each(entry.benefits),
    moreInformation: entry.moreInformation && one(entry.moreInformation),
    internalNotes: entry.internalNotes && one(entry.internalNotes),
  } satisfies Record<SectionIdsOf<"entry">, unknown>);
}

function toSolutionJson(
  solution: Solution,
  write: RichTextWriter,
  context: RenderContext,
): EntryJson["solutions"][number] {
  return {
    id: solution.id,
    ...(solution.name === undefined ? {} : { name: solution.name, ...forName(solution.name, context) }),
    ...present({
      cause: solution.cause && write.one(solution.cause),
      fix: write.steps(solution.fix),
      workaround: oneOf(solution.workaround, write.one),
    } satisfies Record<SectionIdsOf<"solution">, unknown>),
    parts: write.parts(solution.fix),
    ...write.partsIn("workaroundParts", solution.workaround),
  };
}

function toOwnSectionsJson(entry: Entry, book: Book, write: RichTextWriter): EntryJson["sections"] {
  return publishedParts(entry, book).flatMap((part) =>
    part.kind === "own" ? [{ id: part.section.id, title: part.section.title, ...write.one(part.blocks) }] : [],
  );
}

/** Parts as one text; undefined where there are none. */
function oneOf(parts: readonly FixPart[], one: RichTextWriter["one"]): RichTextJson | undefined {
  return parts.length === 0 ? undefined : one(blocksOfParts(parts));
}

/** The fields that have a value. */
function present<Fields extends object>(fields: Fields): Present<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<Fields>;
}

type Present<Fields> = {
  [Key in keyof Fields as undefined extends Fields[Key] ? never : Key]: Fields[Key];
} & { [Key in keyof Fields as undefined extends Fields[Key] ? Key : never]?: Exclude<Fields[Key], undefined> };
