import { parseBookFile, parseBrandFile, parseEntry } from "@fixbook/core";
import type { Diagnostic } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { fixSource } from "./fix.js";
import { lintSource } from "./lint.js";

const settings = { placeholders: ["PRODUCT"] };

function lintEntry(text: string): readonly Diagnostic[] {
  const { tree } = parseEntry({ path: "entries/a/b.md", text });
  const root = tree === undefined ? {} : { root: tree.root, unmask: tree.unmask };
  return lintSource({ file: "entries/a/b.md", text, ...root, strings: tree?.strings ?? [] }, settings);
}

/** What the safe fixes make of a paragraph of an entry. */
function fixed(paragraph: string): string {
  const [before, after] = ["# A\n\n", "\n\n1. Go.\n"];
  return fixSource(`${before}${paragraph}${after}`, lintEntry, ["safe"]).text.slice(before.length, -after.length);
}

/** What they make of the frontmatter of an entry. */
function fixedFields(yaml: string): string {
  const [before, after] = ["---\n", "\n---\n\n# A\n\n1. Go.\n"];
  return fixSource(`${before}${yaml}${after}`, lintEntry, ["safe"]).text.slice(before.length, -after.length);
}

const ZWSP = "\u200b";
const NBSP = "\u00a0";

describe("a safe fix leaves alone", () => {
  test.each([
    ["operators", "Join them by AND and/or OR."],
    ["operators", "Write AND and then OR."],
    ["operators", "The options are to/to and to-to."],
    ["English", "What it is is a fault."],
    ["English", "You need a person to talk to to get it."],
    ["English", "I tell you you can."],
    ["English", "The account you sign in with with your phone."],
    ["names", "Take plan A a day later."],
    ["Polish", "To to samo."],
    ["Norwegian", "Det er for for mange."],
    ["German", "Er fing damit an an dem Tag."],
    ["Dutch", "Ik weet niet of of of."],
    ["a quotation", 'It says "Open the the file".'],
    ["a quotation", "It says “Open the the file”."],
    ["a quotation", "Es meldet „Open the the file“."],
    ["a quotation", "Il dit « Open the the file »."],
    ["a quotation", "It says 'Open the the file'."],
    ["a quotation", "「Open the the file」と表示されます。"],
    ["a blockquote", "> Open the the file."],
    ["a blockquote in a list", "- > Open the the file."],
    ["a name on a screen", "Press **Open the the file**."],
    ["a name on a screen", "Press *Open the the file*."],
    ["a name on a screen", "Press **[Open *the the* file](https://acme.io)**."],
    ["code", "Run `echo the the`."],
    ["a block of code", "```sh\necho the the don''t\n```"],
    ["SQL", "Names such as O''Brien and D''Angelo fail."],
    ["another language", "C'est l''application."],
    ["mathematics", "Take f''s value, or y''x."],
    ["a quotation", "The button says \"Don''t save\"."],
    ["mojibake that is the subject", "Readers see Ã© where an é was."],
    ["mojibake that is none", "AMANHÃ\u00a0! Sim."],
    ["a space that a writer has put", "Sales&nbsp;team."],
    ["a space that keeps a short word", `Bydlíme v${NBSP}Praze.`],
    ["columns", "Name\tValue"],
    ["a list that is none", `1.${NBSP}Open it.`],
    ["a list that is none", `-${NBSP}Open it.`],
    ["a heading that is none", `#${NBSP}Open it.`],
    ["a code block that is none", `${NBSP}${NBSP}${NBSP}${NBSP}Open it.`],
    ["a command", `Run \`ls${ZWSP}-l\`.`],
    ["a command", `Run \`ls${ZWSP}x\`.`],
    ["a block of code", `\`\`\`sh\ncat${ZWSP}file\n\`\`\``],
    ["a block in a list", `- Run:\n\n  ~~~sh\n  cat${ZWSP}file\n  ~~~`],
    ["indented code", `    cat${ZWSP}file`],
    ["Thai", `สวัสดี${ZWSP}ครับ`],
    ["Khmer", `សួស្តី${ZWSP}បង`],
    ["Japanese", `設定${ZWSP}画面`],
    ["an address", `Open exam${ZWSP}ple.com now.`],
    ["an address", `Open [it](https://acme.io/a${ZWSP}b).`],
    ["an identifier", `Set my_${ZWSP}name to a.`],
    ["a sign that would be Markdown", `${ZWSP}# Open it.`],
    ["a sign that would be Markdown", `${ZWSP}- Open it.`],
    ["tags", "Pass\u{e0041}word."],
    ["another system's braces", "Write {{ORDER}} into the file."],
    ["another system's braces", "Write `{{ORDER}}` into the file."],
    ["an address", "See https://acme.io/a."],
    ["a name that is an address", "The claim http://schemas.acme.io/claims/role is there."],
    ["an example", "Open https://YOUR-SHOP.io/admin."],
    ["an example", "Open https://shop.example.com/admin."],
    ["an example", "Open https://acme.test."],
    ["an address that is cut", "See https://en.wiki.org/wiki/A_(b)."],
    ["an address that is cut", "See https://acme.io/a。次"],
    ["an address that is cut", "See https://acme.io/{id}/a now."],
    ["an address in a quotation", 'It says "cannot open https://acme.io/a today".'],
    ["an address with tracking", "See [it](https://acme.io/?gclid=test)."],
    ["tracking beside a signature", "See [it](https://acme.io/?utm_source=a&sig=b)."],
  ])("%s: %s", (_, paragraph) => {
    expect(fixed(paragraph)).toBe(paragraph);
  });

  test.each([
    ["a message", "signatures:\n  messages: [Open the the file]"],
    ["a message", "signatures:\n  messages:\n    - The tenant''s key"],
    ["a message", `signatures:\n  messages: [Sales${NBSP}team failed]`],
    ["a message", "signatures:\n  messages: [Cafe\u0301 closed]"],
    ["what entries apply to", "appliesTo: [Open the the file]"],
    ["a message in a summary", "summary: It says 'Open the the file'."],
    ["quotation marks of YAML", "summary: &quot;Open&quot; it"],
    ["quotation marks of YAML", "summary: Open &#39;it&#39;"],
    ["what nobody sees", `summary: Open the pass${ZWSP}word.`],
    ["fields of a team", "x-note: Open the the file"],
  ])("%s in YAML: %s", (_, yaml) => {
    expect(fixedFields(yaml)).toBe(yaml);
  });

  test("names and values of a brand, and braces in its file", () => {
    const text = `name: The the\nurl: https://a.example\nvalues: {PRODUCT: "The the", X: pass${ZWSP}word, Y: "{{PRODUCT}}"}\n`;
    const lint = (source: string) => lintSource(parseBrandFile({ path: "brands/a.yaml", text: source }), settings);
    expect(fixSource(text, lint, ["safe"]).text).toBe(text);
    expect(lint(text).length).toBeGreaterThan(0);
  });
});

describe("a safe fix mends", () => {
  test.each([
    ["Open the the page.", "Open the page."],
    ["The the page is there.", "The page is there."],
    ["Open the\nthe page.", "Open the page."],
    ["It''s the tenant''s key, and they''ll see it.", "It's the tenant's key, and they'll see it."],
    [`The tenant's${NBSP}account`, "The tenant's account"],
    [`Your${NBSP}account, Anna,${NBSP}is open.`, "Your account, Anna, is open."],
    ["Cafe\u0301", "Caf\u00e9"],
    [`Your pass${ZWSP}word, and the ${ZWSP}other.`, "Your password, and the other."],
    ["Open {{PRODUCT}} or `{{PRODUCT}}`.", "Open <<PRODUCT>> or `<<PRODUCT>>`."],
  ])("%j", (paragraph, expected) => {
    const found = fixed(paragraph);
    expect(found).toBe(expected);
  });

  test.each([
    ["summary: Open the the page.", "summary: Open the page."],
    ['summary: "Open the the page."', 'summary: "Open the page."'],
    ["summary: The tenant''s key.", "summary: The tenant's key."],
  ])("%s", (yaml, expected) => {
    expect(fixedFields(yaml)).toBe(expected);
  });

  test("what stands before all else, as a byte order mark would", () => {
    const text = "# The call drops\n\nWhy.\n\n1. Go.\n";
    expect(fixSource(`${ZWSP}${text}`, lintEntry, ["safe"]).text).toBe(text);
  });

  test("what a book says of itself", () => {
    const text =
      "id: b\ntitle: All of the the help\nareas: [{id: a, title: A, empty: The tenant''s turn.}]\nbrands: [a]\n";
    const lint = (source: string) => lintSource(parseBookFile({ path: "book.yaml", text: source }), settings);
    expect(fixSource(text, lint, ["safe"]).text).toBe(text.replace("the the", "the").replace("tenant''s", "tenant's"));
  });
});
