import {
  type AlertKind,
  alertKinds,
  type Block,
  codeLanguage,
  type ListItem,
  type RichText,
  type TableRow,
} from "@fixbook/schema";
import type { Heading, Nodes, PhrasingContent, RootContent, Table } from "mdast";
import { boldLine, headingWords } from "../entry/bold-line.js";
import { badCodeLanguage, codeMeta, extraCells, unsupported } from "../findings/markdown.js";
import { deepHeading, nestedHeading } from "../findings/structure.js";
import type { FindingExtra } from "../report.js";
import { type FromMdast, noteTemplate, reportHtml } from "./conversion.js";
import { inlinesFromMdast } from "./inlines-from-mdast.js";
import { meantAlert, withoutAlertWord } from "./meant-alert.js";
import { isUnderlined, reportUnderlined } from "./underlined.js";

/** mdast blocks as rich text. What the language does not hold becomes a finding, and is left out. */
export function blocksFromMdast(nodes: readonly RootContent[], context: FromMdast): RichText {
  return nodes.flatMap((node) => blockFromMdast(node, context));
}

function blockFromMdast(node: RootContent, context: FromMdast): readonly Block[] {
  const { report } = context;
  switch (node.type) {
    case "paragraph":
      return [{ type: "paragraph", children: inlinesFromMdast(node.children, context) }];
    case "list":
      return [
        {
          type: "list",
          ordered: node.ordered === true,
          children: node.children.map((item) => listItem(item.children, context)),
        },
      ];
    case "blockquote":
      return [quoteOrAlert(node.children, context)];
    case "code": {
      const info = [node.lang, node.meta].filter(Boolean).join(" ");
      const lang = node.lang ?? null;
      if (lang !== null && !codeLanguage.test(lang)) {
        report.add(badCodeLanguage, context.span(node), { info });
        return [{ type: "code", lang: null, value: noteTemplate(node.value, context) }];
      }
      if (node.meta) report.add(codeMeta, context.span(node), { info: node.meta, lang: node.lang ?? "" });
      return [{ type: "code", lang, value: noteTemplate(node.value, context) }];
    }
    case "table":
      return [table(node, context)];
    case "html":
      reportHtml(node, context);
      return [];
    case "definition":
      return [];
    case "heading": {
      const heading = headingText(node.children, context);
      const alert = meantAlert(heading);
      if (isUnderlined(node, context)) reportUnderlined(node, context);
      else if (node.depth > 2 && !isNested(node, context)) report.add(deepHeading, context.span(node), { heading });
      else {
        const fix = alert === undefined ? boldLine(node, context) : alertAt(node, alert, context);
        report.add(nestedHeading, context.span(node), { heading, alert }, fix);
      }
      return [];
    }
    // A sign between blocks, no block.
    case "thematicBreak":
      return [];
    default:
      report.add(unsupported, context.span(node), { kind: `A ${node.type}`, action: "Write it in plain Markdown." });
      return [];
  }
}

/** A fix that makes an alert of a heading that begins a quote, and of what the quote holds below it. */
function alertAt(heading: Heading, alert: string, context: FromMdast): FindingExtra {
  const span = context.span(heading);
  const lines = context.source.slice(0, span.start).split(/\r?\n/);
  const [quote = "", above = ""] = [lines.pop(), lines.pop()];
  const words = withoutAlertWord(headingWords(heading, context) ?? "");
  if (words === undefined || !/^ {0,3}> ?$/.test(quote) || /^ {0,3}>/.test(above)) return {};
  const goesOn = /^\r?\n {0,3}>[ \t]*\S/.test(context.source.slice(span.end));
  const text = `[!${alert}]${words === "" ? "" : `\n${quote}${words}${goesOn ? `\n${quote.trimEnd()}` : ""}`}`;
  return { fixes: [{ kind: "safe", title: `Write it as an alert`, edits: [{ ...span, text }] }] };
}

/** Whether a heading stands in a quote or a list, by what stands before it in its line. */
function isNested(heading: Heading, context: FromMdast): boolean {
  const { start } = context.span(heading);
  const before = context.source.slice(context.source.lastIndexOf("\n", start - 1) + 1, start);
  return before.length > 1 || before === ">";
}

function headingText(nodes: readonly PhrasingContent[], context: FromMdast): string {
  return nodes
    .map((node) => ("value" in node ? node.value : "children" in node ? headingText(node.children, context) : ""))
    .join("");
}

function listItem(children: readonly RootContent[], context: FromMdast): ListItem {
  return { type: "listItem", children: blocksFromMdast(children, context) };
}

/** A table whose rows all have as many cells as its header: short rows are filled up, as GFM shows them. */
function table(node: Table, context: FromMdast): Block {
  const columns = node.children[0]?.children.length ?? 0;
  const rows = node.children.map((row): TableRow => {
    if (row.children.length > columns)
      context.report.add(extraCells, context.span(row), { cells: row.children.length, columns });
    const cells = Array.from({ length: columns }, (_, column) => row.children[column]?.children ?? []);
    return {
      type: "tableRow",
      children: cells.map((children) => ({ type: "tableCell", children: inlinesFromMdast(children, context) })),
    };
  });
  return {
    type: "table",
    align: Array.from({ length: columns }, (_, column) => node.align?.[column] ?? null),
    children: rows,
  };
}

const ALERT = /^\[!([A-Za-z]+)\][ \t]*(?:\r?\n|$)/;

function quoteOrAlert(children: readonly RootContent[], context: FromMdast): Block {
  const [first, ...rest] = children;
  const opening = first?.type === "paragraph" ? first.children[0] : undefined;
  const match = opening?.type === "text" && !isEscaped(opening, context.source) ? ALERT.exec(opening.value) : null;
  const kind = match?.[1]?.toLowerCase();
  if (first?.type !== "paragraph" || opening?.type !== "text" || match === null || !isAlertKind(kind)) {
    return { type: "blockquote", children: blocksFromMdast(children, context) };
  }
  const value = opening.value.slice(match[0].length);
  const words = [...(value === "" ? [] : [{ ...opening, value }]), ...first.children.slice(1)];
  return {
    type: "alert",
    kind,
    children: [
      ...(words.length === 0 ? [] : [{ type: "paragraph", children: inlinesFromMdast(words, context) } as const]),
      ...blocksFromMdast(rest, context),
    ],
  };
}

function isAlertKind(kind: string | undefined): kind is AlertKind {
  return (alertKinds as readonly (string | undefined)[]).includes(kind);
}

/** Whether a text node begins with an escape or a character reference, as in `> \[!NOTE]`. */
export function isEscaped(node: Nodes, source: string): boolean {
  return source[node.position?.start.offset ?? 0] !== "[";
}
