import { createLineIndex } from "@fixbook/core";
import { decode, type FileChange } from "@fixbook/engine";
import type { PlannedChanges } from "../../workspace-edit.js";

/** Changes of whole texts as edits of what differs. */
export function replaced(changes: readonly FileChange[]): PlannedChanges {
  const plan = { creates: [] as PlannedChanges["creates"][number][], edits: [] as PlannedChanges["edits"][number][] };
  for (const { file, before, after } of changes) {
    const [old, text] = [textOf(before), textOf(after) ?? ""];
    if (old === undefined) plan.creates.push({ file, text });
    else plan.edits.push({ file, why: "", ...difference(old, text) });
  }
  return { ...plan, renames: [], deletes: [] };
}

function difference(before: string, after: string): Pick<PlannedChanges["edits"][number], "range" | "text"> {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const { range } = createLineIndex(before);
  return { range: range({ start, end: before.length - end }), text: after.slice(start, after.length - end) };
}

function textOf(contents: FileChange["before"] | FileChange["after"]): string | undefined {
  if (contents === undefined || typeof contents === "string") return contents;
  const text = decode(contents);
  return typeof text === "string" ? text : undefined;
}
