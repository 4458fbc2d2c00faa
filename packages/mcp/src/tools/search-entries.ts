import type { Match, OpenBook } from "@fixbook/client";
import { z } from "zod";
import { type Answer, annotations, answered, idList, QuestionError } from "../answer.js";
import { foundMarkdown, supportMarkdown } from "../found-markdown.js";
import {
  foundEntry,
  foundOf,
  notice,
  type OldBefore,
  resultOf,
  source,
  support,
  supportOf,
} from "../result-schemas.js";
import { loadEntries, type ServedBook } from "../served-book.js";
import { setup } from "./setup.js";
import type { AddTool } from "./tool.js";

/** How many characters a query has at most; what is longer is a log, for `match_error`. */
export const LONGEST_QUERY = 1000;

const input = z.object({
  query: z.string().min(1).max(LONGEST_QUERY).describe("The symptom in the user's own words."),
  area: z.string().max(200).optional().describe("Id of an area of the book, to search in it alone."),
  appliesTo: setup.optional(),
  limit: z.int().min(1).max(10).default(5),
});

const output = z.object({
  advice: z.string(),
  source,
  notice,
  documentation: z.object({
    answers: z.array(foundEntry).describe("Entries that answer the question, the best first."),
    closest: z.array(foundEntry).describe("The closest entries, which are not answers."),
    support,
  }),
});

/** `search_entries`: a question in words to entries, in the order of the help center. */
export const addSearchEntries: AddTool = (server, shelf, { oldBefore, report }) => {
  server.registerTool(
    "search_entries",
    {
      title: `Search the troubleshooting of ${shelf.names}`,
      description: `Call this when a user describes a problem with ${shelf.names} in words: something does not work, is missing, is slow, or looks wrong. Answers with entries, each on whether it is an answer or only comes close.`,
      inputSchema: shelf.input(input),
      outputSchema: output,
      annotations,
    },
    (asked) => answered(() => searchEntries(shelf.bookOf(asked), asked, oldBefore()), report),
  );
};

/** What `search_entries` answers. */
export async function searchEntries(
  served: Pick<ServedBook, "open">,
  { query, area, appliesTo, limit }: z.infer<typeof input>,
  oldBefore: OldBefore,
): Promise<Answer<Omit<z.infer<typeof output>, "advice">>> {
  const { book, found, entries } = await loadEntries(served, async (opened) => {
    checkArea(area, opened);
    const results = await opened.search(query, { appliesTo });
    return results.filter(({ entry }) => area === undefined || entry.area === area).slice(0, limit);
  });
  const listed = (kind: Match["kind"]) =>
    found.flatMap((match, at) => {
      const entry = entries[at];
      return entry && match.kind === kind ? [foundOf(match, entry, oldBefore)] : [];
    });
  const [answers, closest] = [listed("answer"), listed("closest")];
  const contact = supportOf(book.data);
  return {
    advice:
      answers.length > 0
        ? "Read an entry with get_entry before you give its steps."
        : "No entry answers this. Say so. The closest entries, if any, are guesses; give the support address.",
    documentation: [
      ...(answers.length > 0 ? ["# Answers", ...answers.map(foundMarkdown)] : []),
      ...(closest.length > 0 ? ["# Closest entries, which are not answers", ...closest.map(foundMarkdown)] : []),
      supportMarkdown(contact),
    ].join("\n\n"),
    structured: { ...resultOf(book), documentation: { answers, closest, support: contact } },
  };
}

function checkArea(area: string | undefined, { data: { areas } }: OpenBook): void {
  if (area === undefined || areas.some(({ id }) => id === area)) return;
  throw new QuestionError(`No area has this id. The areas are: ${idList(areas)}.`);
}
