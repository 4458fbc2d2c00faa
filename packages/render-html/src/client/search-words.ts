/** The words of what a search has found, in English. */
export const searchWords = {
  found: (answers: number, closest: number) => {
    const close = closest === 1 ? "1 closest entry" : `${closest} closest entries`;
    if (answers === 0) return closest === 0 ? "Nothing found." : `No exact answer. ${close}.`;
    return `${answers === 1 ? "1 answer" : `${answers} answers`}${closest > 0 ? `, ${close}` : ""}`;
  },
  outside: (found: string, count: number, chosen: string) =>
    `${found.replace(/\.$/, "")}. ${count} ${count === 1 ? "entry does" : "entries do"} not apply to ${chosen}.`,
  showOutside: (count: number) => (count === 1 ? "Show it" : "Show them"),
  notFor: (chosen: string) => `Do not apply to ${chosen}`,
  appliesTo: "applies to",
  nothingHint: "Try fewer words, an error code or a status.",
  closest: "Closest entries",
  showAll: (count: number) => `Show all ${count}`,
  internal: "Internal",

  reasons: { code: "error code", status: "status", message: "message", words: "in the entry:" },
  synonym: (asked: string) => `you wrote ${asked}:`,
  line: (number: number) => `line ${number}`,

  pasted: "In your text",
  skipped: (count: number) => (count === 1 ? "1 line" : `${count} lines`),

  areas: "Look by area",
  support: "Write to support",
  supportHint: "What you wrote goes along.",
} as const;

export type SearchWords = typeof searchWords;
