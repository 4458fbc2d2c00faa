import { escapePattern } from "@fixbook/core";
import { stringify } from "yaml";
import type { NewBook } from "../answers.js";

/** The entries of a new book, by their ids. Both are in its first area. */
const blankPage = "a-page-stays-blank";
const signIn = "cannot-sign-in";

/** The files of a new book, by their paths in its folder. */
export function bookFiles(book: NewBook): ReadonlyMap<string, string> {
  const [area = "", ...others] = book.areaList.map(({ id }) => id);
  return new Map([
    ["book.yaml", bookYaml(book)],
    [`brands/${book.brandId}.yaml`, brandYaml(book)],
    [`entries/${area}/${blankPage}.md`, BLANK_PAGE],
    [`entries/${area}/${signIn}.md`, SIGN_IN],
    // Git keeps no folder without a file.
    ...others.map((id) => [`entries/${id}/.gitkeep`, ""] as const),
    ["ids.yaml", `${LEDGER}${blankPage}: entry\n${signIn}: entry\n`],
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
  const block = (name: string, lines: readonly string[]): string =>
    lines.length === 0 ? "" : `${name}:\n${lines.map((line) => `  ${line}\n`).join("")}`;
  const settings = [
    yaml({ id: book.id, title: book.title.replace(wholeWord(book.brand), "<<PRODUCT>>") }),
    block("areas", areas),
    block("sections", sections),
    yaml({ placeholders: { PRODUCT: PRODUCT_PLACEHOLDER } }),
    placeholders.map((line) => `  ${line}\n`).join(""),
    yaml({ support: { checklist: CHECKLIST }, brands: [book.brandId] }),
  ];
  return new Map([
    ["book.yaml", settings.join("")],
    [`brands/${book.brandId}.yaml`, brandYaml(book)],
    [
      "ids.yaml",
      `# Every id that was ever published, and what became of it.\n${ids.map((id) => `${id}: entry\n`).join("")}`,
    ],
  ]);
}

const PRODUCT_PLACEHOLDER = { type: "text", description: "The name of the product, as readers know it." };
const CHECKLIST = ["What you did, and what happened instead.", "The **time** when it happened."];

function bookYaml({ id, title, brand, brandId, areaList, contactEmail }: NewBook): string {
  const areas = areaList.map((area, index) =>
    index === 0
      ? { id: area.id, title: area.title }
      : { id: area.id, title: area.title, empty: "Nothing has been written up here yet." },
  );
  const placeholders = {
    PRODUCT: PRODUCT_PLACEHOLDER,
    ...(contactEmail !== undefined && {
      CONTACT_EMAIL: { type: "email", description: "Where readers write when nothing helped." },
    }),
  };
  const checklist = CHECKLIST;
  const support =
    contactEmail === undefined
      ? { checklist }
      : {
          checklist,
          contact: "Write to [<<CONTACT_EMAIL>>](mailto:<<CONTACT_EMAIL>>).",
          address: "mailto:<<CONTACT_EMAIL>>",
        };
  return yaml({
    id,
    title: title.replace(wholeWord(brand), "<<PRODUCT>>"),
    areas,
    placeholders,
    support,
    brands: [brandId],
  });
}

function brandYaml({ brand, url, contactEmail }: NewBook): string {
  const values = { PRODUCT: brand, ...(contactEmail !== undefined && { CONTACT_EMAIL: contactEmail }) };
  const where =
    url === undefined
      ? "# Where the pages are published, once that is known. Links in emails and in JSON begin with it.\n# url: https://help.acme.example\n"
      : yaml({ url });
  return `${yaml({ name: brand })}${where}${yaml({ values })}`;
}

/** A name where it stands by itself, and not in a longer word. */
function wholeWord(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(name)}(?![\\p{L}\\p{N}])`, "gu");
}

function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}

const BLANK_PAGE = `# A page stays blank

An extension of the browser stops a part of <<PRODUCT>> from loading.

1. Open the page in a private window, where extensions are off.
2. If it loads there, switch extensions off one by one in a normal window until it loads in that window too.
`;

const SIGN_IN = `---
summary: Passwords, lockouts and sign-in links.
signatures:
  codes: [AUTH-401]
  statuses: [401]
  messages: ["Sign-in failed for %user%"]
---

# You cannot sign in

## Symptom

The sign-in page comes back with an error after **Sign in**. If nothing is there at all, see [[${blankPage}]].

## Confirm the cause

1. Read the message below the password field.
2. Look whether Caps Lock is on.

## Cause: The password is wrong

The password was changed on another device, and this one has kept the old one.

## Fix

1. Open the sign-in page and choose **Forgot password**.
2. Follow the link in the message that arrives.
3. Sign in with the new password.

## Cause: The account is locked

After several failed attempts in a row, <<PRODUCT>> locks the account for a while.

## Fix

1. Wait 30 minutes without trying again.
2. Sign in once, slowly.

## Verify

Your own name stands at the top of the page.

## Escalate

The account is still locked after an hour: only support can unlock it then.

## Before you write to support

- The address that you sign in with.
- The exact message on the page.
`;

const LEDGER = `# Every id that was ever published, and what became of it.
# The first two are examples: whoever removes their files before publishing removes these rows too.
`;

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
