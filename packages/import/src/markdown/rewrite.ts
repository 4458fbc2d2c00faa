import type { Block, Dialect } from "../dialects/dialect.js";
import { type Account, type Imbalance, imbalanceOf } from "../law/account.js";
import { wordsIn } from "../law/words.js";
import { type Line, linesOf, outsideCode } from "./lines.js";

/** A shared part of several pages. */
export interface SharedPart {
  readonly path: string;
  readonly text: string;
}

export interface RewriteOptions {
  readonly dialect: Dialect;
  /** The page's own path. */
  readonly path: string;
  /** The number of the first line of the text in its file. */
  readonly firstLine: number;
  readonly account: Account;
  /** A shared part by its path, as it is written in the file of another path. */
  include(written: string, from: string): SharedPart | undefined;
}

/** Markdown that every parser knows. */
export interface Rewritten {
  readonly text: string;
  /** The line of the source that each line comes from. */
  readonly lines: readonly number[];
  /** What the rewriting did not account for; a mistake of the importer. */
  readonly imbalance: Imbalance | undefined;
}

/**
 * Writes what only one system knows in plain Markdown: boxes as alerts, shared parts in their place, pictures as
 * pictures; attributes, comments and containers go. Every word that it takes away is noted in the account.
 */
export function rewriteMarkdown(text: string, options: RewriteOptions): Rewritten {
  const { account, firstLine } = options;
  const before = {
    lost: new Map(account.lost),
    syntaxWords: new Map(account.syntaxWords),
    added: new Map(account.added),
  };
  const lines = rewriteLines(linesOf(text, firstLine), options, []);
  const written = lines.map((line) => line.text).join("\n");
  return {
    text: written,
    lines: lines.map(({ line }) => line),
    imbalance: imbalanceOf(wordsIn(text), wordsIn(written), differenceOf(account, before)),
  };
}

type Words3 = Pick<Account, "lost" | "syntaxWords" | "added">;

function differenceOf(now: Words3, before: Words3): Words3 {
  const minus = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) =>
    new Map(
      [...a].map(([word, count]) => [word, count - (b.get(word) ?? 0)] as const).filter(([, count]) => count !== 0),
    );
  return {
    lost: minus(now.lost, before.lost),
    syntaxWords: minus(now.syntaxWords, before.syntaxWords),
    added: minus(now.added, before.added),
  };
}

/** How deep shared parts may bring others. */
const MOST_DEPTH = 10;

function rewriteLines(lines: readonly Line[], options: RewriteOptions, path: readonly string[]): readonly Line[] {
  const plain = withoutComments(lines, options);
  const { kept, notes } = takeFootnotes(plain, options);
  return writeLines(kept, notes, options, path);
}

/** Lines without the comments of HTML. */
function withoutComments(lines: readonly Line[], { account }: RewriteOptions): readonly Line[] {
  if (!lines.some(({ text }) => text.includes("<!--"))) return lines;
  let comment: { readonly line: number; words: string } | undefined;
  return lines.map((line): Line => {
    if (line.isCode && comment === undefined) return line;
    let rest = line.text;
    let result = "";
    while (rest !== "") {
      if (comment === undefined) {
        const at = openingOf(rest);
        if (at === -1) {
          result += rest;
          break;
        }
        result += rest.slice(0, at);
        comment = { line: line.line, words: "" };
        rest = rest.slice(at + 4);
      }
      const end = rest.indexOf("-->");
      if (end === -1) {
        comment.words += `${rest}\n`;
        break;
      }
      account.lose("comment-dropped", comment.words + rest.slice(0, end), { line: comment.line });
      comment = undefined;
      rest = rest.slice(end + 3);
    }
    if (rest === "" && comment !== undefined) comment.words += "\n";
    return { ...line, text: result.trim() === "" && result !== line.text ? "" : result };
  });
}

/** Where a comment begins that is no directive of a system, outside of code. */
function openingOf(text: string): number {
  let at = -1;
  let from = 0;
  outsideCode(text, (part) => {
    const start = text.indexOf(part, from);
    from = start + part.length;
    const found = /<!--(?!\s*@include)/.exec(part);
    if (at === -1 && found !== null) at = start + found.index;
    return part;
  });
  return at;
}

/** Takes footnotes out of the lines: their words stand where they are first called for. */
function takeFootnotes(
  lines: readonly Line[],
  { account }: RewriteOptions,
): { readonly kept: readonly Line[]; readonly notes: Map<string, string> } {
  const notes = new Map<string, string>();
  if (!lines.some(({ text }) => text.includes("[^"))) return { kept: lines, notes };
  const kept: Line[] = [];
  let last: string | undefined;
  for (const line of lines) {
    const [, id, words = ""] = line.isCode ? [] : (/^\[\^([\w-]+)\]:[ \t]*(.*)$/.exec(line.text) ?? []);
    const isUsed =
      id !== undefined && lines.some(({ text }) => text.includes(`[^${id}]`) && !text.startsWith(`[^${id}]:`));
    if (id !== undefined && isUsed && !notes.has(id)) {
      account.syntax(id);
      notes.set(id, words);
      last = id;
    } else if (last !== undefined && /^(?: {2,}|\t)\S/.test(line.text) && !line.isCode)
      notes.set(last, `${notes.get(last) ?? ""} ${line.text.trim()}`);
    else {
      last = undefined;
      kept.push(line);
    }
  }
  return { kept, notes };
}

/** Boxes that nest deeper are none. */
const MOST_FRAMES = 20;

/** A box or container that is open. */
interface Frame {
  readonly as: "alert" | "same" | "drop";
  readonly until: RegExp | "indentation";
  readonly indent: number;
  readonly opening: Line;
  dropped: string[];
}

function writeLines(
  lines: readonly Line[],
  notes: Map<string, string>,
  options: RewriteOptions,
  path: readonly string[],
): readonly Line[] {
  const { dialect, account } = options;
  const result: Line[] = [];
  const frames: Frame[] = [];
  const emit = (text: string, line: Line): void => {
    const dropping = frames.find(({ as }) => as === "drop");
    if (dropping !== undefined) dropping.dropped.push(text);
    else result.push({ ...line, text: framed(text, frames) });
  };
  const close = (): void => {
    const frame = frames.pop();
    if (frame?.as === "drop") account.lose("comment-dropped", frame.dropped.join("\n"), { line: frame.opening.line });
    // What follows a quote must not go on with it.
    if (frame?.as === "alert" && frame.until !== "indentation") emit("", frame.opening);
  };
  for (const line of lines) {
    while (leaves(line.text, frames.at(-1))) close();
    if (line.isCode) {
      emit(line.text, line);
      continue;
    }
    const top = frames.at(-1);
    if (top !== undefined && top.until !== "indentation" && top.until.test(line.text.trim())) {
      account.syntax(line.text);
      close();
      continue;
    }
    const indent = /^[ \t]*/.exec(line.text)?.[0] ?? "";
    const block = readBlock(line.text.slice(indent.length), dialect);
    if (block === undefined) {
      emit(
        outsideCode(line.text, (text, isLast) => writeInlines(text, { line, isLast }, notes, options)),
        line,
      );
      continue;
    }
    account.syntax(block.syntax ?? "");
    account.add(block.added ?? "");
    if (block.loss !== undefined) {
      const { code, text = "", ...details } = block.loss;
      account.lose(code, text, { line: line.line, ...details });
    }
    const { body } = block;
    if (body !== undefined && frames.length < MOST_FRAMES) {
      if (body.as === "alert") emit("", line);
      frames.push({ ...body, indent: indent.length, opening: line, dropped: [] });
    }
    for (const text of block.write ?? [])
      emit(
        indent +
          (body?.until === "indentation" ? "    " : "") +
          outsideCode(text, (part, isLast) => writeInlines(part, { line, isLast }, notes, options)),
        line,
      );
    if (block.include !== undefined)
      for (const one of includeLines(block.include, line, options, path)) emit(indent + one.text, one);
  }
  while (frames.length > 0) close();
  // Footnotes that nothing calls for, or only others of them.
  for (const id of [...notes.keys()]) {
    const words = notes.get(id) ?? "";
    if (words === "") continue;
    notes.set(id, "");
    const last: Line = { text: "", line: lines.at(-1)?.line ?? 1, isCode: false };
    emit("", last);
    emit(writeInlines(words, { line: last, isLast: true }, notes, options), last);
  }
  return result;
}

/** Whether a line is no longer part of a box by its indentation. */
function leaves(text: string, frame: Frame | undefined): boolean {
  return frame?.until === "indentation" && text.trim() !== "" && indentOf(text) <= frame.indent;
}

function indentOf(text: string): number {
  return (/^[ \t]*/.exec(text)?.[0] ?? "").replace(/\t/g, "    ").length;
}

/** A line as it stands within the boxes that are open. */
function framed(text: string, frames: readonly Frame[]): string {
  return frames.reduceRight((line, { as, until, indent }) => {
    const inner = until === "indentation" ? dedented(line, indent) : line;
    if (as !== "alert") return inner;
    const lead = inner.slice(0, Math.min(indent, indentOf(inner)));
    const rest = inner.slice(lead.length);
    return `${" ".repeat(indent)}>${rest === "" ? "" : ` ${rest}`}`;
  }, text);
}

/** A line without the four spaces that make it part of a box. */
function dedented(text: string, indent: number): string {
  const lead = /^[ \t]*/.exec(text)?.[0] ?? "";
  const spaces = lead.replace(/\t/g, "    ");
  return spaces.slice(0, indent) + spaces.slice(Math.min(spaces.length, indent + 4)) + text.slice(lead.length);
}

function readBlock(text: string, { blocks }: Dialect): Block | undefined {
  for (const { pattern, read } of blocks) {
    const match = pattern.exec(text);
    if (match !== null) return read(match);
  }
  return undefined;
}

function writeInlines(
  text: string,
  { line: { line }, isLast }: { readonly line: Line; readonly isLast: boolean },
  notes: Map<string, string>,
  { dialect, account }: RewriteOptions,
): string {
  if (text.trim() === "") return text;
  let result = text;
  if (result.includes("[^"))
    result = result.replace(/\[\^([\w-]+)\]/g, (whole, id: string) => {
      const words = notes.get(id);
      if (words === undefined) return whole;
      account.syntax(id);
      notes.set(id, "");
      return words === "" ? "" : ` (${words})`;
    });
  for (const { pattern, read, isAtEnd } of dialect.inlines) {
    if (isAtEnd === true && !isLast) continue;
    result = result.replace(pattern, (...args) => {
      const match = args.filter((one) => typeof one !== "object" && typeof one !== "number") as string[];
      const { write, syntax = "", added = "", loss } = read(match as unknown as RegExpExecArray);
      account.syntax(syntax);
      account.add(added);
      if (loss !== undefined) {
        const { code, text: lost = "", ...details } = loss;
        account.lose(code, lost, { line, ...details });
      }
      return write;
    });
  }
  return result;
}

function includeLines(written: string, line: Line, options: RewriteOptions, path: readonly string[]): readonly Line[] {
  const { account } = options;
  const from = path.at(-1) ?? options.path;
  const part = options.include(written, from);
  if (part === undefined || path.includes(part.path) || part.path === options.path || path.length >= MOST_DEPTH) {
    account.lose("include-missing", "", { line: line.line, address: written, says: written });
    return [];
  }
  account.add(part.text);
  account.lose("include-followed", "", { line: line.line, address: part.path, says: part.path });
  const lines = linesOf(part.text).map((one) => ({ ...one, line: line.line }));
  return [...rewriteLines(lines, options, [...path, part.path]), { text: "", line: line.line, isCode: false }];
}
