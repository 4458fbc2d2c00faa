import type { Definition, Nodes, Root } from "mdast";
import { unusedDefinition } from "../findings/markdown.js";
import type { FromMdast } from "./conversion.js";

/** The link definitions of a tree by identifier, wherever they stand; of several, CommonMark takes the first. */
export function definitionsOf(root: Root, source: string): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const node of allDefinitions(root, source)) {
    if (!isFootnote(node) && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  return definitions;
}

/** Reports every definition that no link has used, a second one of the same label included. */
export function reportUnusedDefinitions(root: Root, context: FromMdast): void {
  for (const node of allDefinitions(root, context.source)) {
    if (isFootnote(node)) continue;
    if (context.usedDefinitions.has(node.identifier) && context.definitions.get(node.identifier) === node) continue;
    context.report.add(unusedDefinition, context.span(node), { label: node.label ?? node.identifier });
  }
}

/** A footnote of one word looks like a definition to CommonMark, `[^1]: word`; the gate reports it as a footnote. */
function isFootnote({ identifier }: Definition): boolean {
  return identifier.startsWith("^");
}

/** Most sources have none, and those need no walk. */
function allDefinitions(root: Root, source: string): readonly Definition[] {
  return source.includes("]:") ? definitionsBelow(root) : [];
}

function definitionsBelow(node: Nodes): readonly Definition[] {
  if (node.type === "definition") return [node];
  return "children" in node ? node.children.flatMap(definitionsBelow) : [];
}
