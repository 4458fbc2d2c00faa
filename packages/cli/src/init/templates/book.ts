import { wordsFor } from "@fixbook/core";
import { canonicalHeading } from "@fixbook/schema";
import { stringify } from "yaml";
import { isEnglish, type NewBook } from "../answers.js";

/** The entries of a new book, by their ids. Both are in its first area. */
const blankPage = "a-page-stays-blank";
const signIn = "cannot-sign-in";

/** The files of a new book, by their paths in its folder. */
export function bookFiles(book: NewBook): ReadonlyMap<string, string> {
  const [area = "", ...others] = book.areaList.map(({ id }) => id);
  return new Map([
    ["book.yaml", bookYaml(book)],
    [`brands/${book.brandId}.yaml`, brandYaml(book, yaml({ PRODUCT: book.brand }))],
    [`entries/${area}/${blankPage}.md`, BLANK_PAGE],
    [`entries/${area}/${signIn}.md`, signInEntry(book.locale)],
    // Git keeps no folder without a file.
    ...others.map((id) => [`entries/${id}/.gitkeep`, ""] as const),
    ["ids.yaml", `${LEDGER}${blankPage}: entry # an example\n${signIn}: entry # an example\n`],
    ["queries.yml", QUERIES],
    ["evals.yml", EVALS],
  ]);
}

/** What a book holds from the start that has no examples: blocks of its `book.yaml` as lines, and the ids of its entries. */
export interface EmptyBook {
  readonly areas: readonly string[];
  readonly sections: readonly string[];
  readonly placeholders: readonly string[];
  readonly ids: readonly string[];
}

/** The files of a new book without examples, for entries that come from elsewhere. */
export function emptyBookFiles(
  book: NewBook,
  { areas, sections, placeholders, ids }: EmptyBook,
): ReadonlyMap<string, string> {
  const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");
  const settings = [
    yaml(headOf(book)),
    block("areas", text(areas), ""),
    block("sections", text(sections), ""),
    placeholdersYaml(book, text(placeholders)),
    supportYaml(book),
    yaml({ brands: [book.brandId] }),
  ];
  return new Map([
    ["book.yaml", settings.join("")],
    [`brands/${book.brandId}.yaml`, brandYaml(book, "")],
    ["ids.yaml", `${LEDGER}${ids.map((id) => `${id}: entry\n`).join("")}`],
  ]);
}

function bookYaml(book: NewBook): string {
  const empty = wordsFor(book.locale).words.page.emptyArea;
  const areas = book.areaList.map(({ id, title }, index) => ({ id, title, ...(index > 0 && { empty }) }));
  return [
    yaml({ ...headOf(book), areas }),
    placeholdersYaml(
      book,
      yaml({ PRODUCT: { type: "text", description: "The name of the product, as readers know it." } }),
    ),
    supportYaml(book),
    yaml({ brands: [book.brandId] }),
  ].join("");
}

function headOf({ id, title, locale }: NewBook) {
  return { id, title, ...(locale !== "en" && { locale }) };
}

function placeholdersYaml({ brandId, contactEmail }: NewBook, declared: string): string {
  const email = yaml({ CONTACT_EMAIL: { type: "email", description: "Where readers write if nothing helped." } });
  if (contactEmail !== undefined) return block("placeholders", declared + email, "");
  const hint = `Once readers can write to you, uncomment this, the contact below, and the address in brands/${brandId}.yaml.\n`;
  return block("placeholders", declared, hint + email);
}

/** What is on the page about support. What is not known, or not in the language of the book, is a comment. */
function supportYaml({ locale, contactEmail }: NewBook): string {
  const checklist = yaml({
    checklist: ["What you did, and what happened instead.", "The **time** when it happened."],
  });
  const link = "[<<CONTACT_EMAIL>>](mailto:<<CONTACT_EMAIL>>)";
  const contact = yaml({
    contact: isEnglish(locale) ? `Write to ${link}.` : link,
    address: "mailto:<<CONTACT_EMAIL>>",
  });
  const untranslated = `Translate what readers should send you, and uncomment it.\n${checklist}`;
  const [known, unknown] = contactEmail === undefined ? ["", contact] : [contact, ""];
  return isEnglish(locale)
    ? block("support", checklist + known, unknown)
    : block("support", known, untranslated + unknown);
}

function brandYaml({ brand, url, contactEmail }: NewBook, values: string): string {
  const where =
    url === undefined
      ? "# Where the pages are published, once that is known. Links in emails and in JSON begin with it.\n# url: https://help.acme.example\n"
      : yaml({ url });
  const [known, unknown] =
    contactEmail === undefined
      ? ["", yaml({ CONTACT_EMAIL: "help@acme.example" })]
      : [yaml({ CONTACT_EMAIL: contactEmail }), ""];
  return `${yaml({ name: brand })}${where}${block("values", values + known, unknown)}`;
}

/** A block of YAML with some lines that are comments for now; wholly a comment if there are no others. */
function block(name: string, lines: string, comments: string): string {
  const inside = lines.replace(/^(?=.)/gm, "  ") + comments.replace(/^(?=.)/gm, "  # ");
  if (inside === "") return "";
  return `${lines === "" ? "# " : ""}${name}:\n${inside}`;
}

function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}

const BLANK_PAGE = `# A page stays blank

An extension of the browser stops a part of <<PRODUCT>> from loading.

1. Open the page in a private window, where extensions are off.
2. If it loads there, switch extensions off one by one in a normal window until it loads in that window too.
`;

/** The example with most sections, under the headings of a language. */
function signInEntry(locale: string): string {
  const heading = (id: Parameters<typeof canonicalHeading>[0]) => canonicalHeading(id, locale);
  return `---
summary: Passwords, lockouts and sign-in links.
signatures:
  codes: [AUTH-401]
  statuses: [401]
  messages: ["Sign-in failed for %user%"]
---

# You cannot sign in

## ${heading("symptom")}

The sign-in page comes back with an error after **Sign in**. If nothing is there at all, see [[${blankPage}]].

## ${heading("confirm")}

1. Read the message below the password field.
2. Look whether Caps Lock is on.

## ${heading("cause")}: The password is wrong

The password was changed on another device, and this one has kept the old one.

## ${heading("fix")}

1. Open the sign-in page and choose **Forgot password**.
2. Follow the link in the message that arrives.
3. Sign in with the new password.

## ${heading("cause")}: The account is locked

After several failed attempts in a row, <<PRODUCT>> locks the account for a while.

## ${heading("fix")}

1. Wait 30 minutes without trying again.
2. Sign in once, slowly.

## ${heading("verify")}

Your own name is at the top of the page.

## ${heading("escalate")}

The account is still locked after an hour: only support can unlock it then.

## ${heading("include")}

- The address that you sign in with.
- The exact message on the page.
`;
}

const LEDGER = "# Every id that was ever published, and what became of it.\n";

const QUERIES = `# What readers ask, in their words, with the entry that should be among the first three answers.
# The gate checks that the entries are there; the rest is for tests of the search.
- {query: blank page, entry: ${blankPage}}
- {query: a browser extension stops it from loading, entry: ${blankPage}}
- {query: forgot my password, entry: ${signIn}}
- {query: AUTH-401, entry: ${signIn}}
- {query: how do I bake bread, none: true}
`;

const EVALS = `# What users ask an AI assistant, with the entry that it must cite. fixbook eval --retrieval asks each of them.
# A row of an entry, with texts that the entry must hold:
# - {ask: I forgot my password, mustCite: ${signIn}, mustSay: [Forgot password]}
- {ask: how do I bake bread, none: true}
`;
