import { acceptedHeading } from "../../../packages/schema/dist/index.js";

/** What a section of a page is, by its heading. */
export type SectionKind = "fix" | "workaround" | "confirm" | "verify" | "known" | "unknown" | "preamble";

/** The kinds, in the order in which they are shown, with what they are called. */
export const sectionKinds: Readonly<Record<SectionKind, string>> = {
  fix: "fix sections",
  workaround: "workarounds",
  confirm: "checks of the cause",
  verify: "checks of the result",
  known: "other accepted headings",
  unknown: "headings that nobody knows",
  preamble: "text below the title",
};

/** What a heading means by the table of accepted headings: whole, or up to its number, colon or dash. */
export function sectionKind(heading: string | undefined): SectionKind {
  if (heading === undefined) return "preamble";
  const words = plainWords(heading);
  const id = meaningOf(words) ?? meaningOf(words.replace(LEADING_NUMBER, ""));
  if (id === undefined) return "unknown";
  return id === "fix" || id === "workaround" || id === "confirm" || id === "verify" ? id : "known";
}

/** The words of a heading without signs of Markdown. */
function plainWords(heading: string): string {
  return heading
    .replace(/\{#[^{}]*\}\s*$/, "")
    .replace(/!?\[([^\]]*)\](?:\([^)]*\))?/g, "$1")
    .replace(/[*_`]|\\(?=[!-/:-@[-`{-~])/g, "")
    .trim();
}

const LEADING_NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]+)[.):]?\s+/;

function meaningOf(words: string): string | undefined {
  const closed = words.replace(/[\s.:!?]+$/, "");
  const [base = "", named = ""] = [/[:：]/, /\s[-–—]\s/].map((sign) => closed.split(sign)[0]?.trim() ?? "");
  return readWords([closed, base]) ?? NAMED.get(readWords([named]) ?? "");
}

/** Behind a dash stands a name, and only these have names. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ["cause", "cause"],
  ["fix", "fix"],
]);

function readWords(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const found = acceptedHeading(text, "en");
    if (found !== undefined && (found.where === "always" || found.where === "remedy")) return found.id;
    const [, word = ""] = /^(.+?)\s*#?\s*(?:\d{1,2}|[IVX]{1,4}|[A-Z])$/.exec(text) ?? [];
    const numbered = acceptedHeading(word, "en");
    if (numbered !== undefined && numbered.where !== "links") return numbered.id;
  }
  return undefined;
}
