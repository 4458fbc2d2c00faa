import { completable, type GetPromptResult, type McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { dataBlock, label } from "./data-block.js";
import { readEntry } from "./entry-answer.js";
import { completeId } from "./resources.js";
import type { ServedBook } from "./served-book.js";

const TRIAGE = `Find out which troubleshooting entry fits, and lead the user through it.
1. Call match_error with the text if it has an error, and search_entries with the symptom otherwise.
2. Where several entries may fit, ask the one question that tells them apart before you go on.
3. Read the entry with get_entry. Give its first check, wait for the result, and then give its steps in order.
4. Name the id of each entry that you use, and its address. Do not invent steps.
5. If no entry answers, say so, and give the support address.`;

const REPLY = `Write a reply to the customer from the entry below, ready to be sent by mail.
Give its steps in their order and do not invent any. Leave [what is in brackets] and <<NAMES>> as they are: an agent fills them. Leave out what only support may see. End with the address of the entry.`;

/** Adds what a person may choose to begin with, for a book: to find out what is wrong, and to answer a customer. */
export function addPrompts(server: McpServer, served: ServedBook): void {
  const name = label(served.book.data.brand.name);
  const choice = served.suffix === "" ? "" : `\nThe book to ask is ${served.key}.`;
  server.registerPrompt(
    `triage${served.suffix}`,
    {
      title: `Find out what is wrong with ${name}`,
      description: "From a symptom to questions, and to the fix.",
      argsSchema: z.object({ symptom: z.string().min(1).max(10_000).describe("What the user sees, or the error.") }),
    },
    ({ symptom }) => message(`${TRIAGE}${choice}\n\nWhat the user reports:\n\n${symptom}`),
  );
  server.registerPrompt(
    `reply${served.suffix}`,
    {
      title: `Answer a customer of ${name}`,
      description: "The text of a mail, from an entry.",
      argsSchema: z.object({
        id: completable(z.string().min(1).max(200).describe("Id of the entry."), async (begun) =>
          completeId(begun, await served.open()),
        ),
        message: z.string().max(10_000).optional().describe("What the customer wrote."),
      }),
    },
    async ({ id, message: asked }) => {
      const entry = await readEntry(served, id);
      if (entry === undefined)
        return message(`No entry has this id. Call search_entries, and ask which one is meant.${choice}`);
      const question = asked === undefined ? [] : [`What the customer wrote:\n\n${asked}`];
      return message([REPLY, ...question, "The entry:", dataBlock(entry)].join("\n\n"));
    },
  );
}

function message(text: string): GetPromptResult {
  return { messages: [{ role: "user", content: { type: "text", text } }] };
}
