import type { CallToolResult } from "@modelcontextprotocol/server";
import { dataBlock, label, seenOnly } from "./data-block.js";

/** What a tool found: words of ours, the book's text as Markdown, and both as data. */
export interface Answer<Structured = Readonly<Record<string, unknown>>> {
  readonly advice: string;
  readonly documentation: string;
  readonly structured: Structured;
}

/** A question that a book cannot answer as it was asked; the message is for the model that asked it. */
export class QuestionError extends Error {
  override readonly name = "QuestionError";
}

/** The ids that there are, for a {@link QuestionError}. */
export function idList(named: readonly { readonly id: string }[]): string {
  const ids = named.slice(0, 50).map(({ id }) => label(id));
  return ids.join(", ") || "none";
}

/** How long a book may take, in milliseconds, where its files come from elsewhere. */
const PATIENCE = 5000;

/**
 * Runs a tool. What goes wrong inside is told to `report`, and the caller learns no more than that: messages of systems name
 * files.
 */
export async function answered(find: () => Promise<Answer>, report: (error: unknown) => void): Promise<CallToolResult> {
  try {
    const { advice, documentation, structured } = await inTime(find());
    return {
      content: [{ type: "text", text: `${advice}\n\n${dataBlock(documentation)}` }],
      structuredContent: seenOnly({ advice, ...structured }),
    };
  } catch (error) {
    if (!(error instanceof QuestionError)) report(error);
    const text = error instanceof QuestionError ? error.message : "The book cannot be read. Try again in a moment.";
    return { isError: true, content: [{ type: "text", text }] };
  }
}

async function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The book took longer than ${PATIENCE} ms.`)), PATIENCE);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What every tool is: it reads the book that the server has, and nothing else. */
export const annotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;
