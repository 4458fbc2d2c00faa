import type { Heading, PhrasingContent, RootContent } from "mdast";
import { textOf } from "../markdown/clean.js";
import { namesOther } from "./cut-page.js";
import { fitParts } from "./fit.js";
import { type HeadingTable, meaningOf } from "./meaning.js";
import type { Outline } from "./outline.js";

/** A question of a page, with its answer. */
export interface Question {
  readonly text: string;
  readonly blocks: readonly RootContent[];
  /** What else the page says, at the first of its questions. */
  readonly preamble: readonly RootContent[];
}

/** How many questions make a page one of questions and answers. */
const ENOUGH = 3;

/** The questions of a page that is nothing but questions and answers; none of others. */
export function questionsOf({ preamble, parts }: Outline, table: HeadingTable): readonly Question[] {
  const blocks = [...preamble, ...parts.flatMap((part) => [part.heading, ...part.blocks])];
  const found = cutAtQuestions(blocks, table);
  return found.length > 0 ? found : cutAtQuestions(liftQuestions(blocks), table);
}

function cutAtQuestions(blocks: readonly RootContent[], table: HeadingTable): readonly Question[] {
  const headings = blocks.flatMap((node) => (node.type === "heading" ? [node] : []));
  const asked = headings.filter(isQuestion);
  const depth = Math.min(...asked.map((node) => node.depth));
  const same = asked.filter((node) => node.depth === depth && meaningOf(wordsOf(node), table) === undefined);
  const others = headings.filter((node) => node.depth <= depth && !same.includes(node));
  if (same.length < ENOUGH || others.length > same.length / 2) return [];
  if (others.some((node) => meaningOf(wordsOf(node), table)?.kind === "section")) return [];
  const found: { text: string; blocks: RootContent[] }[] = [];
  const above: RootContent[] = [];
  for (const node of blocks) {
    if (node.type === "heading" && same.includes(node)) found.push({ text: wordsOf(node), blocks: [] });
    else if (node.type === "heading" && node.depth <= depth) above.push(asLine(node));
    else (found.at(-1)?.blocks ?? above).push(node);
  }
  if (found.some((one) => one.blocks.length === 0 || one.text.length > 200)) return [];
  return found.map((one, index) => ({
    text: one.text,
    blocks: fitParts(risen(one.blocks, depth), (words) => namesOther(words, table)),
    preamble: index === 0 ? above : [],
  }));
}

/**
 * Bold lines that end in a question mark as headings, below all others of the page; the answer may go on in the same
 * paragraph, on a line of its own. Nothing changes where they are fewer than make a page of questions.
 */
function liftQuestions(blocks: readonly RootContent[]): readonly RootContent[] {
  const depths = blocks.flatMap((node) => (node.type === "heading" ? [node.depth as number] : []));
  const depth = Math.min(6, Math.max(1, ...depths) + 1) as Heading["depth"];
  const lifted = blocks.flatMap((node) => liftQuestion(node, depth));
  return lifted.filter((node) => node.type === "heading").length - depths.length < ENOUGH ? blocks : lifted;
}

function liftQuestion(node: RootContent, depth: Heading["depth"]): readonly RootContent[] {
  if (node.type !== "paragraph") return [node];
  const [bold, next, ...more] = node.children;
  if (bold?.type !== "strong" || !QUESTION.test(textOf(bold.children))) return [node];
  const place = node.position === undefined ? {} : { position: node.position };
  const isPicture = ({ type }: PhrasingContent) => type === "image" || type === "imageReference";
  const heading: Heading = {
    type: "heading",
    depth,
    children: bold.children.filter((one) => !isPicture(one)),
    ...place,
  };
  // A title has no pictures.
  const pictures = bold.children.filter(isPicture);
  const lifted: RootContent[] = [
    heading,
    ...(pictures.length === 0 ? [] : [{ type: "paragraph", children: pictures } as const]),
  ];
  if (next === undefined) return lifted;
  if (next.type === "break") return more.length === 0 ? lifted : [...lifted, { ...node, children: more }];
  if (next.type !== "text" || !/^[ \t]*\n/.test(next.value)) return [node];
  const rest = [{ ...next, value: next.value.trimStart() }, ...more].filter(
    (one) => one.type !== "text" || one.value !== "",
  );
  return rest.length === 0 ? lifted : [...lifted, { ...node, children: rest }];
}

const QUESTION = /[?？؟]\s*$/u;

function isQuestion(node: Heading): boolean {
  return QUESTION.test(wordsOf(node));
}

function wordsOf({ children }: Heading): string {
  return textOf(children).replace(/\s+/g, " ").trim();
}

function asLine({ children }: Heading): RootContent {
  return { type: "paragraph", children: [{ type: "strong", children }] };
}

/** Headings of an answer, as those of an entry's section. */
function risen(blocks: readonly RootContent[], depth: number): RootContent[] {
  return blocks.map((node) =>
    node.type === "heading" ? { ...node, depth: Math.max(3, node.depth - depth + 2) as Heading["depth"] } : node,
  );
}
