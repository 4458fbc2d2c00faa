import { expect, test } from "vitest";
import { bookOnDisk, type Files } from "../../test/book-on-disk.js";
import { checkBooks } from "./check-books.js";

const BOOK: Files = {
  "book.yaml":
    "id: help\ntitle: Help\nareas:\n  - {id: printing, title: Printing}\n  - {id: account, title: Account}\nbrands: [acme]\n",
  "brands/acme.yaml": "name: Acme\nurl: https://help.acme.example\n",
  "entries/printing/printer-beeps.md":
    "---\nrelated: [labels-blank]\n---\n\n# The printer beeps\n\nNo paper.\n\n1. Add paper.\n",
  "entries/printing/labels-blank.md":
    "---\nrelated: [printer-beeps, no-mail]\n---\n\n# Labels come out blank\n\nThe roll is upside down.\n\n1. Turn the roll.\n",
  "entries/account/no-mail.md":
    "---\nrelated: [labels-blank]\n---\n\n# No mail arrives\n\nThe address is wrong.\n\n1. Correct the address.\n",
  "ids.yaml": "labels-blank: entry\nno-mail: entry\nprinter-beeps: entry\n",
  "queries.yml": "- {query: mail, entry: no-mail}\n",
  "evals.yml": "- {ask: mail, mustCite: no-mail}\n",
};

/** What is found where some files have other names; undefined leaves one out. */
async function findings(
  changes: Readonly<Record<string, string | undefined>>,
  more: Files = {},
): Promise<readonly string[]> {
  const renamed = Object.entries(BOOK).flatMap(([path, text]) => {
    const to = path in changes ? changes[path] : path;
    return to === undefined ? [] : [[to, text] as const];
  });
  const folder = bookOnDisk({ ...Object.fromEntries(renamed), ...more });
  const [book] = await checkBooks([folder], { today: "2026-10-01" });
  return (book?.diagnostics ?? []).map(({ file, ruleId, action }) => `${file} ${ruleId} ${action}`);
}

const MAIL = "entries/account/no-mail.md";
const LABELS = "entries/printing/labels-blank.md";
const STRAY = "source/stray-file";

test.each<[string, Record<string, string>, string]>([
  [
    "right in entries",
    { [MAIL]: "entries/no-mail.md" },
    `entries/no-mail.md ${STRAY} Move this file to entries/printing/ or entries/account/.`,
  ],
  [
    "right in entries, under a name that is not an id",
    { [MAIL]: "entries/No mail.md" },
    `entries/No mail.md ${STRAY} Move this file to entries/printing/ or entries/account/ and call it no-mail.md.`,
  ],
  [
    "in a folder of an area's folder",
    { [MAIL]: "entries/account/deep/no-mail.md" },
    `entries/account/deep ${STRAY} Move the entries of "deep" up into entries/account/, or make it an area: entries/deep/, listed in book.yaml.`,
  ],
  [
    "with another ending",
    { [MAIL]: "entries/account/no-mail.markdown" },
    `entries/account/no-mail.markdown ${STRAY} Rename it to no-mail.md.`,
  ],
  [
    "with two endings",
    { [MAIL]: "entries/account/no-mail.md.txt" },
    `entries/account/no-mail.md.txt ${STRAY} Rename it to no-mail.md.`,
  ],
  [
    "with a big ending",
    { [MAIL]: "entries/account/No Mail.MD" },
    `entries/account/No Mail.MD ${STRAY} Rename it to no-mail.md.`,
  ],
  [
    "in an area with a big letter",
    { [MAIL]: "entries/Account/no-mail.md" },
    'entries/Account/no-mail.md schema/unknown-area Rename the folder to "account".',
  ],
  [
    "in entries with a big letter",
    {
      [MAIL]: "Entries/account/no-mail.md",
      [LABELS]: "Entries/printing/labels-blank.md",
      "entries/printing/printer-beeps.md": "Entries/printing/printer-beeps.md",
    },
    `Entries ${STRAY} Rename it to entries.`,
  ],
  [
    "that is a brand in .yml",
    { "brands/acme.yaml": "brands/acme.yml" },
    `brands/acme.yml ${STRAY} Rename it to acme.yaml.`,
  ],
  [
    "that is a brand in JSON",
    { "brands/acme.yaml": "brands/acme.json" },
    `brands/acme.json ${STRAY} Rename it to acme.yaml, and write it as YAML.`,
  ],
  [
    "that is a brand with a big letter",
    { "brands/acme.yaml": "brands/Acme.yaml" },
    "brands/Acme.yaml book/misnamed-file Rename it to acme.yaml, or correct the name in book.yaml.",
  ],
  ["in another folder for brands", { "brands/acme.yaml": "Brand/acme.yaml" }, `Brand ${STRAY} Rename it to brands.`],
  ["that is the ledger in .yml", { "ids.yaml": "ids.yml" }, `ids.yml ${STRAY} Rename it to ids.yaml.`],
  ["that asks an assistant in .yaml", { "evals.yml": "eval.yaml" }, `eval.yaml ${STRAY} Rename it to evals.yml.`],
  ["that lists queries in .yaml", { "queries.yml": "Queries.yaml" }, `Queries.yaml ${STRAY} Rename it to queries.yml.`],
  [
    "with capitals and spaces",
    { [LABELS]: "entries/printing/Labels blank.md" },
    "entries/printing/Labels blank.md identity/bad-format Rename the file to labels-blank.md.",
  ],
  [
    "with an underscore",
    { [LABELS]: "entries/printing/labels_blank.md" },
    "entries/printing/labels_blank.md identity/bad-format Rename the file to labels-blank.md.",
  ],
  [
    "that no id can be made of",
    { [LABELS]: "entries/printing/標籤.md" },
    "entries/printing/標籤.md identity/bad-format Choose another name.",
  ],
  [
    "with a name that is taken",
    { [LABELS]: "entries/printing/index.md" },
    "entries/printing/index.md identity/bad-format Move it out of entries/; what it tells readers of an area is the summary of the area in book.yaml.",
  ],
])("a file %s is one finding", async (_what, changes, finding) => {
  expect(await findings(changes)).toEqual([finding]);
});

test.each([
  ["entries/README.md", "Move it beside book.yaml."],
  ["entries/account/README.md", "Move it beside book.yaml."],
  ["entries/account/readme.md", "Move it beside book.yaml."],
  ["brands/README.md", "Move it beside book.yaml."],
  ["entries/account/mail.docx", "Move it out of this folder."],
  ["entries/mail.docx", "Move it out of this folder."],
])("%s beside the files of the book is one finding", async (path, action) => {
  expect(await findings({}, { [path]: "# Notes\n" })).toEqual([`${path} ${STRAY} ${action}`]);
});

test.each([
  ["a file that contains other things", { "README.md": "# Notes\n", "entry.md": "x", "ids.txt": "x" }],
  [
    "an entry called like a note",
    {
      "entries/account/notes.md":
        "---\nrelated: [no-mail]\n---\n\n# Notes are lost\n\nNobody saved.\n\n1. Save them.\n",
    },
  ],
])("%s is none of them", async (_what, more) => {
  const found = await findings({}, more);
  expect(found.filter((one) => one.includes(STRAY) || one.includes("bad-format"))).toEqual([]);
});

test("one list that cannot be read says nothing about other entries", async () => {
  const broken =
    "---\nrelated: printer-beeps, no-mail\n---\n\n# Labels come out blank\n\nThe roll is upside down.\n\n1. Turn the roll.\n";
  expect(await findings({}, { [LABELS]: broken })).toEqual([
    `${LABELS} schema/invalid-field Write [printer-beeps, no-mail].`,
  ]);
  expect(await findings({}, { [LABELS]: broken.replace("printer-beeps, no-mail", "[printer-beeps") })).toHaveLength(1);
});
