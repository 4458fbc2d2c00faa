import type { SectionId } from "@fixbook/schema";
import type { Heading, RootContent } from "mdast";
import type { Account } from "../law/account.js";
import { addWords, type Words, wordsIn } from "../law/words.js";
import { textOf } from "../markdown/clean.js";
import { fitBlocks, fitParts, holdsLinksOnly, holdsList } from "./fit.js";
import { guessFix } from "./guess-fix.js";
import { type HeadingTable, type Meaning, meaningOf } from "./meaning.js";
import type { Outline, Part } from "./outline.js";
import { type CutSolution, putSolutionsTogether, type SolutionSection } from "./solutions.js";

/** The sections of an entry that come once. */
export type EntrySection = Exclude<SectionId, SolutionSection["id"]>;

/** An entry as it was cut from a page. */
export interface CutEntry {
  readonly title: string;
  readonly sections: ReadonlyMap<EntrySection, readonly RootContent[]>;
  readonly solutions: readonly CutSolution[];
  /** Sections of the book's own, by id. */
  readonly own: ReadonlyMap<string, readonly RootContent[]>;
  /** Whether no heading said what the fix is. */
  readonly isGuessed: boolean;
}

export interface CutOptions {
  readonly account: Account;
  readonly table: HeadingTable;
  lineOf(node: RootContent): number | undefined;
}

/** A part of a page with what its heading means. */
export interface ReadPart extends Part {
  readonly meaning: Meaning | undefined;
  /** The heading of the part that holds it, where that names no section. */
  readonly holder?: string;
}

/** Cuts a page into the sections of an entry. Nothing is dropped; a heading that nobody knows goes under More information. */
export function cutPage(title: string, outline: Outline, options: CutOptions): CutEntry {
  const { account } = options;
  const hasFix = outline.parts.some(({ text }) => isFix(meaningOf(text, options.table)));
  const parts = outline.parts.flatMap((part) => splitPart(part, outline, hasFix, options));
  // Where a page says what resolves it for good, a mitigation is what helps until then.
  const hasResolution = parts.some(
    ({ meaning }) =>
      meaning?.kind === "section" && meaning.id === "fix" && !meaning.isRemedy && !meaning.isWithin && !meaning.isWay,
  );
  const cut = createCut(options, hasResolution);
  const { preamble, rest } = takeIntro(outline.preamble, parts, options);
  const isKnown = parts.some(
    ({ meaning }) => isFix(meaning) || (meaning?.kind === "section" && meaning.id === "workaround"),
  );
  const guess = isKnown ? undefined : guessFix(preamble, rest);
  if (guess !== undefined) account.lose("fix-guessed", "", { says: guess.says });
  cut.add("symptom", guess?.preamble ?? preamble);
  const solutions: SolutionSection[] = [];
  const holders = new Set(rest.flatMap(({ holder, meaning }) => (isSolution(meaning) ? (holder ?? []) : [])));
  for (const part of guess?.parts ?? rest) {
    if (part.meaning !== undefined || part.holder !== undefined || !holders.has(part.text))
      cut.place(part, solutions, isKnown ? "known" : guess === undefined ? "none" : "guessed");
    else if (holders.size > 1) cut.hold(part, solutions);
    else {
      account.lose("heading-dropped", part.text, { line: options.lineOf(part.heading) });
      cut.add("symptom", part.blocks);
    }
  }
  if (guess !== undefined) {
    if (guess.cause.length > 0) solutions.push({ id: "cause", heading: "Cause", blocks: guess.cause });
    const blocks =
      guess.groups.length === 0 ? guess.fix : [...guess.fix, ...guess.groups.flatMap((part) => cut.group(part))];
    solutions.push({ id: "fix", heading: "Fix", blocks });
  }
  const together = putSolutionsTogether(solutions, (section) =>
    section.isTitled === true ? [] : cut.label(section.name ?? section.heading),
  );
  return cut.finish(title, together, guess !== undefined);
}

function isSolution(meaning: Meaning | undefined): boolean {
  return meaning?.kind === "section" && (meaning.id === "cause" || meaning.id === "fix" || meaning.id === "workaround");
}

function isFix(meaning: Meaning | undefined): boolean {
  return meaning?.kind === "section" && (meaning.id === "fix" || meaning.isRemedy);
}

/** A part, and the parts within it that are sections of their own. */
function splitPart(part: Part, outline: Outline, hasFix: boolean, options: CutOptions): ReadPart[] {
  const meaning = meaningOf(part.text, options.table);
  const holderId = meaning?.kind === "section" ? meaning.id : meaning?.kind === "own" ? "own" : undefined;
  const isNumberedPage = outline.parts
    .flatMap(({ blocks }) => blocks)
    .some(
      (node) =>
        node.type === "heading" && numberOf(meaningOf(textOf(node.children), options.table), "cause") !== undefined,
    );
  const result: { part: Part; meaning: Meaning | undefined; blocks: RootContent[]; holder?: string }[] = [
    { part, meaning, blocks: [] },
  ];
  let depth = 0;
  for (const node of part.blocks) {
    const inner = node.type === "heading" ? meaningOf(textOf(node.children), options.table) : undefined;
    const begins =
      node.type === "heading" &&
      beginsSection(inner, holderId, hasFix, isNumberedPage) &&
      (depth === 0 || node.depth <= depth || result.length === 1);
    if (node.type === "heading" && begins) {
      depth = node.depth;
      const text = textOf(node.children).replace(/\s+/g, " ").trim();
      result.push({
        part: { heading: node, text, blocks: [] },
        meaning: inner,
        blocks: [],
        ...(meaning === undefined ? { holder: part.text } : {}),
      });
    } else if (node.type === "heading" && depth > 0 && node.depth < depth) {
      // Back in the part that holds the section.
      depth = 0;
      result.push({
        part: { heading: node, text: textOf(node.children).trim(), blocks: [] },
        meaning: undefined,
        blocks: [],
        ...(meaning === undefined ? { holder: part.text } : {}),
      });
    } else result.at(-1)?.blocks.push(node);
  }
  const levels = result.map(
    ({ part: own, meaning: means, blocks, holder }): ReadPart => ({
      ...own,
      blocks,
      meaning: means,
      ...(holder === undefined ? {} : { holder }),
    }),
  );
  return levels.map((one, index) => (index === 0 ? one : { ...one, blocks: risen(one) }));
}

/** What stands below a heading that was deeper than a section's, with its own headings as those of a section. */
function risen({ heading, blocks }: Part): RootContent[] {
  const by = heading.depth - 2;
  return blocks.map((node) =>
    node.type === "heading" ? { ...node, depth: Math.max(3, node.depth - by) as Heading["depth"] } : node,
  );
}

function numberOf(meaning: Meaning | undefined, id: SectionId): string | undefined {
  return meaning?.kind === "section" && meaning.id === id ? meaning.number : undefined;
}

function beginsSection(
  meaning: Meaning | undefined,
  holder: string | undefined,
  hasFix: boolean,
  isNumberedPage: boolean,
): boolean {
  if (
    meaning === undefined ||
    meaning.kind === "intro" ||
    meaning.kind === "contents" ||
    meaning.kind === "either" ||
    meaning.kind === "details"
  )
    return false;
  if (meaning.kind === "own") return false;
  // Ways to solve what the heading above says.
  if (meaning.isWay) return holder === undefined && meaning.number !== undefined;
  if (meaning.isLinks || meaning.isWithin) return false;
  if (holder === undefined || OF_ONE_KIND.has(holder)) return meaning.id !== holder || meaning.number !== undefined;
  const isSolution = meaning.id === "cause" || meaning.id === "fix";
  if (isSolution && meaning.name !== undefined && meaning.number === undefined) return true;
  if (isSolution && meaning.number !== undefined && !meaning.isWay && isNumberedPage) return true;
  if (meaning.id === "workaround" && holder === "fix") return true;
  return meaning.id === "fix" && !hasFix && !meaning.isWay;
}

const OF_ONE_KIND: ReadonlySet<string> = new Set([
  "symptom",
  "confirm",
  "prerequisites",
  "cause",
  "verify",
  "escalate",
  "include",
  "why",
  "benefits",
]);

/** An introduction is no section: what stands below it is how the page begins. Lists of contents go. */
function takeIntro(preamble: readonly RootContent[], parts: readonly ReadPart[], { account, lineOf }: CutOptions) {
  const blocks = [...preamble];
  const rest: ReadPart[] = [];
  let isBeginning = true;
  for (const part of parts) {
    const { meaning } = part;
    if (meaning?.kind === "contents" && part.blocks.every(({ type }) => type === "list")) {
      account.lose("contents-dropped", [part.text, ...part.blocks.map(plainOf)].join("\n"), {
        line: lineOf(part.heading),
      });
    } else if (meaning?.kind === "intro" && isBeginning) {
      account.lose("heading-dropped", part.text, { line: lineOf(part.heading) });
      blocks.push(...part.blocks);
    } else {
      rest.push(meaning?.kind === "intro" || meaning?.kind === "contents" ? { ...part, meaning: undefined } : part);
      isBeginning &&= meaning === undefined && part.blocks.length === 0;
    }
  }
  return { preamble: blocks, rest };
}

function plainOf(node: RootContent): string {
  if (node.type === "paragraph" || node.type === "heading") return textOf(node.children);
  if ("value" in node) return node.value;
  return "children" in node ? (node.children as RootContent[]).map(plainOf).join("\n") : "";
}

/** A heading that is the name of its section alone. */
const MORE = /^(?:more|additional|further|other) (?:information|info|details|notes?)\W*$/i;

function createCut({ account, table, lineOf }: CutOptions, hasResolution: boolean) {
  const sections = new Map<EntrySection, RootContent[]>();
  const own = new Map<string, RootContent[]>();
  /** The words of names that headings had, and that they have now. */
  const names: Words = new Map();
  /** The sections that a heading of the page began. */
  const headed = new Set<EntrySection>();
  const isSection = (words: string): boolean => namesSection(words, table);
  const isOther = (words: string): boolean => namesOther(words, table);
  const add = (id: EntrySection, blocks: readonly RootContent[]): void => {
    if (blocks.length > 0) sections.set(id, [...(sections.get(id) ?? []), ...blocks]);
  };
  const heading = (text: string, depth: Heading["depth"]): RootContent[] => [
    { type: "heading", depth, children: [{ type: "text", value: text }] },
  ];
  const group = (part: Part): RootContent[] => [{ ...part.heading, depth: 3 }, ...deeper(part.blocks)];
  /** The words of a heading that is a section's: its name stays, the rest is written anew. */
  const known = (part: ReadPart, name: string | undefined): void => {
    const at = name === undefined ? -1 : part.text.lastIndexOf(name);
    const base = at === -1 ? part.text : part.text.slice(0, at);
    account.syntax(base);
    if (at !== -1) addWords(names, wordsIn(name ?? ""));
  };
  const place = (part: ReadPart, solutions: SolutionSection[], fix: "known" | "guessed" | "none"): void => {
    const { meaning } = part;
    if (meaning?.kind === "own") {
      account.syntax(part.text);
      const held = own.get(meaning.id) ?? [];
      own.set(meaning.id, [...held, ...part.blocks]);
      return;
    }
    if (meaning?.kind === "either" && fix !== "guessed") {
      const id = fix === "known" ? "confirm" : "fix";
      known(part, undefined);
      if (id === "fix") solutions.push({ id, heading: part.text, blocks: part.blocks });
      else add("confirm", part.blocks);
      return;
    }
    if (meaning?.kind === "details" && !headed.has("symptom") && solutions.length === 0) {
      headed.add("symptom");
      known(part, undefined);
      add("symptom", part.blocks);
      return;
    }
    if (meaning?.kind !== "section" || (meaning.isLinks && !holdsLinksOnly(part.blocks))) {
      if (part.blocks.length === 0 && part.holder === undefined && meaning === undefined) {
        // A heading that only holds others names them.
        addWords(names, wordsIn(part.text));
        return;
      }
      account.lose("heading-unknown", "", { line: lineOf(part.heading), says: part.text });
      add("moreInformation", group(part));
      return;
    }
    const { name, number, isWay } = meaning;
    const id = meaning.isRemedy && hasResolution ? "workaround" : meaning.id;
    if (isWay) {
      // One way among several is a group of the fix.
      solutions.push({ id: "fix", holder: part.holder, heading: part.text, blocks: group(part), isTitled: true });
      return;
    }
    if (id === "cause" || id === "fix" || id === "workaround") {
      known(part, name);
      if (part.blocks.length > 0)
        solutions.push({
          id,
          name: id === "workaround" ? undefined : name,
          number,
          holder: part.holder,
          heading: part.text,
          blocks: name !== undefined && id === "workaround" ? [...label(name), ...part.blocks] : part.blocks,
        });
      return;
    }
    if (part.blocks.length === 0 && name === undefined) {
      account.lose("heading-dropped", part.text, { line: lineOf(part.heading) });
      return;
    }
    // Below a heading of another part, what has none of its own would be read as that part's.
    const isLate = id === "moreInformation" && sections.get(id)?.some(({ type }) => type === "heading") === true;
    if (isLate && name === undefined) {
      if (!MORE.test(part.text)) add(id, group(part));
      else {
        known(part, name);
        sections.set(id, [...part.blocks, ...(sections.get(id) ?? [])]);
      }
      return;
    }
    if (!headed.has(id) || name !== undefined) {
      headed.add(id);
      known(part, name);
      add(id, [...(name === undefined ? [] : label(name)), ...part.blocks]);
    } else add(id, group(part));
  };
  /** A part that holds a cause and its fix names them. */
  const hold = (part: ReadPart, solutions: SolutionSection[]): void => {
    addWords(names, wordsIn(part.text));
    if (part.blocks.length > 0)
      solutions.push({ id: "cause", holder: part.text, heading: part.text, blocks: part.blocks, isHeld: true });
  };
  /** A heading that the importer writes in the place of one that it has taken. */
  const label = (text: string): RootContent[] => {
    addWords(names, wordsIn(text), -1);
    return heading(text, 3);
  };
  const finish = (title: string, solutions: readonly CutSolution[], isGuessed: boolean): CutEntry => {
    for (const { name } of solutions) if (name !== undefined) addWords(names, wordsIn(name), -1);
    settleNames(names, account);
    const fitted = new Map(
      [...sections].map(
        ([id, blocks]) => [id, PARTS.has(id) ? fitParts(blocks, isOther) : fitBlocks(blocks, isSection)] as const,
      ),
    );
    for (const id of ["include", "benefits"] as const) {
      const blocks = fitted.get(id);
      if (blocks === undefined || (blocks.length === 1 && blocks[0]?.type === "list" && blocks[0].ordered !== true))
        continue;
      // It takes a list of points and nothing else.
      fitted.delete(id);
      const text = id === "include" ? "Before you write to support" : "Benefits";
      account.add(text);
      fitted.set("moreInformation", [
        ...(fitted.get("moreInformation") ?? []),
        ...heading(text, 3),
        ...fitBlocks(blocks, isSection, 1),
      ]);
    }
    return {
      title,
      sections: fitted,
      solutions: solutions.map(({ name, cause, fix, workaround }) => ({
        name,
        cause: fitBlocks(cause, isSection),
        fix: fitParts(fix, isOther),
        workaround: fitParts(workaround, isOther),
      })),
      own: new Map([...own].map(([id, blocks]) => [id, fitBlocks(blocks, isSection)])),
      isGuessed,
    };
  };
  return { add, place, group, label, hold, finish };
}

/** Whether words would begin a section of their own as a heading within one. */
function namesSection(words: string, table: HeadingTable): boolean {
  const meaning = meaningOf(words, table);
  return (
    meaning?.kind === "own" || (meaning?.kind === "section" && !meaning.isWithin && !meaning.isLinks && !meaning.isWay)
  );
}

/** The same among steps, where what has a number is one way of several. */
export function namesOther(words: string, table: HeadingTable): boolean {
  const meaning = meaningOf(words, table);
  return namesSection(words, table) && !(meaning?.kind === "section" && meaning.number !== undefined);
}

/** Names that a page had and an entry has not, and the other way round. */
function settleNames(names: Words, account: Account): void {
  const gone = [...names].flatMap(([word, count]) => (count > 0 ? Array.from({ length: count }, () => word) : []));
  const made = [...names].flatMap(([word, count]) => (count < 0 ? Array.from({ length: -count }, () => word) : []));
  if (gone.length > 0) account.lose("heading-renamed", gone.join(" "));
  if (made.length > 0) account.add(made.join(" "));
}

const PARTS: ReadonlySet<string> = new Set(["confirm", "verify"]);

/** Blocks of a part of the second level, below a heading of the third. */
function deeper(blocks: readonly RootContent[]): RootContent[] {
  return blocks.map((node) =>
    node.type === "heading" ? { ...node, depth: Math.min(6, node.depth + 1) as Heading["depth"] } : node,
  );
}

/** Whether a page describes a problem: it says what fixes it, or has a list that may. */
export function describesProblem(outline: Outline, table: HeadingTable): boolean {
  const hasFix = outline.parts.some((part) => {
    const headings = [
      part.text,
      ...part.blocks.flatMap((node) => (node.type === "heading" ? [textOf(node.children)] : [])),
    ];
    return headings.some((text) => {
      const meaning = meaningOf(text, table);
      return meaning?.kind === "section" && (meaning.id === "fix" || meaning.id === "workaround");
    });
  });
  if (hasFix) return true;
  const all = [outline.preamble, ...outline.parts.map(({ blocks }) => blocks)];
  return all.some(
    (blocks) => holdsList(blocks) && !blocks.every((node) => node.type !== "list" || holdsLinksOnly([node])),
  );
}
