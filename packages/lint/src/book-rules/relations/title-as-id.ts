import { createNamedEntries, type NamedEntries, type OffsetFix, parseEntry, quote, type Span } from "@fixbook/core";
import { withoutPart } from "@fixbook/schema";
import { type AddInBook, defineBookRule } from "../../book-rule.js";
import { type LintSource, lintSource } from "../../lint.js";
import reference from "../../rules/markup/reference.js";

interface Data extends Readonly<Record<string, string | readonly string[]>> {
  readonly name: string;
  /** The one that is meant, or those that may be, with their titles. */
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  readonly isCertain: "yes" | "no";
  /** What to write in its place, for each. */
  readonly written: readonly string[];
}

export default defineBookRule<Data>({
  ruleId: "relations/title-as-id",
  severity: "error",
  why: "A reference leads to an id, which stays as it is when titles change: readers would see the brackets, and no link.",
  message: ({ name, ids, titles, isCertain }) => {
    const meant = ids.map((id, index) => `${quote(id)}${titles[index] ? ` (${titles[index]})` : ""}`);
    if (isCertain === "yes") return `${quote(name)} is not an id; its id is ${meant[0]}.`;
    return `${quote(name)} is not an id; the nearest ${meant.length > 1 ? "are" : "is"} ${meant.join(" and ")}.`;
  },
  action: ({ written }) => `Write ${written.join(" or ")}.`,
  book: ({ settings, entries, inventories }, add) => {
    const items = inventories.flatMap(({ value }) => value?.items ?? []);
    const titles = new Map([...items, ...entries.map(({ facts }) => facts)].map(({ id, title }) => [id, title]));
    const check = createCheck(createNamedEntries(entries, items), (id) => titles.get(id) ?? "", add);
    for (const { facts } of entries) {
      if (!FOREIGN.test(facts.text)) continue;
      const { tree } = parseEntry({ path: facts.file, text: facts.text });
      if (tree !== undefined) check({ ...tree, file: facts.file, text: facts.text }, tree.bodyStart, facts.id);
    }
    check(settings, settings.text.length);
  },
  examples: {
    good: [
      { "a.md": "# A\n\nSee [[b]] and `[[Brakes squeal]]`.\n\n1. Go.", "b.md": "# Brakes squeal\n\n1. Go." },
      { "a.md": "# A\n\nSee [[Lift manual]].\n\n1. Go.", "b.md": "# Brakes squeal\n\n1. Go." },
    ],
    bad: [
      {
        files: {
          "a.md":
            "# A\n\nSee ‹[[Brakes squeal]]›, ‹[[brakes  squeal!|the brakes]]› and ‹[[Noise of brakes]]›.\n\n1. Go.",
          "b.md": "---\nalso: [noise of brakes]\n---\n\n# Brakes squeal\n\n1. Go.",
        },
        fixed: { "a.md": "# A\n\nSee [[b]], [the brakes](entry:b) and [[b]].\n\n1. Go." },
      },
      {
        files: {
          "a.md": "---\nfirstCheck: See ‹[[Brakes squeal]]›.\n---\n\n# A\n\nSee ‹[[Brakes squeal#Fix]]›.\n\n1. Go.",
          "b.md": "# Brakes squeal\n\n1. Go.",
        },
        fixed: { "a.md": "---\nfirstCheck: See [[b]].\n---\n\n# A\n\nSee [[b]].\n\n1. Go." },
      },
      {
        files: { "a.md": "# A\n\nSee ‹[[Brakes sqeal]]›.\n\n1. Go.", "b.md": "# Brakes squeal\n\n1. Go." },
        fixed: { "a.md": "# A\n\nSee [[b]].\n\n1. Go." },
      },
      {
        files: {
          "a.md": "# A\n\nSee ‹[[Brakes squeal]]›.\n\n1. Go.",
          "b.md": "# Brakes squeal\n\n1. Go.",
          "c.md": "# Brakes squeal\n\n1. Look.",
        },
        fixed: { "a.md": "# A\n\nSee [[b]].\n\n1. Go." },
      },
    ],
  },
});

/** `[[page]]`, `[[page|words]]` as wikis write it, or `[[words|page]]` as GitHub does. A cell of a table escapes the bar. */
const LINKS = /\[\[([^[\]|\n]+?)(?:\\?\|([^[\]|\n]+))?\]\]/g;
/** What no file lacks that has one: double brackets around more than an id. */
const FOREIGN = /\[\[(?![\s-]|[\w-]+\]\])[^[\]\n]+\]\]/;

/** What a link of a wiki names: as it is called, or nearly so. */
interface Meant {
  readonly name: string;
  readonly ids: readonly string[];
  readonly isNamed: boolean;
  readonly words: string | undefined;
  readonly kind: OffsetFix["kind"];
}

function createCheck({ named, near }: NamedEntries, titleOf: (id: string) => string, add: AddInBook<Data>) {
  const read = (first: string, second: string | undefined): Meant | undefined => {
    const sides = [[first, second] as const, ...(second === undefined ? [] : [[second, first] as const])];
    for (const look of [named, near]) {
      for (const [page, words] of sides) {
        const name = withoutPart(page);
        const ids = look(name).slice(0, 3);
        if (ids.length === 0) continue;
        const isNamed = look === named;
        // A part that is lost, or words that stand where most wikis have the page, are for the writer to look at.
        const isSafe = isNamed && ids.length === 1 && name === first;
        return { name, ids, isNamed, words, kind: isSafe ? "safe" : "review" };
      }
    }
    return undefined;
  };
  return (source: LintSource, bodyStart: number, ownId?: string): void => {
    const { file, text } = source;
    for (const { start, end } of placesOf(source)) {
      for (const { 0: link, 1: first = "", 2: second, index } of text.slice(start, end).matchAll(LINKS)) {
        const meant = read(first.trim(), second?.trim());
        if (meant === undefined || meant.ids.includes(ownId ?? "")) continue;
        const { name, ids, isNamed, words, kind } = meant;
        const written = ids.map((id) => (words === undefined ? `[[${id}]]` : `[${words}](entry:${id})`));
        // What an escape or a fold of YAML stands in has no place of its own there, and a colon may be its syntax.
        const isPlain = index === 0 && link.length === end - start && (start >= bodyStart || words === undefined);
        add(
          { file, text },
          { start, end },
          {
            name,
            ids,
            titles: ids.map(titleOf),
            isCertain: isNamed && ids.length === 1 ? "yes" : "no",
            written,
          },
          { fixes: isPlain ? written.map((one) => replacement({ start, end }, kind, one)) : [] },
        );
      }
    }
  };
}

/** Where a text has references of other systems, each place once. */
function placesOf(source: LintSource): readonly Span[] {
  const found = lintSource(source, {}, [reference]).map(({ range }) => [range.start.offset, range.end.offset] as const);
  return [...new Map(found)].map(([start, end]) => ({ start, end }));
}

function replacement(span: Span, kind: OffsetFix["kind"], text: string): OffsetFix {
  return { kind, title: `Write ${text}`, edits: [{ ...span, text }] };
}
