import type { FindingExtra, Span } from "@fixbook/core";
import { quote, sectionsIn, takesIn } from "@fixbook/core";
import type { Nodes } from "mdast";
import { type Fence, type FenceLine, readFence } from "../../fence.js";
import { defineRule, suggest, visit } from "../../rule.js";

/** Why a block goes on past its end. */
type Cause = "nothing" | "signs" | "words" | "place" | "opening";

export default defineRule<{ signs: string; sections: number; cause: Cause; line: string; place: string }>({
  ruleId: "markdown/unclosed-fence",
  severity: "error",
  why: "Everything in the block is published as code, so its headings, steps and links are lost.",
  message: ({ signs, sections, cause, line, place }) => {
    if (cause === "opening") return `The code block that opens here is still open where ${quote(line)} opens another.`;
    const reason = cause === "nothing" ? "" : `: ${quote(line)} does not close ${quote(signs)}`;
    const end = sections === 0 ? `, and goes on to the end of ${place}` : takesIn(sections);
    return `The code block that opens here is never closed${end}${reason}.`;
  },
  action: ({ signs, cause }) => {
    if (signs.length > LONGEST_FENCE)
      return "Put all of the output that contains this line into a code block: ```text.";
    const close = `Write ${signs} on a line of its own where the code ends`;
    return cause === "opening" ? `${close}; a block that shows such a fence needs more signs around it.` : `${close}.`;
  },
  needle: ["```", "~~~"],
  node: visit(["root"], (node, add, { source }) => {
    for (const { fence, cause, line, within } of faultsBelow(node, source)) {
      const inside = source.slice(fence.opening.end, fence.lines.at(-1)?.span.end ?? fence.opening.end);
      const data = {
        signs: fence.signs,
        sections: sectionsIn(inside),
        cause,
        line: line?.text.trim() ?? "",
        place: PLACES[within] ?? "what contains it",
      };
      add(fence.opening, data, closing(fence, cause, line, source));
    }
  }),
  examples: {
    good: [
      "# A\n\n1. Run:\n\n   ```sh\n   ls\n   ```\n\n   ~~~text\n   ```sh\n   ~~~\n2. Go:\n\n   ````md\n   ```sh\n   ls\n   ```\n   ````",
      "# A\n\n> ```sh\n> ls\n> ```\n\n```text\n    ```\n\n~~~\n``\n```\n\n1. Go.",
      "# A\n\n```\n```\n\n```text\n\n```\n\n1. Go.",
    ],
    bad: [
      {
        text: "# A\n\n1. Go.\n\n## Verify\n\n‹```›sh\nacme --check\n\nIt says so.\n\n## Escalate\n\nAsk.\n",
        fixed: "# A\n\n1. Go.\n\n## Verify\n\n```sh\nacme --check\n```\n\nIt says so.\n\n## Escalate\n\nAsk.\n",
      },
      {
        text: "# A\n\n1. Run:\n\n   ‹```›sh\n   ls\n\n   It lists.\n2. Go.",
        fixed: "# A\n\n1. Run:\n\n   ```sh\n   ls\n   ```\n\n   It lists.\n2. Go.",
      },
      {
        text: "# A\n\n1. Run:\n\n   ‹```›sh\n   ls\n2. Run:\n\n   ‹```›sh\n   pwd\n",
        fixed: "# A\n\n1. Run:\n\n   ```sh\n   ls\n   ```\n2. Run:\n\n   ```sh\n   pwd\n   ```\n",
      },
      {
        text: "# A\n\n1. ‹~~~›sh\n   ls\n2. Go.",
        fixed: "# A\n\n1. ~~~sh\n   ls\n   ~~~\n2. Go.",
      },
      {
        text: "# A\n\n> ‹```›sh\n> ls\n\n1. Go.",
        fixed: "# A\n\n> ```sh\n> ls\n> ```\n\n1. Go.",
      },
      {
        text: "# A\n\n‹````›sh\nls\n```\n\n1. Go.",
        fixed: "# A\n\n````sh\nls\n````\n\n1. Go.",
      },
      {
        text: "# A\n\n‹```›sh\nls\n~~~\n\nIt lists.\n\n1. Go.",
        fixed: "# A\n\n```sh\nls\n```\n\nIt lists.\n\n1. Go.",
      },
      {
        text: "# A\n\n‹```›sh\nls\n``` It lists.\n\n1. Go.",
        fixed: "# A\n\n```sh\nls\n```\n\nIt lists.\n\n1. Go.",
      },
      {
        text: "# A\n\n‹```›sh\nls```\n\n1. Go.",
        fixed: "# A\n\n```sh\nls\n```\n\n1. Go.",
      },
      {
        text: "# A\n\n‹```›sh\nls\n      ```\n\n1. Go.",
        fixed: "# A\n\n```sh\nls\n```\n\n1. Go.",
      },
      {
        text: "# A\n\n‹```›sh\nls\n´´´\n\n1. Go.",
        fixed: "# A\n\n```sh\nls\n```\n\n1. Go.",
      },
      {
        text: "# A\n\n‹```›sh\nls\n\nThen:\n\n```sh\npwd\n```\n\n1. Go.",
        fixed: "# A\n\n```sh\nls\n```\n\nThen:\n\n```sh\npwd\n```\n\n1. Go.",
      },
      {
        text: "# A\n\n‹```›\nls\n~~~\n\nThen:\n\n```\npwd\n```\n\n1. Go.",
        fixed: "# A\n\n```\nls\n```\n\nThen:\n\n```\npwd\n```\n\n1. Go.",
      },
      "# A\n\nIt says:\n\nacme run\n‹~~~~~~~~~~~›\nUnknown command.\n\n1. Go.",
      "# A\n\n‹```›md\nWrite:\n```sh\nls\n```\nThen go on.\n```\n\n1. Go.",
    ],
  },
});

const PLACES: Readonly<Record<string, string>> = {
  root: "the file",
  listItem: "its step or point",
  blockquote: "its quote",
};

/** Longer runs underline a mistake in the output of a program. */
const LONGEST_FENCE = 8;

interface Fault {
  readonly fence: Fence;
  readonly cause: Cause;
  /** The line that shows it. */
  readonly line: FenceLine | undefined;
  /** The type of the node that holds the block, and ends it. */
  readonly within: Nodes["type"];
}

/** The faults in each container: its end ends what is open in it. */
function faultsBelow(node: Nodes, source: string): readonly Fault[] {
  if (!("children" in node)) return [];
  const own = node.children.flatMap((child: Nodes) => (child.type === "code" ? (readFence(child, source) ?? []) : []));
  return [
    ...faultsOf(own).map((fault) => ({ ...fault, within: node.type })),
    ...node.children.flatMap((child: Nodes) => faultsBelow(child, source)),
  ];
}

/**
 * The blocks that go on past their end. Once one has done so, fences change their parts: what closes a block opens one,
 * so that a last block that nothing closes only follows from a fault above it.
 */
function faultsOf(fences: readonly Fence[]): readonly Omit<Fault, "within">[] {
  const faults: Omit<Fault, "within">[] = [];
  for (const fence of fences) {
    const line = fence.lines.find(({ text }) => opensAnother(text, fence.signs));
    if (line !== undefined) faults.push({ fence, cause: "opening", line });
    else if (!fence.isClosed) {
      const isOwn = nearClosing(fence) !== undefined;
      if (!isOwn && faults.length > 0) continue;
      const culprit = isOwn ? fence : (fences.find((other) => nearClosing(other) !== undefined) ?? fence);
      faults.push({ fence: culprit, cause: "nothing", line: undefined, ...nearClosing(culprit) });
    }
  }
  return faults;
}

/** Whether a line within a block opens one of the same kind: it names a language, so that it cannot close one. */
function opensAnother(text: string, signs: string): boolean {
  const run = /^ {0,3}(`{3,}|~{3,})[A-Za-z][\w+#.-]*[ \t]*$/.exec(text)?.[1];
  return run?.startsWith(signs) ?? false;
}

/** The first line that was meant to close a block and does not. */
function nearClosing(fence: Fence): { cause: Cause; line: FenceLine } | undefined {
  for (const line of fence.lines) {
    const cause = nearCause(line.text, fence.signs);
    if (cause !== undefined) return { cause, line };
  }
  return undefined;
}

function nearCause(text: string, signs: string): Cause | undefined {
  const trimmed = text.trim();
  if (/^(?:`{2,}|~{2,}|´{2,}|‘{2,}|’{3,}|｀{2,})$/.test(trimmed)) return trimmed.startsWith(signs) ? "place" : "signs";
  if (trimmed.startsWith(signs)) return /^[`~]+[ \t]/.test(trimmed) ? "words" : undefined;
  return trimmed.endsWith(signs) ? "words" : undefined;
}

/** Closes a block: in the line that was meant to, else at its first blank line, else where it ends. */
function closing(fence: Fence, cause: Cause, line: FenceLine | undefined, source: string): FindingExtra {
  const { signs, prefix } = fence;
  if (signs.length > LONGEST_FENCE) return {};
  const eol = source[source.indexOf("\n") - 1] === "\r" ? "\r\n" : "\n";
  const title = `Close the block with ${signs}`;
  if (cause === "opening") {
    const before = fence.lines.slice(0, fence.lines.indexOf(line as FenceLine));
    const at = firstEnd(fence, before);
    // Without a blank line between them, one block may well stand in the other.
    return at === undefined ? {} : suggest(at, eol + prefix + signs, title);
  }
  if (line === undefined) {
    const at = firstEnd(fence, fence.lines) ?? lastEnd(fence);
    return suggest(at, eol + prefix + signs, title);
  }
  const trimmed = line.text.trim();
  const end = line.span.start + source.slice(line.span.start, line.span.end).trimEnd().length;
  const span: Span = { start: end - trimmed.length, end };
  const blank = prefix.trimEnd();
  if (cause === "words" && trimmed.startsWith(signs)) {
    const words = trimmed.replace(/^[`~]+[ \t]+/, "");
    return suggest(span, `${signs}${eol}${blank}${eol}${prefix}${words}`, title);
  }
  if (cause === "words") {
    const code = trimmed.slice(0, -signs.length).trimEnd();
    return suggest(span, `${code}${eol}${prefix}${signs}`, title);
  }
  // The indentation goes too; within a quote its mark stays.
  return suggest({ start: line.span.start, end }, prefix + signs, title);
}

/** The end of the last line before the first blank one. */
function firstEnd({ opening }: Fence, lines: readonly FenceLine[]): Span | undefined {
  const first = lines.findIndex(({ text }) => text.trim() !== "");
  const blank = lines.findIndex(({ text }, index) => index > first && text.trim() === "");
  const at = first === -1 || blank === -1 ? undefined : lines[blank - 1]?.span.end;
  return at === undefined || at < opening.end ? undefined : { start: at, end: at };
}

/** The end of the last line that is not blank. */
function lastEnd({ opening, lines }: Fence): Span {
  const at = lines.findLast(({ text }) => text.trim() !== "")?.span.end ?? lines[0]?.span.start;
  const end = at ?? opening.end;
  return { start: end, end };
}
