import type { Match } from "@fixbook/client";
import { z } from "zod";
import { type Answer, annotations, answered } from "../answer.js";
import { foundMarkdown, supportMarkdown } from "../found-markdown.js";
import {
  foundOf,
  matchedEntry,
  notice,
  type OldBefore,
  resultOf,
  source,
  support,
  supportOf,
  unfilledOf,
} from "../result-schemas.js";
import { loadEntries, type ServedBook } from "../served-book.js";
import { setup } from "./setup.js";
import type { AddTool } from "./tool.js";

/** How many characters a text has at most: all of it is searched. */
const LONGEST = 100_000;

const input = z.object({
  text: z.string().min(1).max(LONGEST).describe("The error as it stands: a message, a log, a stack trace."),
  hosts: z
    .array(z.string().max(253))
    .max(20)
    .optional()
    .describe("Hosts whose statuses count, such as api.acme.example. Without them a status alone is never sure."),
  appliesTo: setup.optional(),
  limit: z.int().min(1).max(5).default(3),
});

const output = z.object({
  advice: z.string(),
  answer: z.enum(["exact", "likely", "none"]).describe("How sure the first entry is; none: no entry answers this."),
  source,
  notice,
  documentation: z.object({ entries: z.array(matchedEntry), support }),
});

const ADVICE = {
  exact: "The first entry is the answer. Read it with get_entry before you give its steps.",
  likely: "The first entry is likely the answer. Read it with get_entry, and let the user confirm it.",
  none: "No entry answers this for sure. Say so. The closest entries, if any, are guesses; give the support address.",
} as const;

/** `match_error`: an error text to the entries that it leads to, as the help center and the client find them. */
export const addMatchError: AddTool = (server, shelf, { oldBefore, report }) => {
  server.registerTool(
    "match_error",
    {
      title: `Find the fix for an error of ${shelf.names}`,
      description: `Call this first when a user pastes an error message, error code, HTTP status, log or stack trace that may come from ${shelf.names}. Give the whole text. Answers with the troubleshooting entries it leads to, how sure each is and why, what to check first, and the address to cite.`,
      inputSchema: shelf.input(input),
      outputSchema: output,
      annotations,
    },
    (asked) => answered(() => matchError(shelf.bookOf(asked), asked, oldBefore()), report),
  );
};

/** What `match_error` answers. */
export async function matchError(
  served: Pick<ServedBook, "open">,
  { text, hosts, appliesTo, limit }: z.infer<typeof input>,
  oldBefore: OldBefore,
): Promise<Answer<Omit<z.infer<typeof output>, "advice">>> {
  const { book, found, entries } = await loadEntries(served, (opened) =>
    opened.match(text, { limit, hosts, appliesTo }),
  );
  const matched = entries.map((entry, at): z.infer<typeof matchedEntry> => {
    const [solution] = entry.solutions;
    const check = entry.firstCheck ?? solution?.fix[0];
    return {
      ...foundOf(found[at] as Match, entry, oldBefore),
      ...(solution && { solution: solution.id }),
      ...(check && { firstCheck: check.markdown }),
      ...unfilledOf(entry),
    };
  });
  const [best] = matched;
  const answer = best === undefined || best.confidence === "unsure" ? "none" : best.confidence;
  const contact = supportOf(book.data);
  return {
    advice: ADVICE[answer],
    documentation: [...matched.map(foundMarkdown), supportMarkdown(contact)].join("\n\n"),
    structured: { answer, ...resultOf(book), documentation: { entries: matched, support: contact } },
  };
}
