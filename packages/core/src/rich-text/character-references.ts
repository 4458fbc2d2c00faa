import type { Nodes, Root } from "mdast";
import { noncharacter } from "../findings/source.js";
import { forbiddenCharacter } from "../guard.js";
import type { FromMdast } from "./conversion.js";

/**
 * Finds characters that the guard refuses and a character reference has made (`&#x202e;`). In code they are text.
 * Without this a reference could also make what looks like one of our masks.
 */
export function checkCharacterReferences(root: Root, context: FromMdast): void {
  if (!context.source.includes("&#")) return;
  const visit = (node: Nodes): void => {
    const start = ownTextStart(node);
    if (start !== undefined) check(start, node.position?.end.offset ?? start, node, context);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(root);
}

/** Where a node's own text begins: of a link, what comes after its words. Undefined for nodes that have none. */
function ownTextStart(node: Nodes): number | undefined {
  if (node.type === "link" || node.type === "linkReference")
    return (node.children.at(-1)?.position?.end ?? node.position?.start)?.offset;
  return OWN_TEXT.has(node.type) ? node.position?.start.offset : undefined;
}

const OWN_TEXT: ReadonlySet<Nodes["type"]> = new Set([
  "text",
  "image",
  "imageReference",
  "definition",
  "code",
] as const);

function check(start: number, end: number, node: Nodes, context: FromMdast): void {
  // The info of a fence is text, and its content is code.
  const own = context.source.slice(start, end).split(node.type === "code" ? "\n" : "\0", 1)[0] ?? "";
  for (const { 0: written, 1: hexadecimal, 2: decimal, index } of own.matchAll(
    /(?<!(?<!\\)(?:\\\\)*\\)&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));/g,
  )) {
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    const found =
      code > 0x10ffff ? { finding: noncharacter, character: written } : forbiddenCharacter(String.fromCodePoint(code));
    if (found === undefined) continue;
    const place = {
      start: { line: 0, column: 0, offset: start + index },
      end: { line: 0, column: 0, offset: start + index + written.length },
    };
    context.report.add(found.finding, context.span({ type: "text", value: "", position: place }), {
      character: found.character,
      more: 0,
    });
  }
}
