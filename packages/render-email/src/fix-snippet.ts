import type { Filled, RenderContext } from "@fixbook/core";
import type { Entry, Solution } from "@fixbook/schema";
import { type DraftBlock, finishSnippet } from "./draft.js";
import { introduce, lead } from "./introduce.js";
import { type Paragraph, type Snippet, text } from "./snippet.js";
import { createWriter, type Writer } from "./writer.js";

/**
 * The snippet "fix", what a support agent pastes into an answer: each cause with its steps and workaround, in order of
 * likelihood, how to verify, and a link to the whole page. No greeting and no signature, since agents and desks add
 * theirs. Symptom, checks, related links and the rest stay on the page: the customer has told the symptom already.
 */
export function createFixSnippet(entry: Filled<Entry>, context: RenderContext): Snippet {
  const writer = createWriter(context.resolve);
  const { labels } = context.book;
  return finishSnippet([
    ...entry.solutions.flatMap((solution, index) =>
      solutionBlocks(solution, headingOf(index, entry, labels), writer, labels),
    ),
    ...introduce(labels.verify, writer.blocks(entry.verify ?? [])),
    pageLink(entry.title, context.pageUrl(`${entry.id}/`)),
  ]);
}

type Labels = RenderContext["book"]["labels"];

/**
 * What tells a solution from the others: "Cause 2: Webhook points elsewhere", or "Fix 2: …" in an entry where some
 * solution has no cause. Undefined for an only one without a name.
 */
function headingOf(index: number, { solutions }: Entry, labels: Labels): { label: string; words: string } | undefined {
  const name = solutions[index]?.name;
  if (solutions.length === 1 && name === undefined) return undefined;
  const label = solutions.every(({ cause }) => cause !== undefined) ? labels.cause : labels.fix;
  const numbered = solutions.length > 1 ? `${label} ${index + 1}` : label;
  return { label, words: name === undefined ? numbered : `${numbered}: ${name}` };
}

function solutionBlocks(
  { cause, fix, workaround }: Solution,
  heading: ReturnType<typeof headingOf>,
  writer: Writer,
  labels: Labels,
): readonly DraftBlock[] {
  const causeBlocks = writer.blocks(cause ?? []);
  const steps = fix.map((step) => writer.line(step, 0));
  return [
    ...(heading === undefined ? [] : [title(heading.words)]),
    ...(heading?.label === labels.cause ? causeBlocks : introduce(labels.cause, causeBlocks)),
    ...(causeBlocks.length > 0 && steps.length > 0 ? [lead(labels.fix)] : []),
    ...(steps.length > 0 ? [{ type: "list", ordered: true, items: steps } as const] : []),
    ...introduce(labels.workaround, writer.blocks(workaround ?? [])),
  ];
}

/** A heading, in bold: headings do not survive a paste. */
function title(words: string): Paragraph {
  return { type: "paragraph", role: "lead", line: [{ type: "strong", children: [text(words)] }] };
}

function pageLink(words: string, url: string): Paragraph {
  return { type: "paragraph", role: "body", line: [text("More: "), { type: "link", url, children: [text(words)] }] };
}
