/** What an id looks like. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** The most characters of an id. */
export const MAX_SLUG = 80;

/** Names that a slug may not be: they are taken by published paths, by Windows, or by JavaScript objects. */
export const RESERVED: ReadonlyMap<string, string> = new Map([
  ...["index", "404", "areas", "support", "assets"].map(
    (name) => [name, "a page of every book has this name"] as const,
  ),
  ...["con", "prn", "aux", "nul", ...numbered("com"), ...numbered("lpt")].map(
    (name) => [name, "Windows cannot store a file with this name"] as const,
  ),
  ...["constructor", "prototype", "tostring", "valueof", "hasownproperty"].map(
    (name) => [name, "JavaScript objects already have this name"] as const,
  ),
]);

/** Why `text` cannot be an id (of a book, entry, area, brand, inventory or item), or undefined when it can. */
export function slugProblem(text: string): string | undefined {
  if (text.length > MAX_SLUG) return `it is ${text.length} characters long, and ${MAX_SLUG} are allowed`;
  if (!SLUG.test(text)) return "an id is lower-case letters a to z and digits, in words joined by single hyphens";
  return RESERVED.get(text);
}

/** The id nearest to a free text: `Can't log in` gives `can-t-log-in`. Empty when nothing is left. */
export function toSlug(text: string): string {
  return hyphenated(text).slice(0, MAX_SLUG).replace(/-+$/, "");
}

/**
 * What a reference names, without a part of it: `cannot-sign-in#fix` gives `cannot-sign-in`. A `#` that belongs to a word,
 * as in `C# guide`, stays.
 */
export function withoutPart(reference: string): string {
  return reference.replace(/(?<=\S)#\S.*$/s, "");
}

/**
 * The id for a file of another name: `NoReadyVirtHandler` gives `no-ready-virt-handler`. One that would be too long is
 * cut behind a word. Empty when nothing is left.
 */
export function fileSlug(name: string): string {
  const whole = hyphenated(name.replace(ONE_WORD, (word) => word.toLowerCase()).replace(WORD_BREAK, "-"));
  if (whole.length <= MAX_SLUG) return whole;
  const cut = whole.slice(0, MAX_SLUG + 1).replace(/-[^-]*$/, "");
  return cut.length > MAX_SLUG ? toSlug(cut) : cut.replace(LOOSE_END, "");
}

function hyphenated(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** Names of products that are one word, whatever capitals they have. */
const ONE_WORD =
  /GitHub|GitLab|PowerShell|JavaScript|TypeScript|YouTube|LinkedIn|WordPress|PayPal|MySQL|NoSQL|PostgreSQL|GraphQL|DevOps|macOS|OneDrive|SharePoint|OpenSSL|WiFi/g;
/**
 * Where a word begins in CamelCase: NoReady, APIDown, CDINoDefault. Single letters before or after are part of a name:
 * iOS, OAuth, VMs.
 */
const WORD_BREAK =
  /(?<=[A-Za-z0-9][a-z0-9])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z]{2}|(?:At|By|If|In|It|My|No|Of|On|Or|To|Up)(?![a-z]))/g;
/** Words that nothing ends with. */
const LOOSE_END = /(?:-(?:a|an|and|as|at|by|for|from|in|is|of|on|or|the|to|with))+$/;

function numbered(stem: string): string[] {
  return Array.from({ length: 9 }, (_, index) => `${stem}${index + 1}`);
}
