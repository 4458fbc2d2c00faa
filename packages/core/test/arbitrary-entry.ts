import {
  alertKinds,
  audiences,
  type Block,
  compareText,
  type Entry,
  type FixPart,
  type Inline,
  type JsonValue,
  type RichText,
  type Solution,
  type StepsPart,
  slugProblem,
  type TextPart,
} from "@fixbook/schema";
import fc from "fast-check";
import { anchorsOf } from "../src/entry/anchors.js";
import { firstStep, titleAsSymptom } from "../src/entry/normalise.js";
import { stepsPart } from "../src/entry/steps.js";
import { joinLines } from "../src/rich-text/join-lines.js";
import { inlineText } from "../src/rich-text/to-text.js";
import { joinTemplate } from "../src/template.js";

/** Pieces that mean something to Markdown, YAML, HTML or to us, and scripts that code forgets. */
const PIECES = [
  ..."*_[]<>&\\`|#\"'~!(){}:;,.-+=/@%$^?",
  "a",
  "B",
  "word",
  "two words",
  "0",
  "1.",
  "2)",
  "- ",
  "+ ",
  "# ",
  "> ",
  "**",
  "__",
  "``",
  "~~",
  "![",
  "](",
  "<!--",
  "-->",
  "</b>",
  "<b>",
  "&amp;",
  "&#92;",
  "&lt",
  "http://x.y",
  "a@b.c",
  "\\\\",
  "\\<",
  "<<",
  ">>",
  "{{",
  "}}",
  "<<NAME>>",
  "\\<<NAME>>",
  "{{NAME}}",
  "<<name>>",
  "[[id]]",
  "[!NOTE]",
  "[x]: y",
  "---",
  "===",
  "|-|",
  "null",
  "yes",
  "no",
  "1.10",
  "entry:x",
  "日本語",
  "עברית",
  "é",
  "e\u0301",
  "🛠️",
  "👩‍💻",
  "\u00a0",
  "…",
] as const;

const name = fc.constantFrom("A", "CONTACT_EMAIL", "HELP_URL", "X_1");
const slugs = fc
  .array(fc.constantFrom("ts", "voice", "a1", "help", "x"), { minLength: 1, maxLength: 3 })
  .map((words) => words.join("-"))
  .filter((id) => slugProblem(id) === undefined);

/** Text on one line, without space around it or twice in a row: what a parser leaves of a text. */
const words = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
      fc.constant(" "),
      fc.string({ unit: "grapheme", maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => clean(pieces.join("")))
  .filter((text) => text !== "");

function clean(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Co}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\ufeff\ufffe\uffff]/gu, "")
    .replace(/[ \t]+/g, " ")
    .trim();
}

/** A template on one line. */
const template = fc
  .array(
    fc.oneof(
      words.map((text) => ({ text })),
      name.map((placeholder) => ({ placeholder })),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => joinTemplate(parts))
  .filter((text) => text.length <= 150 && text.trim() === text);

const code = fc
  .oneof(
    words.map((text) => joinTemplate([{ text }])),
    template,
  )
  .filter((text) => text.length <= 150);
const webUrl = fc.constantFrom(
  "https://example.com/a?b=c&d#e",
  "http://x.y/(z)",
  "https://example.com/%20",
  "<<HELP_URL>>/voice",
  "<<HELP_URL>>",
  "https://example.com/<<A>>",
  "https://example.com/[id]",
  "https://example.com/*_~`",
);
const linkUrl = fc.oneof(
  webUrl,
  fc.constantFrom("mailto:<<CONTACT_EMAIL>>", "mailto:a@b.c", "tel:+15550100", "trace.log", "settings.png"),
);
const pictureUrl = fc.oneof(webUrl, fc.constantFrom("settings.png", "voice/page-2.webp"));
const linkTitle = fc.option(template, { nil: null });

const MARKS = ["emphasis", "strong", "delete"] as const;
type Mark = (typeof MARKS)[number];
type Inside = "paragraph" | "cell" | "cell link" | "link" | "line";

/** Inline content as a parser would give it: no text beside text, marks around something. */
function inlines(depth: number, inside: Inside, marks: readonly Mark[] = MARKS): fc.Arbitrary<readonly Inline[]> {
  const leaves: fc.Arbitrary<Inline>[] = [
    words.map((value) => ({ type: "text", value })),
    // In a table, "\\|" is how code says "|".
    code
      .filter((value) => !inside.startsWith("cell") || !value.includes("\\|"))
      .map((value) => ({ type: "inlineCode", value })),
    name.map((placeholder) => ({ type: "placeholder", name: placeholder })),
    fc.record({ type: fc.constant("picture" as const), url: pictureUrl, title: linkTitle, alt: template }),
  ];
  if (!inside.endsWith("link")) leaves.push(slugs.map((id) => ({ type: "entryReference", id, children: [] })));
  const nested: fc.Arbitrary<Inline>[] =
    depth === 0
      ? []
      : [
          ...marks.map((type) =>
            fc.record({
              type: fc.constant(type),
              children: inlines(
                depth - 1,
                inside,
                marks.filter((other) => other !== type),
              ),
            }),
          ),
          ...(inside.endsWith("link")
            ? []
            : [
                fc.record({
                  type: fc.constant("link" as const),
                  url: linkUrl,
                  title: linkTitle,
                  children: inlines(depth - 1, inside === "cell" ? "cell link" : "link", marks),
                }),
                fc.record({
                  type: fc.constant("entryReference" as const),
                  id: slugs,
                  children: inlines(depth - 1, inside === "cell" ? "cell link" : "link", marks),
                }),
              ]),
        ];
  return fc
    .array(
      fc.oneof({ weight: 5, arbitrary: fc.oneof(...leaves) }, ...nested.map((arbitrary) => ({ weight: 1, arbitrary }))),
      { minLength: 1, maxLength: 4 },
    )
    .chain((nodes) =>
      fc
        .array(fc.constantFrom("", " ", inside === "paragraph" ? "\n" : " ", inside === "paragraph" ? "break" : ""), {
          minLength: nodes.length - 1,
          maxLength: nodes.length - 1,
        })
        .map((gaps) => withMeantBreaks(weave(nodes, gaps))),
    );
}

/** Line breaks that a parser would take for none are spaces. */
function withMeantBreaks(nodes: readonly Inline[]): readonly Inline[] {
  if (JSON.stringify(joinLines(nodes)) === JSON.stringify(nodes)) return nodes;
  return nodes.map((node) => (node.type === "text" ? { ...node, value: node.value.replaceAll("\n", " ") } : node));
}

/** Puts a gap (nothing, a space, a line break, a hard break) between nodes, and joins the text nodes that result. */
function weave(nodes: readonly Inline[], gaps: readonly string[]): readonly Inline[] {
  const woven: Inline[] = [];
  const add = (node: Inline): void => {
    const last = woven.at(-1);
    if (node.type === "text" && last?.type === "text")
      woven[woven.length - 1] = { type: "text", value: last.value + node.value };
    else woven.push(node);
  };
  for (const [index, node] of nodes.entries()) {
    add(node);
    const gap = gapBetween(node, nodes[index + 1], gaps[index] ?? "");
    if (gap === "break") add({ type: "break" });
    else if (gap !== "") add({ type: "text", value: gap });
  }
  return woven;
}

/**
 * Markdown cannot write code beside code. Beside emphasis it can write text, if need be as character references, but not
 * a placeholder or a reference.
 */
function gapBetween(left: Inline, right: Inline | undefined, gap: string): string {
  if (gap !== "" || right === undefined) return gap;
  if (left.type === "inlineCode" && right.type === "inlineCode") return " ";
  if (!(isMark(left) || isMark(right))) return gap;
  const isPlain = [left, right].every(
    (node) => node.type !== "delete" && !/<<|\{\{|"placeholder"|"entryReference"/.test(JSON.stringify(node)),
  );
  return isPlain && isMark(left) !== isMark(right) && (left.type === "text" || right.type === "text") ? gap : " ";
}

function isMark(node: Inline): boolean {
  return node.type === "emphasis" || node.type === "strong" || node.type === "delete";
}

const paragraph = inlines(2, "paragraph").map((children): Block => ({ type: "paragraph", children }));
const codeBlock = fc.record({
  type: fc.constant("code" as const),
  lang: fc.option(fc.constantFrom("sh", "c++", "objective-c", "F#"), { nil: null }),
  value: fc
    .array(fc.oneof(code, fc.constantFrom("", "  indented", "```", "~~~", "\ttab")), { maxLength: 3 })
    .map((lines) => lines.join("\n")),
});
const table = fc.integer({ min: 1, max: 3 }).chain((columns) =>
  fc.record({
    type: fc.constant("table" as const),
    align: fc.array(fc.constantFrom("left" as const, "right" as const, "center" as const, null), {
      minLength: columns,
      maxLength: columns,
    }),
    children: fc.array(
      fc
        .array(fc.oneof(fc.constant([]), inlines(1, "cell")), { minLength: columns, maxLength: columns })
        .map((cells) => ({
          type: "tableRow" as const,
          children: cells.map((children) => ({ type: "tableCell" as const, children })),
        })),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);

/** Blocks of every kind, nested to a depth. */
function blocks(depth: number, minLength = 1): fc.Arbitrary<RichText> {
  const leaves: fc.Arbitrary<Block>[] = [paragraph, paragraph, codeBlock, table];
  const nested: fc.Arbitrary<Block>[] =
    depth === 0
      ? []
      : [
          fc.record({
            type: fc.constant("list" as const),
            ordered: fc.boolean(),
            children: fc.array(
              blocks(depth - 1, 0).map((children) => ({ type: "listItem" as const, children })),
              { minLength: 1, maxLength: 3 },
            ),
          }),
          fc.record({ type: fc.constant("blockquote" as const), children: blocks(depth - 1) }),
          fc.record({
            type: fc.constant("alert" as const),
            kind: fc.constantFrom(...alertKinds),
            children: blocks(depth - 1, 0),
          }),
        ];
  return fc.array(fc.oneof(...leaves, ...nested), { minLength, maxLength: 3 });
}

/** What fits a field of one line. */
const line: fc.Arbitrary<RichText> = inlines(1, "line")
  .filter((children) => JSON.stringify(children).length < 200)
  .map((children) => [{ type: "paragraph", children }]);
const DO_IT: RichText = [{ type: "paragraph", children: [{ type: "text", value: "Do it." }] }];

/** A heading inside a section. Its words are on one line, and are no section's name. */
const headingWords = inlines(1, "line").filter((children) => JSON.stringify(children).length < 200);
const heading = fc.record({
  type: fc.constant("heading" as const),
  depth: fc.constantFrom(3 as const, 4 as const),
  children: headingWords,
});
/** What a section of free text holds. */
const sectionText = (depth: number): fc.Arbitrary<RichText> =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: blocks(depth) },
        heading.map((node): RichText => [node]),
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((some) => some.flat());

/** Text between steps: a list there is a list of steps. */
const betweenSteps = blocks(1)
  .map((all) => all.filter(({ type }) => type !== "list"))
  // Code and quotes alone look as if they had lost their indentation.
  .map((all) => (all.some(({ type }) => type === "paragraph" || type === "table") ? all : [...all, ...DO_IT]));
const subheading = heading.map((node) => ({ ...node, depth: 4 as const }));
const run: fc.Arbitrary<readonly (TextPart | StepsPart)[]> = fc
  .array(
    fc.oneof(
      betweenSteps.map((blocks): TextPart => ({ kind: "text", blocks })),
      subheading.map((node): TextPart => ({ kind: "text", blocks: [node] })),
      fc.record({
        kind: fc.constant("steps" as const),
        ordered: fc.boolean(),
        start: fc.constant(1),
        items: fc.array(blocks(1), { minLength: 1, maxLength: 3 }),
      }),
    ),
    { maxLength: 4 },
  )
  .map(joinedAndNumbered);

/** The parts as a source gives them: texts beside each other are one, lists of one kind too, and steps number on to a heading. */
function joinedAndNumbered(drafts: readonly (TextPart | StepsPart)[]): readonly (TextPart | StepsPart)[] {
  const parts: (TextPart | StepsPart)[] = [];
  let next = 1;
  for (const draft of drafts) {
    const last = parts.at(-1);
    const isHeading = draft.kind === "text" && draft.blocks[0]?.type === "heading";
    if (isHeading) next = 1;
    const part = draft.kind === "steps" && draft.ordered ? { ...draft, start: next } : draft;
    if (part.kind === "steps" && part.ordered) next += part.items.length;
    if (part.kind === "text" && last?.kind === "text" && !isHeading)
      parts[parts.length - 1] = { ...last, blocks: [...last.blocks, ...part.blocks] };
    else if (part.kind === "steps" && last?.kind === "steps" && last.ordered === part.ordered)
      parts[parts.length - 1] = { ...last, items: [...last.items, ...part.items] };
    else parts.push(part);
  }
  return parts;
}

/** A fix: text and lists of steps in any order, then groups of them. */
const fixParts: fc.Arbitrary<FixPart[]> = fc
  .tuple(
    run,
    fc.array(fc.record({ title: headingWords, parts: run.filter((parts) => parts.length > 0) }), { maxLength: 2 }),
  )
  .map(([top, groups]) => {
    const ids = anchorsOf(
      groups.map(({ title }) => inlineText(title)),
      "group",
    );
    return [...top, ...groups.map((group, index): FixPart => ({ kind: "group", id: ids[index] ?? "group", ...group }))];
  });

const members = (minLength: number) => fc.array(blocks(1), { minLength, maxLength: 3 });
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });

const solutions: fc.Arbitrary<readonly Solution[]> = fc
  .uniqueArray(
    template.filter((text) => text.length <= 60),
    { minLength: 1, maxLength: 3, selector: (text) => text.toLowerCase() },
  )
  .chain((names) =>
    fc.tuple(
      ...names.map((own) =>
        fc
          .record({
            hasName: fc.boolean(),
            cause: optional(sectionText(1)),
            fix: fixParts,
            workaround: fixParts,
          })
          .map(({ hasName, cause, fix, workaround }): Omit<Solution, "id"> => {
            const isNamed = names.length > 1 || hasName;
            const steps = fix.length + workaround.length > 0 ? fix : stepsPart([DO_IT]);
            // Only a Cause or a Fix can carry a name.
            const reason = isNamed && cause === undefined && steps.length === 0 ? DO_IT : cause;
            return {
              ...(isNamed ? { name: own } : {}),
              ...(reason === undefined ? {} : { cause: reason }),
              fix: steps,
              workaround,
            };
          }),
      ),
    ),
  )
  .map((drafts) => {
    const ids = anchorsOf(
      drafts.map(({ name: own }) => own),
      "fix",
    );
    return drafts.map((draft, index): Solution => ({ id: ids[index] ?? "fix", ...draft }));
  });

/** Fields of the team's own: any JSON, with texts that are templates. */
const extra = fc
  .dictionary(
    fc.constantFrom("x-team", "x-a.b_c-1", "x-Crm", "x-0"),
    fc.letrec<{ value: JsonValue; name: string }>((tie) => ({
      name: words.filter((text) => !/<<|\{\{/.test(text) && !FORBIDDEN_NAMES.has(text)),
      value: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        template,
        fc.constantFrom("", true, false, null, 0, -1, 1.5, 1e21, 20_261_001, "null", "1.10", "a\nb", "---"),
        fc.array(tie("value"), { maxLength: 2 }),
        fc.dictionary(tie("name"), tie("value"), { maxKeys: 2, noNullPrototype: true }),
      ),
    })).value,
    { maxKeys: 2, noNullPrototype: true },
  )
  .map((fields) => Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))));
const FORBIDDEN_NAMES = new Set(["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty"]);

/**
 * Entries that a source can say: normalised, with every node kind, hostile text and placeholders. Inside the limits
 * that `entryToMarkdown` states.
 */
export const arbitraryEntry: fc.Arbitrary<Entry> = fc
  .record({
    title: template,
    summary: optional(line),
    symptom: optional(sectionText(2)),
    signatures: fc.record({
      codes: fc.uniqueArray(fc.constantFrom("TW-31005", "401", "1e3", "no")),
      statuses: fc.uniqueArray(fc.constantFrom(401, 500)),
      messages: fc.uniqueArray(template, { maxLength: 2 }),
    }),
    also: fc.array(template, { maxLength: 2 }),
    tags: fc.array(slugs, { maxLength: 2 }),
    appliesTo: fc.array(template, { maxLength: 2 }),
    confirm: fixParts,
    prerequisites: optional(sectionText(1)),
    extra,
    firstCheck: optional(line),
    solutions,
    verify: fixParts,
    escalate: optional(sectionText(1)),
    include: members(0),
    why: optional(sectionText(1)),
    benefits: members(0),
    moreInformation: optional(sectionText(1)),
    internalNotes: optional(sectionText(1)),
    related: fc.uniqueArray(slugs, { maxLength: 3 }),
    aliases: fc.uniqueArray(slugs, { maxLength: 2 }),
    audience: fc.constantFrom(...audiences),
    owners: fc.uniqueArray(slugs, { maxLength: 2 }),
    reviewed: optional(fc.constantFrom("2026-10-01", "2024-02-29")),
  })
  .map(({ symptom, firstCheck, ...rest }): Entry => {
    const check = firstCheck ?? firstStep(rest.solutions);
    const files = fileNamesIn([symptom, firstCheck, rest]);
    return {
      id: "id",
      area: "area",
      locale: "en",
      ...(Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as unknown as Omit<
        Entry,
        "id" | "area" | "locale" | "symptom" | "sections"
      >),
      symptom: symptom ?? titleAsSymptom(rest.title),
      ...(check === undefined ? {} : { firstCheck: check }),
      ...(files.length === 0 ? {} : { files }),
      sections: [],
    };
  });

/** The names of the files of the book that nodes show or offer, as an entry lists them. */
function fileNamesIn(value: unknown): string[] {
  const names = new Set<string>();
  JSON.stringify(value, (_, node) => {
    if ((node?.type === "picture" || node?.type === "link") && !/^(?:[a-z]+:|<<)/.test(node.url)) names.add(node.url);
    return node;
  });
  return [...names].sort(compareText);
}

/** Any text at all, and texts that are nearly an entry. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...PIECES,
          "\n",
          "\n\n",
          "\r\n",
          "\r",
          "\t",
          "    ",
          "---\n",
          "# T\n",
          "## Cause\n",
          "## Fix: x\n",
          "1. a\n",
          "summary: ",
          "related: [",
          "\n> ",
          "\n- ",
          "\u0000",
          "\u202e",
          "\ue000",
          "\ud800",
        ),
        fc.string({ unit: "grapheme", maxLength: 4 }),
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join("")),
);
