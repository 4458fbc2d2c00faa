import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildBooks, findBooks } from "@fixbook/engine";
import { deskNames } from "@fixbook/schema";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { lawRuns } from "../../../test/law-runs.js";

const folder = mkdtempSync(join(tmpdir(), "fixbook-placeholders-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = ["PRODUCT", "EMAIL", "HELP_URL", "ORDER_NUMBER", "FIRST_NAME", "SESSION"];
const settings = `id: fuzz
title: <<PRODUCT>>
areas: [{id: area, title: "{{PRODUCT}} area"}]
brands: [acme]
desks: [${deskNames.join(", ")}]
placeholders:
  PRODUCT: {type: text, description: The product}
  EMAIL: {type: email, description: Support}
  HELP_URL: {type: url, description: The help center}
  ORDER_NUMBER: {type: text, description: The order, filledBy: agent}
  FIRST_NAME: {type: text, description: The customer, filledBy: agent, desk: customer.first_name, fallback: there}
  SESSION: {type: text, description: The session, filledBy: app}
`;
const brand = `name: Acme
url: https://help.acme.example
values: {PRODUCT: "Acme & <Sons> {x}", EMAIL: "a+b@acme.example", HELP_URL: "https://docs.acme.example/en"}
`;

/** What an entry may hold in any place: placeholders in both forms, literal ones, and braces that are none. */
const pieces = fc.oneof(
  fc.constantFrom(...names).chain((name) => fc.constantFrom(`<<${name}>>`, `{{${name}}}`)),
  fc.constantFrom("\\<<LITERAL>>", "\\{{LITERAL}}", "{", "}", "words", "שלום"),
);
/** What other systems write, which code may hold. */
const foreign = fc.constantFrom("{{ lower }}", "{{lower}}", "{% if %}", "#{x}", "%{y}");
const code = fc
  .array(fc.oneof({ weight: 3, arbitrary: pieces }, foreign), { minLength: 1, maxLength: 4 })
  .map((parts) => `T ${parts.join(" ")}`);
const text = fc.array(pieces, { minLength: 1, maxLength: 4 }).map((parts) => `T ${parts.join(" ")}`);
/** What the build fills, where an address may hold it. */
const address = fc.constantFrom(
  "https://acme.example/<<PRODUCT>>?q={{PRODUCT}}",
  "<<HELP_URL>>/a",
  "{{HELP_URL}}",
  "mailto:<<EMAIL>>",
  "mailto:{{EMAIL}}?subject=<<PRODUCT>>",
);

const entry = fc
  .record({
    prose: text,
    code,
    block: code,
    cell: text,
    title: text,
    words: text,
    alert: text,
    nested: text,
    name: text,
    url: address,
  })
  .map(
    ({ prose, code, block, cell, title, words, alert, nested, name, url }) => `---
summary: '${prose}'
appliesTo: ['${name}']
also: ['none of ${name}']
x-note: ['${name}']
---

# ${title}

## Symptom

${prose} and **${words}**, ${"`"}${code}${"`"}

> [!NOTE]
> ${alert}

| ${cell} | b |
|---|---|
| a | ${cell} |

## Cause: ${name}

${prose}
[${words}](${url})

## Fix

1. ${words}

   ~~~sh
   ${block}
   ~~~
2. [${words}](${url}) ${"`"}${code}${"`"}
   - ${nested}
3. ![${words}](https://acme.example/<<PRODUCT>>.png)

## Verify

${alert}
`,
  );

async function build(entries: readonly string[], out: string) {
  const book = join(folder, "book");
  rmSync(book, { recursive: true, force: true });
  const files = { "book.yaml": settings, "brands/acme.yaml": brand };
  const all = { ...files, ...Object.fromEntries(entries.map((each, index) => [`entries/area/e-${index}.md`, each])) };
  for (const [path, contents] of Object.entries(all)) {
    mkdirSync(dirname(join(book, path)), { recursive: true });
    writeFileSync(join(book, path), contents);
  }
  return buildBooks({ books: findBooks(["book"], folder), out: join(folder, out), cwd: folder });
}

/** One of the placeholders in any way in which an artifact could show it, or a mark that stood for it until then. */
function residueOf(left: readonly string[]): RegExp {
  const angles = "(?:<|&lt;|&#60;|&#x3c;|%3c|\\\\u003c){2}";
  const braces = "(?:\\{|&#123;|&#x7b;|%7b|\\\\u007b){2}";
  return new RegExp(`(?:${angles}|${braces})(?:${left.join("|")})|[\\ue000-\\uf8ff]|%EE%8[04]`, "i");
}
const anywhere = residueOf(names);
/** In JSON, the application finds what it fills. */
const inJson = residueOf(names.filter((name) => name !== "SESSION"));

test("no placeholder is left in any artifact, wherever it stood", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 20, maxLength: 20 }), async (entries) => {
      const { published, books } = await build(entries, "out");
      const errors = books.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === "error"));
      expect(errors.map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
      expect(published).toBeDefined();
      const paths = globSync("**/*.{html,txt,json,csv,eml,md,js,xml,jsonl}", { cwd: join(folder, "out") });
      expect(paths.length).toBeGreaterThan(200);
      for (const path of paths) {
        // Soft line breaks of quoted-printable.
        const contents = readFileSync(join(folder, "out", path), "utf8").replaceAll("=\r\n", "");
        const residue = (path.includes("/json/") ? inJson : anywhere).exec(contents);
        expect(residue?.[0], path).toBeUndefined();
      }
    }),
    { numRuns: lawRuns(3), endOnFailure: true },
  );
});

test("an unknown name is an error in every place, and nothing is published", async () => {
  const places = [
    "# T <<NOBODY>>",
    "# T\n\n`{{NOBODY}}`",
    "# T\n\n[a](https://a.example/<<NOBODY>>)",
    "# T\n\n~~~\n<<NOBODY>>\n~~~",
  ];
  for (const place of places) {
    const { published, books } = await build([`${place}\n\n1. Go.\n`], "none");
    expect(published).toBeUndefined();
    expect(books.flatMap(({ diagnostics }) => diagnostics.map(({ ruleId }) => ruleId))).toContain(
      "placeholders/unknown",
    );
  }
});
