import type { OpenBook, Resolution } from "@fixbook/client";
import { z } from "zod";
import { type Answer, annotations, answered } from "../answer.js";
import { loadEntry, wholeAnswer } from "../entry-answer.js";
import { supportMarkdown } from "../found-markdown.js";
import { notice, resultOf, source, support, supportOf, wholeEntry } from "../result-schemas.js";
import type { AddTool } from "./tool.js";

/** How many entries are named in the place of one that is not there. */
const MOST_OTHERS = 10;

const input = z.object({
  id: z.string().min(1).max(200).describe("Id of an entry, also an earlier one."),
  solution: z.string().max(200).optional().describe("Id of one of its solutions, to have that alone."),
});

const otherEntry = z.object({ id: z.string(), title: z.string(), address: z.string().optional() });

const output = z.object({
  advice: z.string(),
  status: z
    .enum(["found", "moved", "split", "retired", "unknown"])
    .describe("moved: the entry has a new id, and is here; split, retired, unknown: see `others`."),
  source,
  notice,
  documentation: z.object({
    entry: wholeEntry.optional(),
    note: z.string().optional().describe("Why a retired entry was not replaced."),
    others: z.array(otherEntry).optional().describe("What replaced it, or what is most similar."),
    support,
  }),
});

const ADVICE = {
  split: "This entry was split into several. Choose by their titles, or ask the user.",
  retired: "This entry was retired and not replaced. The others listed are the most similar.",
  unknown: "No entry has or had this id. Search for it with match_error or search_entries.",
} as const;

/** `get_entry`: an entry in full, or what became of it. */
export const addGetEntry: AddTool = (server, shelf, { oldBefore, report }) => {
  server.registerTool(
    "get_entry",
    {
      title: `Read a troubleshooting entry of ${shelf.names}`,
      description: `Call this with an id from match_error or search_entries, before you tell a user of ${shelf.names} what to do. Answers with the entry as Markdown and with its steps in order. An earlier id answers with what became of it.`,
      inputSchema: shelf.input(input),
      outputSchema: output,
      annotations,
    },
    (asked) =>
      answered(async () => {
        const { id, solution } = asked;
        const { book, found, entries } = await loadEntry(shelf.bookOf(asked), id);
        const [entry] = entries;
        if (entry === undefined) return elsewhere(book, book.resolve(id));
        return wholeAnswer(book, entry, { isMoved: found[0]?.moved === true, solution, oldBefore: oldBefore() });
      }, report),
  );
};

function elsewhere(book: OpenBook, leadsTo: Resolution): Answer {
  const kind = leadsTo.kind === "entry" ? "unknown" : leadsTo.kind;
  const ids = leadsTo.kind === "split" ? leadsTo.into : leadsTo.kind === "retired" ? leadsTo.see : [];
  const others = ids.slice(0, MOST_OTHERS).flatMap((id) => {
    const found = book.resolve(id);
    if (found.kind !== "entry") return [];
    const { title, url } = found.entry;
    return [{ id: found.id, title, ...(url !== undefined && { address: url }) }];
  });
  const note = leadsTo.kind === "retired" ? { note: leadsTo.note } : {};
  const contact = supportOf(book.data);
  return {
    advice: ADVICE[kind],
    documentation: [
      ...Object.values(note),
      ...others.map(({ id, title, address = "" }) => `- ${id}: ${title} ${address}`.trim()),
      supportMarkdown(contact),
    ].join("\n"),
    structured: { status: kind, ...resultOf(book), documentation: { ...note, others, support: contact } },
  };
}
