import type { z } from "zod";
import type { foundEntry, matchedEntry, support } from "./result-schemas.js";

type Found = z.infer<typeof foundEntry> & Partial<z.infer<typeof matchedEntry>>;

/** An entry that was found, as a few lines of Markdown. */
export function foundMarkdown(entry: Found): string {
  const { id, title, confidence, applies, reasons, summary, firstCheck, address, revision, reviewed, old } = entry;
  const why = reasons.map(
    ({ kind, text, asked }) => `${kind} ${text}${asked === undefined ? "" : ` (asked: ${asked})`}`,
  );
  const rows = [
    ["id", id],
    ["confidence", `${confidence}${applies ? "" : ", for another product, version or platform"}`],
    ["why", why.join("; ")],
    ["summary", summary],
    ["first check", firstCheck?.replace(/\n/g, "\n  ")],
    ["address", address],
    ["reviewed", reviewed && `${reviewed}${old ? " (long ago: say so)" : ""}`],
    ["revision", revision],
  ];
  const lines = rows.flatMap(([term, value]) => (value ? [`- ${term}: ${value}`] : []));
  return [`## ${title}`, ...lines].join("\n");
}

/** How to reach support. */
export function supportMarkdown({ text, address }: z.infer<typeof support>): string {
  const lines = [text, address].filter((line) => line !== undefined);
  return ["## Support", ...(lines.length === 0 ? ["The book does not say how to reach support."] : lines)].join("\n");
}
