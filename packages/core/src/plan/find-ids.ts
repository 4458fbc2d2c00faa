import { bookLayout } from "@fixbook/schema";
import type { Nodes } from "mdast";
import type { ParsedFile } from "../book/parse-files.js";
import type { ParsedEntry } from "../entry/parse-entry.js";
import { escapePattern } from "../escape-pattern.js";
import { idInReference } from "../reference-edit.js";
import type { Span } from "../report.js";
import type { SourceFile } from "../source.js";
import type { ValuePath } from "../yaml.js";
import type { PlanBook } from "./plan-book.js";

/** Where an id stands as an id. */
export type IdPlaceKind =
  | "related"
  | "alias"
  /** `[words](entry:id)` or `<entry:id>`. */
  | "link"
  /** `[words][label]`, whose id stands in a definition. */
  | "labelled"
  /** `[label]: entry:id`. */
  | "definition"
  /** `[[id]]`. */
  | "bare"
  /** `areas[].guide.ref`. */
  | "guide"
  | "query"
  | "ledger-row"
  | "ledger-target"
  | "baseline"
  | "import";

export interface IdPlace {
  readonly file: string;
  readonly kind: IdPlaceKind;
  readonly id: string;
  /** The id alone; of `[words][label]`, which holds none, the whole of it. */
  readonly span: Span;
  /** All of the reference, the item or the row. */
  readonly whole: Span;
  /** Where it stands in a YAML file of the book. */
  readonly path?: ValuePath;
}

/** A place that is named and not touched. */
export interface Mention {
  readonly file: string;
  readonly span: Span;
  readonly why: string;
}

export interface FoundIds {
  readonly places: readonly IdPlace[];
  readonly mentions: readonly Mention[];
  /** Files that hold an id and cannot be parsed, so that nobody can tell what it is there. */
  readonly unclear: readonly Mention[];
}

/** Every place of some ids in a book. Only texts that hold one are parsed. */
export function findIds(book: PlanBook, ids: ReadonlySet<string>, except: ReadonlySet<string> = new Set()): FoundIds {
  if (ids.size === 0) return { places: [], mentions: [], unclear: [] };
  const finder = createFinder(ids);
  for (const source of [...book.entries, ...book.drafts])
    if (!except.has(source.path) && finder.isIn(source.text)) finder.inEntry(source, book.parse(source));
  for (const file of [book.settings, ...book.brands]) if (finder.isIn(file.text)) finder.inSettings(file);
  for (const file of [book.queries, book.evals])
    if (file !== undefined && finder.isIn(file.text)) finder.inQuestions(file);
  if (book.ledger !== undefined && finder.isIn(book.ledger.text)) finder.inLedger(book.ledger);
  if (book.baseline !== undefined) finder.inBaseline(book.baseline);
  if (book.imports !== undefined) finder.inImports(book.imports);
  for (const { path, text } of book.others) finder.mention(path, text, [], () => "in a file of a site");
  return finder.found;
}

function createFinder(ids: ReadonlySet<string>) {
  const places: IdPlace[] = [];
  const mentions: Mention[] = [];
  const unclear: Mention[] = [];
  const list = [...ids];
  const token = new RegExp(`(?<![A-Za-z0-9_-])(?:${list.map(escapePattern).join("|")})(?![A-Za-z0-9_-])`, "g");
  const isIn = (text: string): boolean => list.some((id) => text.includes(id)) && text.search(token) !== -1;

  /** Names the other places of the ids in a text. */
  const mention = (
    file: string,
    text: string,
    known: readonly Span[],
    why: (span: Span) => string | undefined,
  ): void => {
    for (const { 0: id, index } of text.matchAll(token)) {
      const span = { start: index, end: index + id.length };
      if (known.some(({ start, end }) => start <= span.start && span.end <= end)) continue;
      const reason = why(span);
      if (reason !== undefined) mentions.push({ file, span, why: `${id}, ${reason}` });
    }
  };

  const inEntry = ({ path: file, text }: SourceFile, { facts, tree, diagnostics }: ParsedEntry): void => {
    if (tree === undefined || !facts.isRead || facts.aliases === undefined || facts.isRelatedUnknown === true) {
      const error = diagnostics.find(({ severity }) => severity === "error");
      const at = error?.range.start.offset ?? 0;
      const span = { start: at, end: error?.range.end.offset ?? at };
      unclear.push({ file, span, why: error?.message ?? "It cannot be read." });
      return;
    }
    const own: Span[] = [];
    const add = (place: Omit<IdPlace, "file">): void => {
      own.push(place.span);
      places.push({ file, ...place });
    };
    for (const kind of ["related", "alias"] as const)
      for (const { text: id, span } of (kind === "alias" ? facts.aliases : facts.related) ?? [])
        if (ids.has(id))
          add({ kind, id, span: idInReference(text.slice(span.start, span.end), span.start, id) ?? span, whole: span });
    for (const use of facts.uses)
      if (use.kind === "reference" && ids.has(use.id)) for (const one of referencesIn(text, use.id, use.span)) add(one);
    const shown = new Map<Span, string>();
    for (const root of [tree.root, ...tree.fields]) visit(root, text, ids, add, shown);
    mention(file, text, own, (span) => {
      for (const [outer, why] of shown) if (outer.start <= span.start && span.end <= outer.end) return why;
      return mentionInText(text, span, span.start < tree.bodyStart);
    });
  };

  const inSettings = ({ file, text, uses, strings, locate }: ParsedFile<unknown>): void => {
    const own: Span[] = [];
    for (const use of uses) {
      if (use.kind !== "reference" || !ids.has(use.id)) continue;
      const guide = strings.find(({ path, field }) => field === "ref" && isSame(locate(path), use.span));
      const found = guide === undefined ? referencesIn(text, use.id, use.span) : [];
      if (guide !== undefined) {
        const span = { start: guide.span.start, end: guide.span.start + use.id.length };
        own.push(span);
        places.push({ file, kind: "guide", id: use.id, span, whole: use.span, path: guide.path });
      }
      for (const one of found) {
        own.push(one.span);
        places.push({ file, ...one });
      }
    }
    mention(file, text, own, (span) => mentionInText(text, span, true));
  };

  const inQuestions = ({ file, text, uses }: ParsedFile<unknown>): void => {
    const own: Span[] = [];
    for (const use of uses) {
      if (use.kind !== "reference" || !ids.has(use.id)) continue;
      const span = idInReference(text.slice(use.span.start, use.span.end), use.span.start, use.id) ?? use.span;
      own.push(span);
      places.push({ file, kind: "query", id: use.id, span, whole: use.span });
    }
    mention(file, text, own, (span) => mentionInText(text, span, true));
  };

  const inLedger = (ledger: NonNullable<PlanBook["ledger"]>): void => {
    const { file, text, value = [], locate, locateKey } = ledger;
    for (const row of value) {
      const whole = locateKey([row.id]);
      if (ids.has(row.id)) places.push({ file, kind: "ledger-row", id: row.id, span: whole, whole });
      const targets: readonly (readonly [string, ValuePath])[] =
        row.kind === "moved"
          ? [[row.to, [row.id, "moved"]]]
          : row.kind === "split"
            ? row.into.map((id, index) => [id, [row.id, "split", index]] as const)
            : row.kind === "retired"
              ? row.see.map((id, index) => [id, [row.id, "see", index]] as const)
              : [];
      for (const [id, path] of targets) {
        if (!ids.has(id)) continue;
        const at = locate(path);
        const span = idInReference(text.slice(at.start, at.end), at.start, id) ?? at;
        places.push({ file, kind: "ledger-target", id, span, whole: at, path });
      }
    }
  };

  const inBaseline = ({ path: file, text }: SourceFile): void => {
    for (const { 0: row, 1: rule = "", 2: id = "", index } of text.matchAll(/^([a-z0-9]+\/[a-z0-9-]+) (\S+) .*$/gm)) {
      if (!ids.has(id)) continue;
      const start = index + rule.length + 1;
      const whole = { start: index, end: index + row.replace(/\r$/, "").length };
      places.push({ file, kind: "baseline", id, span: { start, end: start + id.length }, whole });
    }
  };

  const inImports = ({ path: file, text }: SourceFile): void => {
    // Written by the importer alone: `"source": {source: "…", entries: {"id": "hash"}}`.
    for (const { 0: entries, index } of text.matchAll(/(?<=, entries: \{)[^{}]*(?=\}\}$)/gm))
      for (const { 1: id = "", index: at } of entries.matchAll(/"([^"]+)": "[^"]*"/g)) {
        const start = index + at + 1;
        const span = { start, end: start + id.length };
        if (ids.has(id)) places.push({ file, kind: "import", id, span, whole: span });
      }
  };

  return {
    isIn,
    mention,
    inEntry,
    inSettings,
    inQuestions,
    inLedger,
    inBaseline,
    inImports,
    found: { places, mentions, unclear },
  };
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The references to an id that stand in the span of one: itself, or several where it is the span of a whole field. */
function referencesIn(text: string, id: string, span: Span): readonly Omit<IdPlace, "file">[] {
  const written = text.slice(span.start, span.end);
  const isBare = written.startsWith("[[");
  const alone = isBare || /^(?:\[|<entry:)/i.test(written) ? idInReference(written, span.start, id) : undefined;
  if (alone !== undefined && (isBare ? written.length === id.length + 4 : /[)>]$/.test(written)))
    return [{ kind: isBare ? "bare" : "link", id, span: alone, whole: span }];
  if (/^\[[\s\S]*\]$/.test(written) && !written.includes("entry:") && !isBare)
    return [{ kind: "labelled", id, span, whole: span }];
  // A field that is written with folding or escapes: the places in it are those of the form of a reference.
  const prose = written.replace(/```[\s\S]*?```|`[^`\n]*`/g, (code) => " ".repeat(code.length));
  const form = new RegExp(`(\\[\\[|\\]\\(\\s*<?entry:|<entry:)(${escapePattern(id)})(?![\\w-])`, "gi");
  return [...prose.matchAll(form)].map(({ 1: lead = "", index }) => {
    const start = span.start + index + lead.length;
    const at = { start, end: start + id.length };
    const isBareOne = lead === "[[";
    const whole = isBareOne ? { start: at.start - 2, end: at.end + 2 } : wholeLink(text, span.start + index, at.end);
    return { kind: isBareOne ? "bare" : "link", id, span: at, whole };
  });
}

/** All of a link whose address begins behind `middle`: from its words on. */
function wholeLink(text: string, middle: number, end: number): Span {
  const start = text[middle] === "<" ? middle : text.lastIndexOf("[", middle);
  const close = text[middle] === "<" ? ">" : ")";
  return { start, end: text.indexOf(close, end) + 1 };
}

/** The definitions that lead to the ids, and the places whose text means nothing. */
function visit(
  node: Nodes,
  text: string,
  ids: ReadonlySet<string>,
  add: (place: Omit<IdPlace, "file">) => void,
  shown: Map<Span, string>,
): void {
  const span = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
  if (node.type === "code" || node.type === "inlineCode") shown.set(span, "in code");
  else if (node.type === "html") shown.set(span, "in a comment");
  else if (node.type === "definition" && /^entry:/i.test(node.url) && ids.has(node.url.slice("entry:".length))) {
    const id = node.url.slice("entry:".length);
    const at = text.slice(span.start, span.end).search(new RegExp(`(?<=entry:)${escapePattern(id)}(?![\\w-])`, "i"));
    const start = span.start + at;
    if (at !== -1) add({ kind: "definition", id, span: { start, end: start + id.length }, whole: span });
  } else if ("children" in node) for (const child of node.children) visit(child, text, ids, add, shown);
}

/** What a text that is no reference may be; undefined for what is probably a word. */
function mentionInText(text: string, { start, end }: Span, isYaml: boolean): string | undefined {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  if (isYaml && /(?:^|\s)#/.test(line)) return "in a comment";
  if (/[a-z]+:\/\/\S*$/i.test(line)) return "in an address";
  return text.slice(start, end).includes("-") ? "as text" : undefined;
}

/** The name of the part of a book that holds what is found, for people. */
export const placeNames: Readonly<Record<IdPlaceKind, string>> = {
  related: "the item of related:",
  alias: "the alias",
  link: "the link",
  labelled: "the link",
  definition: "the link",
  bare: "the reference",
  guide: "the guide of the area",
  query: "the entry of a question",
  "ledger-row": `the row of ${bookLayout.ledger}`,
  "ledger-target": `the record of ${bookLayout.ledger}`,
  baseline: `the row of ${bookLayout.baseline}`,
  import: `the row of ${bookLayout.imports}`,
};
