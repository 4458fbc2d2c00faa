import {
  idInReference,
  type ParsedFile,
  parseBookFile,
  parseBrandFile,
  parseEntry,
  parseEvalsFile,
  parseLedgerFile,
  parseQueriesFile,
  type SourceFile,
  type Span,
} from "@fixbook/core";
import type { CheckedEntry, CheckedSources } from "@fixbook/engine";
import { bookLayout, bookPartOf } from "@fixbook/schema";
import type { BookState } from "./book-state.js";

/** Something with a name that a book can give another one. */
export interface RenameTarget {
  readonly kind: "entry" | "title" | "solution" | "placeholder" | "area";
  /** The name as it is. */
  readonly name: string;
  /** Where the name stands, without the signs around it. */
  readonly span: Span;
}

/** What can be renamed at a place of a file; undefined where nothing can. */
export function renameTargetAt(source: SourceFile, offset: number, state: BookState): RenameTarget | undefined {
  const part = bookPartOf(source.path);
  const candidates =
    part === "entries" || part === "drafts" ? inEntry(source, state) : inYaml(source, part ?? "entries");
  // The shortest: a placeholder in a title is meant rather than the title.
  return candidates
    .filter(({ span }) => span.start <= offset && offset <= span.end)
    .toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

function inEntry({ path, text }: SourceFile, { sources }: BookState): readonly RenameTarget[] {
  const facts = factsOf({ path, text }, sources);
  if (facts === undefined) return [];
  const own = path.slice(path.lastIndexOf("/") + 1, -".md".length);
  const names = new Set(facts.names.map((one) => one.text));
  const head = /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? "";
  return [
    ...usesIn(facts.uses, text),
    ...[...facts.related, ...(facts.aliases ?? [])].flatMap(({ text: id, span }) => idAt(text, span, id)),
    ...Array.from(
      head.matchAll(/^((area|id):[ \t]*["']?)([\w-]+)/gm),
      ({ 1: lead = "", 2: field, 3: name = "", index }) => {
        const span = spanOf(index + lead.length, name);
        return field === "area"
          ? ({ kind: "area", name, span } as const)
          : ({ kind: "entry", name: own, span } as const);
      },
    ),
    ...(facts.title === undefined ? [] : titleIn(text, facts.titleSpan)),
    ...Array.from(
      text.matchAll(/^(##[ \t]+[^:\r\n]*:[ \t]*)(.*?)(?:[ \t]+#+)?[ \t]*\r?$/gm),
      ({ 1: lead = "", 2: name = "", index }): RenameTarget => {
        return { kind: "solution", name, span: spanOf(index + lead.length, name) };
      },
    ).filter(({ name }) => names.has(name)),
  ];
}

/** What takes longer to parse than somebody waits for; what is known of it already will do. In UTF-16 units. */
const MOST_TEXT = 64 * 1024;

/** What is known of an entry or a draft with this text. */
function factsOf(
  source: SourceFile,
  { sources, settings, checked }: CheckedSources,
): CheckedEntry["facts"] | undefined {
  const index = sources.entries.findIndex(({ path }) => path === source.path);
  if (sources.entries[index]?.text === source.text) return checked[index]?.facts;
  const { locale, sections } = settings?.value ?? {};
  return source.text.length > MOST_TEXT ? undefined : parseEntry(source, { locale, sections }).facts;
}

/** The words of a title, in the heading or in the frontmatter. */
function titleIn(text: string, { start, end }: Span): readonly RenameTarget[] {
  const [, lead = "", name = ""] =
    /^(#+[ \t]+|["'])?(.*?)(?:["']|[ \t]+#+[ \t]*|\r?\n[=-]+[ \t]*)?$/s.exec(text.slice(start, end)) ?? [];
  return [{ kind: "title", name, span: spanOf(start + lead.length, name) }];
}

function inYaml({ path, text }: SourceFile, part: string): readonly RenameTarget[] {
  const source = { path, text };
  if (path === bookLayout.settings) {
    const file = parseBookFile(source);
    const { placeholders = new Map(), areas = [] } = file.value ?? {};
    return [
      ...usesIn(file.uses, text),
      ...keysOf(file, "placeholders", placeholders.keys()),
      ...areas.map(
        ({ id }, index): RenameTarget => ({ kind: "area", name: id, span: file.locate(["areas", index, "id"]) }),
      ),
    ];
  }
  if (part === "brands") {
    const file = parseBrandFile(source);
    return [...usesIn(file.uses, text), ...keysOf(file, "values", file.value?.values.keys() ?? [])];
  }
  if (path === bookLayout.queries) return usesIn(parseQueriesFile(source).uses, text);
  if (path === bookLayout.evals) return usesIn(parseEvalsFile(source).uses, text);
  if (path !== bookLayout.ledger) return [];
  const ledger = parseLedgerFile(source);
  return (ledger.value ?? []).flatMap((row): readonly RenameTarget[] => {
    const key: RenameTarget = { kind: "entry", name: row.id, span: ledger.locateKey([row.id]) };
    const targets =
      row.kind === "moved"
        ? [{ id: row.to, at: ledger.locate([row.id, "moved"]) }]
        : row.kind === "split"
          ? row.into.map((id, index) => ({ id, at: ledger.locate([row.id, "split", index]) }))
          : [];
    return [key, ...targets.flatMap(({ id, at }) => idAt(text, at, id))];
  });
}

function keysOf(file: ParsedFile<unknown>, field: string, names: Iterable<string>): readonly RenameTarget[] {
  return Array.from(names, (name) => ({ kind: "placeholder", name, span: file.locateKey([field, name]) }));
}

function usesIn(uses: ParsedFile<unknown>["uses"], text: string): readonly RenameTarget[] {
  return uses.flatMap((use): readonly RenameTarget[] => {
    if (use.kind === "reference") return idAt(text, use.span, use.id);
    if (use.kind !== "placeholder") return [];
    const at = text.slice(use.span.start, use.span.end).indexOf(use.name);
    return at === -1 ? [] : [{ kind: "placeholder", name: use.name, span: spanOf(use.span.start + at, use.name) }];
  });
}

function idAt(text: string, span: Span, id: string): readonly RenameTarget[] {
  const at = idInReference(text.slice(span.start, span.end), span.start, id);
  return at === undefined ? [] : [{ kind: "entry", name: id, span: at }];
}

function spanOf(start: number, name: string): Span {
  return { start, end: start + name.length };
}
