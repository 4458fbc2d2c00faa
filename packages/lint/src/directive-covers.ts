import type { Directive } from "./suppress.js";

/**
 * Finds the first directive with a reason that covers a place, by its index. A question takes the logarithm of the number
 * of directives: a file may hold thousands of both.
 */
export function createCovers(
  text: string,
  directives: readonly Directive[],
): (ruleId: string, offset: number) => number | undefined {
  const made = new Map<string, (offset: number) => number | undefined>();
  return (ruleId, offset) => {
    const coverOf = made.get(ruleId) ?? coversOf(ruleId, text, directives);
    made.set(ruleId, coverOf);
    return coverOf(offset);
  };
}

function coversOf(
  ruleId: string,
  text: string,
  directives: readonly Directive[],
): (offset: number) => number | undefined {
  const rows = directives.map((directive, index) => ({ index, ...directive }));
  const naming = rows.filter(({ reason, rules }) => reason !== "" && rules.includes(ruleId));
  const ofFile = naming.find(({ kind }) => kind === "disable-file")?.index;
  const lines = naming
    .filter(({ kind }) => kind === "disable-next-line")
    .map(({ index, span }) => ({ index, ...nextLine(text, span.end) }));
  const opening = naming
    .filter(({ kind }) => kind === "disable")
    .map(({ index, span }) => ({ index, start: span.end }));
  const closing = rows
    .filter(({ kind, rules }) => kind === "enable" && (rules.length === 0 || rules.includes(ruleId)))
    .map(({ index, span }) => ({ index, start: span.start }));
  return (offset) => {
    const line = lines[countUpTo(lines, offset, "end")];
    const enabled = closing[countUpTo(closing, offset, "start") - 1]?.index ?? -1;
    const open = opening[countUpTo(opening, enabled, "index")];
    const found = [
      ofFile,
      line !== undefined && line.start <= offset ? line.index : undefined,
      open !== undefined && open.start <= offset ? open.index : undefined,
    ].filter((index) => index !== undefined);
    return found.length === 0 ? undefined : Math.min(...found);
  };
}

/** How many of some rows, which ascend by a field, have it at a value or below. */
function countUpTo<Key extends string>(
  rows: readonly Readonly<Record<Key, number>>[],
  value: number,
  key: Key,
): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.[key] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first line after an offset that is not blank. */
function nextLine(text: string, offset: number): { readonly start: number; readonly end: number } {
  const match = /\n(?:[ \t]*\r?\n)*/.exec(text.slice(offset));
  if (match === null) return { start: text.length, end: text.length };
  const start = offset + match.index + match[0].length;
  const newline = text.indexOf("\n", start);
  return { start, end: newline === -1 ? text.length + 1 : newline + 1 };
}
