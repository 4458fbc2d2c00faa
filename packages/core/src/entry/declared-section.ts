import { toSlug } from "@fixbook/schema";
import type { Found } from "./section-heading.js";

/**
 * How a book would declare a section for a heading that nobody knows, in one line of YAML; `above` stands before it.
 * Undefined for a heading of more than three words: it says something of one entry only.
 */
export function proposedSection(heading: string, above: readonly Found[]): string | undefined {
  const title = heading.replace(/[\s:：.]+$/, "");
  if (title.split(" ").length > MOST_WORDS || !/^[\p{L}\p{N}][\p{L}\p{N} '’()/-]{0,40}$/u.test(title)) return undefined;
  const after = above.findLast(({ row }) => row !== undefined)?.row?.id ?? "symptom";
  const written = /^(?!(?:null|true|false|yes|no|on|off)$)\p{L}[\p{L}\p{N} -]*$/iu.test(title) ? title : `"${title}"`;
  return `{id: ${toSlug(title) || "my-section"}, title: ${written}, after: ${after}}`;
}

const MOST_WORDS = 3;
