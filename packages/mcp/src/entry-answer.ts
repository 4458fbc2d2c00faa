import type { Entry, OpenBook, Resolution, Solution } from "@fixbook/client";
import type { z } from "zod";
import { type Answer, idList, QuestionError } from "./answer.js";
import { entryMarkdown } from "./entry-markdown.js";
import { supportMarkdown } from "./found-markdown.js";
import {
  factsOf,
  type OldBefore,
  resultOf,
  type support,
  supportOf,
  unfilledOf,
  type wholeEntry,
} from "./result-schemas.js";
import { type LoadedEntries, loadEntries, type ServedBook } from "./served-book.js";

/** How many characters the Markdown of an entry has at most, and its steps together. */
const MOST = 30_000;

const ADVICE = {
  found: "Quote the steps in their order, and cite the address.",
  moved: "The entry has a new id. Quote the steps in their order, and cite the address.",
} as const;

type EntryResolution = Extract<Resolution, { kind: "entry" }>;

/** The entry that an id leads to, loaded; none where it leads elsewhere. */
export function loadEntry(served: Pick<ServedBook, "open">, id: string): Promise<LoadedEntries<EntryResolution>> {
  return loadEntries(served, (book) => {
    const leadsTo = book.resolve(id);
    return leadsTo.kind === "entry" ? [leadsTo] : [];
  });
}

/** An entry as Markdown within the size of a result, for what has no tools: a resource, a prompt. */
export async function readEntry(served: ServedBook, id: string): Promise<string | undefined> {
  const { book, entries } = await loadEntry(served, id);
  const [entry] = entries;
  if (entry === undefined) return undefined;
  const { documentation } = wholeAnswer(book, entry, { isMoved: false, solution: undefined, oldBefore: undefined });
  return documentation;
}

/** What of an entry is wanted, and how it was found. */
export interface Wanted {
  readonly isMoved: boolean;
  readonly solution: string | undefined;
  readonly oldBefore: OldBefore;
}

/** An entry as `get_entry` gives it, as data. */
type WholeAnswer = ReturnType<typeof resultOf> & {
  readonly status: keyof typeof ADVICE;
  readonly documentation: { readonly entry: z.infer<typeof wholeEntry>; readonly support: z.infer<typeof support> };
};

/** An entry, or one of its solutions, within the size of a result. */
export function wholeAnswer(
  book: OpenBook,
  entry: Entry,
  { isMoved, solution, oldBefore }: Wanted,
): Answer<WholeAnswer> {
  const solutions = solutionsOf(entry, solution);
  const text = entryMarkdown(entry, book.data, solutions);
  const markdown = cut(text);
  const all = solutions.flatMap(({ id, fix }) =>
    fix.map(({ markdown, group }) => ({ solution: id, ...(group !== undefined && { group }), markdown })),
  );
  let room = MOST;
  const steps = all.filter((step) => {
    room -= step.markdown.length;
    return room >= 0;
  });
  const isCut = markdown.length < text.length || steps.length < all.length;
  const facts = factsOf(entry, oldBefore);
  const status = isMoved ? "moved" : "found";
  const contact = supportOf(book.data);
  const found: z.infer<typeof wholeEntry> = {
    ...facts,
    ...(entry.summary && { summary: entry.summary.text }),
    markdown,
    steps,
    isCut,
    ...unfilledOf(entry),
  };
  const related = entry.related.map(({ id, title, url }) => `${title} (${url ?? id})`);
  const rows = Object.entries({ ...facts, ...unfilledOf(entry), audience: entry.audience, related })
    .filter(([, value]) => `${value}` !== "")
    .map(([term, value]) => `- ${term}: ${Array.isArray(value) ? value.join(", ") : value}`);
  return {
    advice: `${ADVICE[status]}${facts.old ? " Say that its last review is long ago." : ""}${isCut ? " It is cut: its page has it whole." : ""}`,
    documentation: [markdown, rows.join("\n"), supportMarkdown(contact)].join("\n\n"),
    structured: { status, ...resultOf(book), documentation: { entry: found, support: contact } },
  };
}

function solutionsOf({ solutions }: Entry, wanted: string | undefined): readonly Solution[] {
  if (wanted === undefined) return solutions;
  const chosen = solutions.filter(({ id }) => id === wanted);
  if (chosen.length > 0) return chosen;
  throw new QuestionError(`The entry has no solution of this id. It has: ${idList(solutions)}.`);
}

/** Text up to the end of a line. */
function cut(text: string): string {
  if (text.length <= MOST) return text;
  const end = text.lastIndexOf("\n", MOST);
  return `${text.slice(0, end > 0 ? end : MOST)}\n…`;
}
