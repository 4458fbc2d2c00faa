import type { Filled, RenderContext } from "@fixbook/core";
import type { Entry, RichText, Solution } from "@fixbook/schema";
import { toolsOf } from "./tools.js";

/** An entry as `entries/<id>.md`: what its JSON says, in the order of an entry's sections, with the book's headings. */
export function entryMarkdown(entry: Filled<Entry>, context: RenderContext): string {
  const { markdown: blocks } = toolsOf(context);
  const { labels } = context.book;
  const heading = (level: 1 | 2, words: string) =>
    `${"#".repeat(level)} ${blocks(textAs(words)).replace(/#+$/, "\\$&")}`;
  const part = (label: string, nodes: RichText | undefined) =>
    nodes === undefined || nodes.length === 0 ? [] : [heading(2, label), blocks(nodes)];
  const solution = ({ name, cause, fix, workaround }: Solution) => {
    const called = (label: string) => (name === undefined ? label : `${label}: ${name}`);
    const hasCause = cause !== undefined && cause.length > 0;
    return [
      ...part(called(labels.cause), cause),
      ...part(hasCause ? labels.fix : called(labels.fix), list(fix, true)),
      ...part(labels.workaround, workaround),
    ];
  };
  return [
    heading(1, entry.title),
    ...(entry.summary === undefined ? [] : [blocks(entry.summary)]),
    ...part(labels.symptom, entry.symptom),
    ...part(labels.confirm, list(entry.confirm, true)),
    ...entry.solutions.flatMap(solution),
    ...part(labels.verify, entry.verify),
    ...part(labels.escalate, entry.escalate),
    ...part(labels.include, list(entry.include, false)),
    ...part(labels.why, entry.why),
    ...part(labels.benefits, list(entry.benefits, false)),
  ]
    .join("\n\n")
    .concat("\n");
}

function list(items: readonly RichText[], ordered: boolean): RichText {
  return items.length === 0
    ? []
    : [{ type: "list", ordered, children: items.map((children) => ({ type: "listItem", children })) }];
}

function textAs(value: string): RichText {
  return [{ type: "paragraph", children: [{ type: "text", value }] }];
}
