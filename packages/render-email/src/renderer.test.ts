import { languageScript, stepsPart, textPart, wordsScript } from "@fixbook/core";
import { conformance, everyNode, fullEntry, hostileText, sampleBook } from "@fixbook/core/testing";
import { type FixPart, type RichText, wholeEntry } from "@fixbook/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lawRuns } from "../../../test/law-runs.js";
import { renderHost } from "../../../test/render-host.js";
import { realBook } from "../../core/test/real-books.js";
import { richTextArbitrary } from "../test/arbitrary.js";
import { linksOf, problemOf, stepsOf, wordsOfFragment } from "../test/fragment.js";
import { dataProblemOf, pageProblemOf } from "../test/picker-page.js";
import { plainAddress, plainProblemOf, stepsOfPlain, wordsOfPlain } from "../test/plain.js";
import { type Mail, mailOf, mailsOf } from "../test/render.js";
import { pickerScript } from "./client.gen.js";
import { emailRenderer } from "./index.js";
import { pickerWords } from "./words.gen.js";

const ENGLISH_SCRIPT = wordsScript(pickerWords, "en") + languageScript("en") + pickerScript;

const problemIn = (path: string, contents: string) => {
  // What desks read is in desks/interpreters.test.ts, and drafts in mime/message.test.ts.
  if (path.startsWith("desks/") && !path.endsWith(".json")) return undefined;
  if (path === "index.html") return pageProblemOf(contents);
  if (path.endsWith(".json")) return JSON.parse(contents) === undefined ? "no JSON" : undefined;
  if (path.endsWith(".css")) return /@import|url\(|<\//.exec(contents)?.[0];
  if (path.endsWith(".js")) return contents === ENGLISH_SCRIPT ? undefined : dataProblemOf(contents);
  return path.endsWith(".html") ? problemOf(contents) : plainProblemOf(contents);
};

describe("conformance", () => {
  for (const { name, run } of conformance(emailRenderer, ({ path, contents }) => problemIn(path, contents), renderHost))
    test(name, run);
});

const books = {
  words: sampleBook("words"),
  "hostile text": sampleBook(hostileText),
  looper: realBook("looper"),
  peptideclients: realBook("peptideclients"),
};

for (const [name, book] of Object.entries(books)) {
  for (const brand of book.brands) {
    describe(`every snippet of ${name} for ${brand.id}`, () => {
      const mails = mailsOf(book, brand);
      test("keeps the hard rules and says the same in both forms", () => {
        const variants = new Map(book.entries.map(({ id }) => [id, mails.filter((mail) => mail.id === id)]));
        for (const { id, include } of book.entries.map(wholeEntry)) {
          const asks = include.length > 0 ? ["ask"] : [];
          expect(variants.get(id)?.map(({ variant }) => variant)).toEqual(["fix", "short", ...asks, "full"]);
        }
        for (const mail of mails) expectWhole(mail);
      });
      test("has every step of the entry, in lists that start at 1", () => {
        for (const { id, variant, html } of mails) {
          if (variant !== "fix" && variant !== "full") continue;
          const entry = book.entries.map(wholeEntry).find((one) => one.id === id);
          const steps = entry?.solutions.flatMap(({ fix }) => listLengths(fix)) ?? [];
          expect(stepsOf(html)).toEqual(expect.arrayContaining(steps));
        }
      });
      test("ends with a link to the entry's page", () => {
        for (const { id, html, text } of mails) {
          expect(linksOf(html).at(-1)?.href).toBe(`${brand.url}/${id}/`);
          expect(text.endsWith(` <${brand.url}/${id}/>\n`)).toBe(true);
        }
      });
    });
  }
}

test("a real entry stays under the 8 KB from which the email reference warns; Gmail clips a thread at 102 KB", () => {
  for (const book of [books.looper, books.peptideclients]) {
    for (const { html } of mailsOf(book)) expect(new TextEncoder().encode(html).length).toBeLessThan(8_000);
  }
});

test("any rich text keeps the hard rules and says the same in both forms", () => {
  fc.assert(
    fc.property(
      richTextArbitrary,
      fc.array(richTextArbitrary, { maxLength: 4 }),
      richTextArbitrary,
      (cause, fix, workaround) => {
        const mail = mailOf({
          ...fullEntry("first", "words"),
          solutions: [{ id: "one", cause, fix: stepsPart(fix), workaround: textPart(workaround) }],
          verify: textPart(cause),
        });
        expectWhole(mail);
        if (fix.length > 0) expect(stepsOf(mail.html)).toContain(fix.length);
      },
    ),
    { numRuns: lawRuns(12) },
  );
});

describe("nothing is lost", () => {
  let count = 0;
  const numbered = JSON.parse(JSON.stringify(everyNode("words")).replaceAll("words", () => `word${++count}word`));
  const all = Array.from({ length: count }, (_, index) => `word${index + 1}word`);
  for (const [slot, fields] of Object.entries({
    "a step": { solutions: [{ id: "one", fix: stepsPart([numbered]), workaround: [] }] },
    "a cause": { solutions: [{ id: "one", cause: numbered, fix: [], workaround: [] }] },
    "a workaround": { solutions: [{ id: "one", fix: [], workaround: textPart(numbered) }] },
    "the second solution": {
      solutions: [
        { id: "one", fix: [], workaround: [] },
        { id: "two", fix: stepsPart([numbered]), workaround: [] },
      ],
    },
    "a nested list": {
      solutions: [
        {
          id: "one",
          fix: stepsPart([
            [{ type: "list" as const, ordered: false, children: [{ type: "listItem" as const, children: numbered }] }],
          ]),
          workaround: [],
        },
      ],
    },
    verify: { verify: textPart(numbered) },
  })) {
    test(`of every node kind in ${slot}`, () => {
      const mail = mailOf({ ...fullEntry("first", "x"), ...fields });
      for (const form of [mail.html, mail.text]) expect(all.filter((word) => !form.includes(word))).toEqual([]);
    });
  }
});

test("no word of any rich text is lost, in a cause or in a step", () => {
  fc.assert(
    fc.property(richTextArbitrary, (nodes) => {
      let count = 0;
      const numbered: RichText = JSON.parse(JSON.stringify(nodes), (key, value) =>
        typeof value === "string" && ["value", "alt", "title"].includes(key) ? `word${++count}word` : value,
      );
      const { html, text } = mailOf({
        ...fullEntry("first", "x"),
        solutions: [{ id: "one", cause: numbered, fix: stepsPart([numbered]), workaround: [] }],
      });
      for (let index = 1; index <= count; index++) {
        for (const form of [wordsOfFragment(html), text])
          expect(form.split(`word${index}word`).length).toBeGreaterThanOrEqual(3);
      }
    }),
    { numRuns: lawRuns(12) },
  );
});

/** How many numbered steps a fix has above its groups and in each of them, where there are any. */
function listLengths(fix: readonly FixPart[]): readonly number[] {
  const count = (parts: readonly FixPart[]) =>
    parts.reduce((sum, part) => (part.kind === "steps" && part.ordered ? sum + part.items.length : sum), 0);
  const groups = fix.flatMap((part) => (part.kind === "group" ? [count(part.parts)] : []));
  return [count(fix), ...groups].filter((length) => length > 0);
}

/** What holds for every snippet. */
function expectWhole({ html, text }: Pick<Mail, "html" | "text">): void {
  expect(problemOf(html)).toBeUndefined();
  expect(plainProblemOf(text)).toBeUndefined();
  expect(wordsOfPlain(text)).toBe(wordsOfFragment(html));
  expect(stepsOfPlain(text)).toEqual(stepsOf(html));
  let from = 0;
  for (const link of linksOf(html)) {
    const at = text.indexOf(plainAddress(link), from);
    expect(at, `${link.href} in plain text`).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
  const bare = html.replace(/ style="[^"]*"/g, "");
  expect(bare).not.toContain("style=");
  expect(problemOf(bare)).toBeUndefined();
  expect(wordsOfFragment(bare)).toBe(wordsOfFragment(html));
  expect(stepsOf(bare)).toEqual(stepsOf(html));
}
