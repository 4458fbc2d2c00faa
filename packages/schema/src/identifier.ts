import { z } from "zod";

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_SLUG = 80;

/** Names that a slug may not be: they are taken by published paths, by Windows, or by JavaScript objects. */
const RESERVED: ReadonlyMap<string, string> = new Map([
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

/** An id: lower-case words joined by hyphens, at most 80 characters, not a reserved name. */
export const slug = z
  .string()
  .max(MAX_SLUG, { error: `may have at most ${MAX_SLUG} characters`, abort: true })
  .regex(SLUG, { error: "takes lower-case letters a to z and digits, in words joined by single hyphens", abort: true })
  .refine((text) => !RESERVED.has(text), { error: "is a reserved name" });

/** The id nearest to a free text: `Can't log in` gives `can-t-log-in`. Empty when nothing is left. */
export function toSlug(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, MAX_SLUG)
    .replace(/-+$/, "");
}

/** A placeholder's name, as in `<<CONTACT_EMAIL>>`. */
export const placeholderName = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, { error: "takes capital letters, digits and underscores, a letter first", abort: true })
  .refine((name) => !name.startsWith("FIXBOOK_"), { error: "may not begin with FIXBOOK_, which is Fixbook's own" });

function numbered(stem: string): string[] {
  return Array.from({ length: 9 }, (_, index) => `${stem}${index + 1}`);
}
