import { type Filled, indentedJson, pageAddress, type RenderContext } from "@fixbook/core";
import { type AreaJson, contractVersion, type Entry, type EntryJson, type Solution } from "@fixbook/schema";
import { toReferenceJson } from "./reference-json.js";
import type { RichTextWriter } from "./rich-text-json.js";
import { toSignaturesJson } from "./signatures-json.js";
import { toolsOf } from "./tools.js";

type EntryFields = AreaJson["entries"][number];

/** An entry as `entries/<id>.json`, its keys in the order of the contract. */
export function toEntryJson(entry: Filled<Entry>, context: RenderContext): EntryJson {
  return { contractVersion, ...toEntryFieldsJson(entry, context) };
}

/** {@link toEntryFieldsJson}, indented, with marks of placeholders. Printed once for all files that hold it. */
export function printEntryFields(entry: Filled<Entry>, context: RenderContext): string {
  const fields = toEntryFieldsJson(entry, context);
  return context.remember(fields, () => indentedJson(fields));
}

/** An entry as `entries/<id>.json`, with marks of placeholders. */
export function printEntry(entry: Filled<Entry>, context: RenderContext): string {
  const head = indentedJson({ contractVersion }).slice(0, -"\n}".length);
  return `${head},${printEntryFields(entry, context).slice("{".length)}\n`;
}

/** What every file says of an entry that holds it in full. Made once for each entry of a run. */
export function toEntryFieldsJson(entry: Filled<Entry>, context: RenderContext): EntryFields {
  return context.remember(entry, () => {
    const { write } = toolsOf(context);
    return {
      kind: "entry",
      id: entry.id,
      area: entry.area,
      title: entry.title,
      ...write.optional("summary", entry.summary),
      symptom: write.one(entry.symptom),
      signatures: toSignaturesJson(entry.signatures),
      appliesTo: [...entry.appliesTo],
      confirm: write.each(entry.confirm),
      firstCheck: write.one(entry.firstCheck),
      solutions: entry.solutions.map((solution) => toSolutionJson(solution, write)),
      ...write.optional("verify", entry.verify),
      ...write.optional("escalate", entry.escalate),
      include: write.each(entry.include),
      ...write.optional("why", entry.why),
      benefits: write.each(entry.benefits),
      related: entry.related.map((id) => toReferenceJson(id, `Entry ${entry.id}`, context)),
      aliases: [...entry.aliases],
      audience: entry.audience,
      owners: [...entry.owners],
      ...(entry.reviewed === undefined ? {} : { reviewed: entry.reviewed }),
      locale: entry.locale,
      ...pageAddress(`${entry.id}/`, context),
      revision: context.revisionOf(entry.id),
    };
  });
}

function toSolutionJson(solution: Solution, write: RichTextWriter): EntryJson["solutions"][number] {
  return {
    id: solution.id,
    ...(solution.name === undefined ? {} : { name: solution.name }),
    ...write.optional("cause", solution.cause),
    fix: write.each(solution.fix),
    ...write.optional("workaround", solution.workaround),
  };
}
