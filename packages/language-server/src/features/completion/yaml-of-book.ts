import { knownRules } from "@fixbook/lint";
import { bookPartOf, type JsonSchemaName, sections } from "@fixbook/schema";
import { CompletionItemKind } from "vscode-languageserver";
import type { YamlPlace } from "../../yaml-place.js";
import { appliesToValues } from "./applies-to.js";
import type { Candidate, CompletionPlace, Completions } from "./completer.js";
import { idsFor } from "./ids.js";

type Values = Pick<Completions, "candidates" | "hasMore">;

interface Row {
  readonly schema: JsonSchemaName;
  /** The path, with `*` for any step. */
  readonly path: readonly string[];
  complete(place: CompletionPlace, yaml: YamlPlace): Values;
}

/** The values that a book knows. */
const values: readonly Row[] = [
  {
    schema: "entry-frontmatter",
    path: ["related", "*"],
    complete: (place, { typed, siblings }) => without(idsFor(place, typed), siblings),
  },
  {
    schema: "entry-frontmatter",
    path: ["tags", "*"],
    complete: ({ catalog }, yaml) => words(catalog.usedValues("tags"), yaml),
  },
  {
    schema: "entry-frontmatter",
    path: ["owners", "*"],
    complete: ({ catalog }, yaml) => words(catalog.usedValues("owners"), yaml),
  },
  { schema: "entry-frontmatter", path: ["appliesTo", "*"], complete: appliesToValues },
  {
    schema: "entry-frontmatter",
    path: ["area"],
    complete: ({ state }, yaml) => words(state.book?.areas.map(({ id }) => id) ?? [], yaml),
  },
  { schema: "entry-frontmatter", path: ["reviewed"], complete: ({ state }, yaml) => words([state.live.today], yaml) },
  {
    schema: "queries",
    path: ["*", "entry"],
    complete: (place, { typed }) => idsFor(place, typed, { hasItems: false }),
  },
  {
    schema: "evals",
    path: ["*", "mustCite"],
    complete: (place, { typed }) => idsFor(place, typed, { hasItems: false }),
  },
  { schema: "ledger", path: ["*", "moved"], complete: (place, { typed }) => idsFor(place, typed) },
  { schema: "ledger", path: ["*", "split", "*"], complete: (place, { typed }) => idsFor(place, typed) },
  { schema: "ledger", path: ["*", "see", "*"], complete: (place, { typed }) => idsFor(place, typed) },
  { schema: "book", path: ["areas", "*", "guide", "ref"], complete: (place, { typed }) => idsFor(place, typed) },
  { schema: "book", path: ["areas", "*", "id"], complete: (place, yaml) => words(areasIn(place), yaml) },
  { schema: "book", path: ["brands", "*"], complete: (place, yaml) => words(filesIn("brands", place), yaml) },
  { schema: "book", path: ["inventories", "*"], complete: (place, yaml) => words(filesIn("inventories", place), yaml) },
  {
    schema: "book",
    path: ["sections", "*", "after"],
    complete: ({ state }, yaml) =>
      words([...sections.map(({ id }) => id), ...(state.book?.sections ?? []).map(({ id }) => id)], yaml),
  },
];

/** The names of fields that a book knows. */
const keys: readonly Row[] = [
  { schema: "brand", path: ["values"], complete: missingValues },
  { schema: "book", path: ["lint", "rules"], complete: (_, yaml) => words([...knownRules.keys()].sort(), yaml, ":") },
  {
    schema: "ledger",
    path: [],
    complete: ({ catalog }, yaml) => words(catalog.entries.map(({ id }) => id).sort(), yaml, ": entry"),
  },
];

/** The values that the book knows for a field; undefined where it is not the book that knows them. */
export function valuesOfBook(schema: JsonSchemaName, yaml: YamlPlace, place: CompletionPlace): Values | undefined {
  return rowFor(values, schema, yaml)?.complete(place, yaml);
}

/** The fields that an object may have because the book says so. */
export function keysOfBook(schema: JsonSchemaName, yaml: YamlPlace, place: CompletionPlace): readonly Candidate[] {
  return rowFor(keys, schema, yaml)?.complete(place, yaml).candidates ?? [];
}

function rowFor(rows: readonly Row[], schema: JsonSchemaName, { path }: YamlPlace): Row | undefined {
  return rows.find(
    (row) =>
      row.schema === schema &&
      row.path.length === path.length &&
      row.path.every((step, index) => step === "*" || step === path[index]),
  );
}

function words(list: readonly string[], { siblings }: YamlPlace, end = ""): Values {
  const candidates = list
    .filter((word) => !siblings.has(word))
    .map((word) => ({ label: word, kind: CompletionItemKind.Value, text: word + end }));
  return { candidates };
}

function without({ candidates, hasMore }: Values, siblings: ReadonlySet<string>): Values {
  return {
    candidates: candidates.filter(({ text }) => !siblings.has(text)),
    ...(hasMore === undefined ? {} : { hasMore }),
  };
}

/** The placeholders that the build fills and the brand has no value for yet. */
function missingValues({ state: { book } }: CompletionPlace, { siblings }: YamlPlace): Values {
  const candidates = [...(book?.placeholders ?? [])]
    .filter(([name, { filledBy }]) => filledBy === "build" && !siblings.has(name))
    .map(([name, { type, description }]) => ({
      label: name,
      kind: CompletionItemKind.Property,
      text: `${name}: `,
      detail: type,
      description,
    }));
  return { candidates };
}

/** The folders of areas. */
function areasIn({ catalog }: CompletionPlace): readonly string[] {
  return [...new Set(catalog.entries.map(({ area }) => area))].sort();
}

/** The names of the files of a part of the book. */
function filesIn(part: "brands" | "inventories", { state: { sources } }: CompletionPlace): readonly string[] {
  return sources.sources[part]
    .filter(({ path }) => bookPartOf(path) === part)
    .map(({ path }) => path.slice(path.lastIndexOf("/") + 1).replace(/\.ya?ml$/, ""));
}
