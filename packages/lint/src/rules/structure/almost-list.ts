import type { FindingExtra, Span } from "@fixbook/core";
import { quote } from "@fixbook/core";
import type { List, Nodes, Root } from "mdast";
import { spanOf } from "../../destination.js";
import { type MarkerShape, markerShapes } from "../../lists/markers.js";
import { type ParagraphRun, paragraphRuns, type TextLine } from "../../lists/text-lines.js";
import { defineRule, visit } from "../../rule.js";

export default defineRule<{ marker: string; lines: number; action: string }>({
  ruleId: "structure/almost-list",
  severity: "warning",
  why: "They are published as text and not as items: lines run together, and readers see fewer steps than were written.",
  message: ({ marker, lines }) =>
    lines === 1
      ? `The line begins with ${quote(marker)}, which does not start a list item.`
      : `These ${lines} lines begin like the items of a list, the first with ${quote(marker)}, but are not a list.`,
  action: ({ action }) => action,
  needle: mayHoldMarkers,
  node: visit(["root"], (node, add, { source }) => {
    if (node.type !== "root") return;
    const taken = takenSections(node);
    for (const run of paragraphRuns(node, source)) {
      for (const found of almostLists(run)) {
        const [first, last] = [found[0] as Marked, found.at(-1) as Marked];
        const span = { start: first.line.span.start, end: last.line.span.start + last.marker.trimEnd().length };
        const action = `${first.shape.action}${isIndented(first, run, source) ? INDENTED : ""}`;
        const data = { marker: first.marker.trimEnd(), lines: found.length, action };
        add(span, data, mayBeList(run, first, taken) ? fixOf(found, run, source) : {});
      }
    }
  }),
  examples: {
    good: [
      "# A\n\nVersion 2.5 and 3.x, from 7.zip,\n3.5 or\n2019. It was late.\n\n1. Open it.\n2. Go.\n   - One.\n   - Two.",
      "# A\n\n-5 degrees – or less –\n*not* more, *Terms apply.\n\n– Not now, he said.\n\n1. Open `2.Turn` and a) or b).\n\n   ```text\n   • one\n   2.Two\n   ```",
      "# A\n\na) If it is off, turn it on.\n\nb) If it is on, wait.\n\n1. Go.",
      "# A\n\nSee chapter\n2. Then go on.\n\n1. Go to (1) or ①.",
    ],
    bad: [
      { text: "# A\n\n1. Open it.\n‹2.›Turn it.", fixed: "# A\n\n1. Open it.\n2. Turn it." },
      {
        text: "# A\n\n1. Open it.\n‹2.Turn it.\n3.›Close it.\n4. Go.",
        fixed: "# A\n\n1. Open it.\n2. Turn it.\n3. Close it.\n4. Go.",
      },
      { text: "# A\n\n‹1)Open it.\n2)›Turn it.\n", fixed: "# A\n\n1. Open it.\n2. Turn it.\n" },
      "# A\n\nOne of these:\n‹• the cable is loose\n•› it is muted\n\n1. Go.",
      {
        text: "# A\n\n1. Go.\n\n## Verify\n\nOne of these:\n‹• the cable is tight\n•› it sounds\n",
        fixed: "# A\n\n1. Go.\n\n## Verify\n\nOne of these:\n- the cable is tight\n- it sounds\n",
      },
      { text: "# A\n\n1. Do one:\n   ‹•›Open it.", fixed: "# A\n\n1. Do one:\n   - Open it." },
      {
        text: "# A\n\n1. Go.\n\n## Verify\n\nOne of these:\n‹-Open\n-›Closed",
        fixed: "# A\n\n1. Go.\n\n## Verify\n\nOne of these:\n- Open\n- Closed",
      },
      {
        text: "# A\n\n1. Go.\n\n## Verify\n\nDo this first:\n‹2.› two.",
        fixed: "# A\n\n1. Go.\n\n## Verify\n\nDo this first:\n\n2. two.",
      },
      { text: "# A\n\n1. Open it.\n   ‹2.› Turn it.", fixed: "# A\n\n1. Open it.\n2. Turn it." },
      { text: "# A\n\n‹①打开\n②›关闭\n", fixed: "# A\n\n1. 打开\n2. 关闭\n" },
      { text: "# A\n\n‹１．打开\n２．›关闭\n", fixed: "# A\n\n1. 打开\n2. 关闭\n" },
      { text: "# A\n\n‹Step 1: Open it.\n\nStep 2:› Turn it.\n", fixed: "# A\n\n1. Open it.\n\n2. Turn it.\n" },
      "# A\n\n‹a) Open it.\nb)› Turn it.\n\n1. Go.",
      {
        text: "# A\n\nDo this:\n\t‹1. Open it.\n\t2.› Turn it.\n",
        fixed: "# A\n\nDo this:\n1. Open it.\n2. Turn it.\n",
      },
    ],
  },
});

interface Marked {
  readonly line: TextLine;
  readonly shape: MarkerShape;
  readonly marker: string;
  readonly number: number | undefined;
}

/** Lines that were meant as the items of a list, one group a list. */
function almostLists(run: ParagraphRun): readonly (readonly Marked[])[] {
  const groups: Marked[][] = [];
  for (const line of run.lines) {
    const marked = readMarker(line);
    if (marked === undefined) continue;
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && follows(last, marked)) group.push(marked);
    else groups.push([marked]);
  }
  return groups.filter((group) => isMeant(group, run));
}

function readMarker(line: TextLine): Marked | undefined {
  for (const shape of markerShapes) {
    const marker = shape.pattern.exec(line.text)?.[0];
    if (marker !== undefined) return { line, shape, marker, number: shape.number?.(marker) };
  }
  return undefined;
}

/** Whether one marker goes on with another: the next number, or the same bullet. */
function follows(last: Marked, next: Marked): boolean {
  if (last.number !== undefined && next.number !== undefined) return next.number === last.number + 1;
  return last.number === undefined && next.number === undefined && last.marker.charAt(0) === next.marker.charAt(0);
}

function isMeant(group: readonly Marked[], run: ParagraphRun): boolean {
  const [first] = group;
  if (first === undefined) return false;
  // Each a paragraph of its own, with its letter: so they read well.
  if (first.shape.instead === undefined && group.every(({ line }) => line.index === 0)) return false;
  if (first.shape.fromOne === true && first.number !== 1) return continuesList(first, run);
  if (group.length > 1 || first.shape.isAlone === true) return true;
  if (first.number === undefined) return isBulletOf(first, run.list) || isBulletOf(first, run.after);
  if (continuesList(first, run)) return true;
  return /^[0-9]{1,2}[.)][ \t]/.test(first.marker) && first.line.index > 0 && beginsList(first);
}

const INDENTED = " Take away the tab or the spaces in front, which would make it code.";

/** Whether so much stands before a line that it would be code where it began a block: four columns beyond its step. */
function isIndented({ line }: Marked, { item }: ParagraphRun, source: string): boolean {
  const [block] = item?.children ?? [];
  const begin = block === undefined ? 0 : widthBefore(spanOf(block).start, source);
  return line.index > 0 && widthBefore(line.span.start, source) >= begin + 4;
}

/** The columns before a place in its line; those to the next tab stop for a tab. */
function widthBefore(at: number, source: string): number {
  let width = 0;
  for (const sign of source.slice(source.lastIndexOf("\n", at - 1) + 1, at))
    width += sign === "\t" ? 4 - (width % 4) : 1;
  return width;
}

/** Whether a number is the one after the item that it stands in, or after the list before it. */
function continuesList({ number, shape, line }: Marked, { item, list, after }: ParagraphRun): boolean {
  if (shape.instead === undefined || number === undefined) return false;
  const isOf = (of: List | undefined, index: number) => of?.ordered === true && (of.start ?? 1) + index === number;
  if (item !== undefined && list !== undefined) return line.index > 0 && isOf(list, list.children.indexOf(item) + 1);
  return isOf(after, after?.children.length ?? 0);
}

function isBulletOf({ marker }: Marked, list: List | undefined): boolean {
  return list !== undefined && list.ordered !== true && /^[-+*]/.test(marker);
}

/** Whether a number within a paragraph begins an item: where a sentence or the words before end there, or a small letter follows. */
function beginsList({ line, marker, number = 0 }: Marked): boolean {
  if (number < 2 || number > 9) return false;
  return /[.:;!?。：]$/.test(line.before) || /^\p{Ll}/u.test(line.text.slice(marker.length));
}

/** Whether a list may stand there: a section has one, and without sections the first list is the fix. */
function mayBeList(run: ParagraphRun, first: Marked, taken: ReadonlyMap<Nodes, boolean>): boolean {
  if (run.item !== undefined || run.inQuote) return true;
  const isTaken = taken.get(first.line.paragraph);
  return isTaken === false || (isTaken === undefined && first.number !== undefined);
}

/** Whether the section of each block has a list already; nothing for those below the title, of which a list with numbers is the fix. */
function takenSections(root: Root): ReadonlyMap<Nodes, boolean> {
  const taken = new Map<Nodes, boolean>();
  let blocks: Nodes[] = [];
  let isTitle = true;
  const end = (): void => {
    const hasList = blocks.some(({ type }) => type === "list");
    for (const block of blocks) if (hasList || !isTitle) taken.set(block, hasList);
    blocks = [];
  };
  for (const node of root.children) {
    if (node.type === "heading") {
      end();
      isTitle = node.depth === 1;
    } else blocks.push(node);
  }
  end();
  return taken;
}

/** Writes each marker as Markdown has it. Safe where the number goes on with the list that it stands in. */
function fixOf(group: readonly Marked[], run: ParagraphRun, source: string): FindingExtra {
  const [first] = group;
  if (first?.shape.instead === undefined || run.inQuote) return {};
  const isGluedToList = continuesList(first, run) && run.item !== undefined;
  const list = isGluedToList ? run.list : undefined;
  const indent = columnOf(source, (list ? spanOf(list) : spanOf(first.line.paragraph)).start);
  const eol = source[source.indexOf("\n") - 1] === "\r" ? "\r\n" : "\n";
  const needsBlank = first.line.index > 0 && first.number !== undefined && first.number !== 1 && !isGluedToList;
  const edits = group.map(({ line, marker, number = 0, shape }) => {
    const lineStart = source.lastIndexOf("\n", line.span.start - 1) + 1;
    // The first line of a paragraph has its indentation already.
    const start = line.index === 0 ? line.span.start : lineStart;
    const gap = line === first.line && needsBlank ? eol : "";
    const text = `${gap}${line.index === 0 ? "" : " ".repeat(indent)}${shape.instead?.(number) ?? marker}`;
    return { start, end: line.span.start + marker.length, text } satisfies Span & { text: string };
  });
  const isSafe = isGluedToList && group.every(({ marker }) => /^[0-9]{1,2}[.)]$/.test(marker));
  return { fixes: [{ kind: isSafe ? "safe" : "review", title: "Make it a list", edits }] };
}

function columnOf(source: string, offset: number): number {
  return offset - (source.lastIndexOf("\n", offset - 1) + 1);
}

/** Whether a line of a text begins like an item of a list that is none. Two lines of some are needed, one of others. */
function mayHoldMarkers(text: string): boolean {
  return LINE.test(text);
}

const LINE =
  /(?:^|\n)[ \t>]*(?:[0-9]{1,2}(?:[.)]\S|[ \t]+[.)]|[ \t]?[-–:]|[．、）：。])|(?:[2-9]|[1-9][0-9])[.)]|[(（][0-9０-９]|[\u2010-\u2015\u2022\u2023\u2043\u204c\u204d\u2212\u2219\u2460-\u2473\u24f5-\u24fe\u25a0-\u25ef\u2610\u2611\u2713\u2714\u2776-\u2793\u27a2\u27a4\u00b7\u30fb\uff65０-９一二三四五六七八九十第\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]|[-+*](?=\S)|\(?(?:[a-hA-H]|[ivx]{1,4})[.)][ \t]|\p{L}{2,10}[ \t\u3000]*[0-9０-９]{1,2}[ \t]*[:.)：–-])/u;
