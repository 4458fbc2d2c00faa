import {
  idInReference,
  type ParsedFile,
  parseBookFile,
  parseBrandFile,
  parseEntry,
  parseLedgerFile,
  parseQueriesFile,
  type SourceFile,
  type Span,
} from "@fixbook/core";
import { loadMarkdownParser } from "@fixbook/engine";
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
export async function renameTargetAt(
  source: SourceFile,
  offset: number,
  state: BookState,
): Promise<RenameTarget | undefined> {
  const part = bookPartOf(source.path);
  const candidates =
    part === "entries" || part === "drafts" ? await inEntry(source, state) : inYaml(source, part ?? "entries");
  // The shortest: a placeholder in a title is meant rather than the title.
  return candidates
    .filter(({ span }) => span.start <= offset && offset <= span.end)
    .toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

async function inEntry(source: SourceFile, { sources }: BookState): Promise<readonly RenameTarget[]> {
  const { path, text } = source;
  if (!path.endsWith(".md")) return [];
  const { locale, sections } = sources.settings?.value ?? {};
  const { facts, tree } = parseEntry(source, { locale, sections, parser: await loadMarkdownParser() });
  const own = path.slice(path.lastIndexOf("/") + 1, -".md".length);
  const names = new Set(facts.names.map((one) => one.text));
  return [
    ...usesIn(facts.uses, text),
    ...[...facts.related, ...(facts.aliases ?? [])].flatMap(({ text: id, span }) => idAt(text, span, id)),
    ...(tree?.strings ?? []).flatMap(({ field, text: name, span }): RenameTarget[] =>
      field === "area" ? [{ kind: "area", name, span }] : field === "id" ? [{ kind: "entry", name: own, span }] : [],
    ),
    ...(facts.title === undefined ? [] : titleIn(text, facts.titleSpan)),
    ...(tree?.root.children ?? []).flatMap((node): RenameTarget[] => {
      if (node.type !== "heading" || node.depth !== 2) return [];
      const start = node.position?.start.offset ?? 0;
      const written = text.slice(start, node.position?.end.offset);
      const [all, lead = "", name = ""] = /^(##[ \t]+[^:\n]*:[ \t]*)(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(written) ?? [];
      if (all === undefined || !names.has(name)) return [];
      return [{ kind: "solution", name, span: spanOf(start + lead.length, name) }];
    }),
  ];
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
