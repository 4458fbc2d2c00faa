import type { Inline } from "@fixbook/schema";
import type { PhrasingContent } from "mdast";
import { unsupported } from "../findings/markdown.js";
import { literalText, splitMasked } from "../mask.js";
import { type Address, linkTo, pictureAt } from "./address.js";
import { type FromMdast, noteTemplate, reportHtml, reportOpenComment, withLineFeeds } from "./conversion.js";
import { joinLines } from "./join-lines.js";

/** mdast phrasing as inline nodes. What the language does not hold becomes a finding, and is left out. */
export function inlinesFromMdast(nodes: readonly PhrasingContent[], context: FromMdast): readonly Inline[] {
  let reportedHtml = false;
  const inlines = nodes.flatMap((node) => {
    if (node.type === "html") {
      // One finding for an element: the end tag adds nothing.
      if (!(reportedHtml && node.value.startsWith("</"))) reportHtml(node, context);
      reportedHtml = true;
      return [];
    }
    return inlineFromMdast(node, context);
  });
  return joinLines(inlines);
}

function inlineFromMdast(node: PhrasingContent, context: FromMdast): readonly Inline[] {
  switch (node.type) {
    case "text":
      reportOpenComment(node, context);
      return textParts(node.value, context);
    case "emphasis":
    case "strong":
    case "delete":
      return [{ type: node.type, children: inlinesFromMdast(node.children, context) }];
    case "inlineCode":
      return [{ type: "inlineCode", value: noteTemplate(node.value, context) }];
    case "break":
      return [{ type: "break" }];
    case "link":
      return [
        linkTo(
          { node, url: node.url, title: node.title, isNew: true },
          node,
          inlinesFromMdast(node.children, context),
          context,
        ),
      ];
    case "linkReference": {
      const address = define(node.identifier, context);
      const children = inlinesFromMdast(node.children, context);
      return address === undefined ? children : [linkTo(address, node, children, context)];
    }
    case "image":
      return [pictureAt({ node, url: node.url, title: node.title, isNew: true }, node.alt, context)];
    case "imageReference": {
      const address = define(node.identifier, context);
      return address === undefined ? [] : [pictureAt(address, node.alt, context)];
    }
    default:
      context.report.add(unsupported, context.span(node), {
        kind: `A ${node.type}`,
        action: "Write it in plain Markdown.",
      });
      return [];
  }
}

function define(identifier: string, context: FromMdast): Address | undefined {
  const node = context.definitions.get(identifier);
  const isNew = !context.usedDefinitions.has(identifier);
  context.usedDefinitions.add(identifier);
  return node === undefined ? undefined : { node, url: node.url, title: node.title, isNew };
}

function textParts(value: string, context: FromMdast): readonly Inline[] {
  const nodes: Inline[] = [];
  const addText = (text: string) => {
    const last = nodes.at(-1);
    if (last?.type === "text") nodes[nodes.length - 1] = { type: "text", value: last.value + text };
    else nodes.push({ type: "text", value: text });
  };
  for (const part of splitMasked(withLineFeeds(value), context.masks)) {
    if ("text" in part) addText(part.text);
    else if (part.use.kind === "reference") {
      context.uses.push({ kind: "reference", id: part.use.id, span: context.maskSpan(part.use) });
      nodes.push({ type: "entryReference", id: part.use.id, children: [] });
    } else if (part.use.literal) addText(literalText(part.use));
    else {
      context.uses.push({
        kind: "placeholder",
        name: part.use.name,
        span: context.maskSpan(part.use),
        position: "text",
      });
      nodes.push({ type: "placeholder", name: part.use.name });
    }
  }
  return nodes;
}
