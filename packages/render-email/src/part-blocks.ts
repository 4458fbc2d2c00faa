import { blocksOfParts, branchesOf } from "@fixbook/core";
import type { FixPart, StepsPart, TextPart } from "@fixbook/schema";
import { type DraftBlock, type DraftLine, inParagraph } from "./draft.js";
import { step, title } from "./introduce.js";
import { join } from "./joint.js";
import type { Writer } from "./writer.js";

/**
 * The parts of a fix as blocks. A numbered list can neither be interrupted nor go on with another number in every
 * editor, so a short text between two lists joins the step before it; beside a longer one, the numbers are text.
 */
export function partBlocks(parts: readonly FixPart[], writer: Writer): readonly DraftBlock[] {
  const at = parts.findIndex(({ kind }) => kind === "group");
  const top = (at === -1 ? parts : parts.slice(0, at)) as readonly (TextPart | StepsPart)[];
  const groups = at === -1 ? [] : parts.slice(at);
  return [
    ...branchBlocks(top, writer),
    ...groups.flatMap((part) =>
      part.kind === "group" ? [title(...writer.spans(part.title)), ...branchBlocks(part.parts, writer)] : [],
    ),
  ];
}

/** Numbers begin anew below each heading, which is a line of its own. */
function branchBlocks(parts: readonly Part[], writer: Writer): readonly DraftBlock[] {
  return branchesOf(parts).flatMap((branch) => runBlocks(branch.parts, writer));
}

type Part = TextPart | StepsPart;

/** A numbered list with the short texts behind its steps, or what stands beside such lists. */
type Run = { readonly lines: DraftLine[] } | { readonly beside: Part };

function runBlocks(parts: readonly Part[], writer: Writer): readonly DraftBlock[] {
  const runs = joined(parts, writer);
  const isWhole = runs.filter((run) => "lines" in run).length <= 1;
  let number = 0;
  return runs.flatMap((run): readonly DraftBlock[] => {
    if ("beside" in run) return writer.blocks(blocksOfParts([run.beside]));
    if (isWhole) return [{ type: "list", ordered: true, items: run.lines }];
    return run.lines.map((line) => step(++number, inParagraph(line)));
  });
}

function joined(parts: readonly Part[], writer: Writer): readonly Run[] {
  const lastList = parts.findLastIndex(isNumbered);
  const runs: Run[] = [];
  for (const [at, part] of parts.entries()) {
    const last = runs.at(-1);
    const lines = last !== undefined && "lines" in last ? last.lines : undefined;
    if (isNumbered(part)) {
      const steps = part.items.map((step) => writer.line(step, 0));
      if (lines === undefined) runs.push({ lines: [...steps] });
      else lines.push(...steps);
    } else {
      const short = at < lastList && lines !== undefined ? shortLine(part, writer) : undefined;
      if (short === undefined || lines === undefined) runs.push({ beside: part });
      else lines.push(join(lines.pop() ?? [], "sentence", short));
    }
  }
  return runs;
}

function isNumbered(part: Part): part is StepsPart {
  return part.kind === "steps" && part.ordered;
}

/** A text that is short enough to stand behind a step, as one line. */
function shortLine(part: Part, writer: Writer): DraftLine | undefined {
  const line = writer.line(blocksOfParts([part]), 0);
  const isWords = line.every(({ type }) => type !== "listing");
  return isWords && lengthOf(line) <= LONGEST ? line : undefined;
}

/** In characters. */
const LONGEST = 140;

function lengthOf(line: DraftLine): number {
  return line.reduce((length, part) => {
    if (part.type === "listing" || part.type === "break") return length;
    return length + ("children" in part ? lengthOf(part.children) : part.value.length);
  }, 0);
}
