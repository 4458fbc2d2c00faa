import type { SearchEntry } from "./search-entry.js";

/** A field of an entry that is searched. */
interface Field {
  /** What a word counts that stands in it. */
  readonly boost: number;
  read(entry: SearchEntry): string | undefined;
}

/** The fields that are searched. A word of the title outweighs any number of others; a word of a step only finds. */
export const fields: readonly Field[] = [
  { boost: 4, read: ({ title }) => title },
  // What readers see and what they call it: any number of these counts as one.
  {
    boost: 3,
    read: ({ codes = [], messages = [], also = [] }) => [...codes, ...messages, ...also].join("\n"),
  },
  { boost: 2, read: ({ symptom }) => symptom },
  { boost: 2, read: ({ summary }) => summary },
  {
    boost: 1.5,
    read: ({ solutions }) => solutions?.flatMap(({ name = "", cause = "" }) => [name, cause]).join("\n"),
  },
  { boost: 1, read: ({ why }) => why },
  { boost: 1, read: ({ other = [], id }) => [id, ...other].join("\n") },
  { boost: 0.5, read: ({ area }) => area },
  // What is said nowhere else: steps, code in them, workaround, how to verify, when to escalate, benefits.
  { boost: 0.4, read: ({ rest }) => rest },
];
