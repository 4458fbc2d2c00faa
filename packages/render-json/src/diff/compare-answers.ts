import { createSearch, type SearchEntry, type SearchIndex } from "@fixbook/search";
import { findSignatures, indexSignatures } from "@fixbook/search/publish";
import { searchPath } from "../paths.js";
import { type Change, change } from "./change.js";
import { movedTo } from "./compare-ids.js";
import { isObject, own, textOf } from "./json.js";
import type { JsonBuild } from "./json-build.js";

/**
 * Which of an entry's own titles, wordings and signatures another entry answers first now. Only those that more or fewer
 * entries share than before are looked up, so that two builds of a large book take no longer than reading them.
 */
export function* compareAnswers(old: JsonBuild, next: JsonBuild): Generator<Change> {
  const [before, after] = [answersOf(old), answersOf(next)];
  if (before === undefined || after === undefined) return;
  for (const [id, entry] of before.entries) {
    const own = movedTo(id, next) ?? id;
    const now = after.entries.get(own);
    if (now === undefined) continue;
    const questions = new Set(questionsOf(now));
    for (const question of questionsOf(entry)) {
      if (!questions.has(question) || before.claims(question) === after.claims(question)) continue;
      const first = after.first(question);
      if (before.first(question) === id && first !== undefined && first !== own)
        yield change("answer-changed", own, { fields: [question], to: first });
    }
  }
}

interface Answers {
  readonly entries: ReadonlyMap<string, SearchEntry>;
  /** The entries that have a text as a title, wording or signature, as one text. */
  claims(question: string): string;
  first(question: string): string | undefined;
}

function answersOf({ documents }: JsonBuild): Answers | undefined {
  const file = documents.get(searchPath);
  if (file === undefined || !Array.isArray(own(file, "entries"))) return undefined;
  const entries = (own(file, "entries") as readonly unknown[]).filter(isSearchEntry);
  const signatures = indexSignatures(
    entries.map(({ title, also = [], codes = [], statuses = [], messages = [] }) => ({
      codes,
      statuses,
      messages,
      texts: [title, ...also],
    })),
  );
  const search = createSearch({ locale: textOf(own(file, "locale")), entries } satisfies SearchIndex);
  return {
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    claims: (question) => {
      const rows = Array.from(findSignatures(signatures, question).keys(), ({ row }) => entries[row]?.id ?? "");
      return [...new Set(rows)].sort().join(" ");
    },
    first: (question) => search(question)[0]?.entry.id,
  };
}

/** Whether a value has the texts that are looked up as they are to be: a build may be of a stranger's making. */
function isSearchEntry(value: unknown): value is SearchEntry {
  if (!isObject(value as never)) return false;
  const {
    id,
    title,
    codes = [],
    statuses = [],
    messages = [],
    also = [],
    ...others
  } = value as Record<string, unknown>;
  const lists = [codes, statuses, messages, also, others["other"] ?? [], others["common"] ?? []];
  const areTexts = ["area", "symptom", "summary", "why", "rest"].every((key) =>
    ["string", "undefined"].includes(typeof others[key]),
  );
  return typeof id === "string" && typeof title === "string" && areTexts && lists.every(Array.isArray);
}

function questionsOf({ title, also = [], codes = [], statuses = [], messages = [] }: SearchEntry): readonly string[] {
  const said = messages.map((message) => message.replace(/%[A-Za-z][A-Za-z0-9_-]*%/g, "x"));
  return [title, ...also, ...codes, ...said, ...statuses.map((status) => `HTTP ${status}`)];
}
