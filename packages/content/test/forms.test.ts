import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { buildBooks, findBooks } from "@fixbook/engine";
import type { EntryJson, SnippetsLineJson, SnippetVariant } from "@fixbook/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linksOf, orderedListsOf, wordsOfFragment } from "../../render-email/test/fragment.js";
import { plainAddress, wordsOfPlain } from "../../render-email/test/plain.js";

const content = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "fixbook-forms-"));
const out = join(folder, "out");
beforeAll(async () => {
  const { published } = await buildBooks({
    books: findBooks(["books/looper", "books/peptideclients"], content),
    out,
    cwd: folder,
  });
  expect(published).toBeDefined();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An entry in each form in which it is published. */
interface Forms {
  readonly json: EntryJson;
  /** The article of its page. */
  readonly page: string;
  readonly fix: Mail;
  readonly full: Mail;
}
interface Mail {
  readonly html: string;
  readonly text: string;
}

function formsOf(brand: string): readonly Forms[] {
  const read = (path: string) => readFileSync(join(out, brand, path), "utf8");
  const lines = read("email/snippets.jsonl").trim().split("\n");
  const snippets = new Map(lines.map((line): [string, SnippetsLineJson] => [JSON.parse(line).id, JSON.parse(line)]));
  return globSync("json/entries/*.json", { cwd: join(out, brand) }).map((path) => {
    const id = basename(path, ".json");
    const mail = (wanted: SnippetVariant): Mail => {
      const found = snippets.get(id)?.snippets.find(({ variant }) => variant === wanted);
      return { html: found?.html.contents ?? "", text: found?.text.contents ?? "" };
    };
    const [, page = ""] = /<article[^>]*>(.*)<\/article>/s.exec(read(`html/${id}/index.html`)) ?? [];
    return { json: JSON.parse(read(path)), page, fix: mail("fix"), full: mail("full") };
  });
}

const brands = ["looper/looper", "looper/northwind", "peptideclients/peptideclients", "peptideclients/harbor-clinic"];
describe.each(brands)("every entry of %s", (brand) => {
  let entries: readonly Forms[];
  beforeAll(() => {
    entries = formsOf(brand);
    expect(entries.length).toBe(brand.startsWith("looper") ? 24 : 10);
  });

  test("says the same words on its page, in JSON and in both forms of an email", () => {
    for (const { json, page, full } of entries) {
      const forms = [wordsOfFragment(page), wordsOfFragment(full.html), wordsOfPlain(full.text)].map(bare);
      for (const html of htmlOf(json)) {
        // Why an entry is there is said to whom looks for one, and not to a customer.
        const isForCustomers = ![json.why, ...(json.benefits ?? [])].some((text) => text?.html === html);
        for (const [index, form] of (isForCustomers ? forms : forms.slice(0, 1)).entries())
          expect(form.includes(bare(wordsOfFragment(html))), `${json.id}, form ${index}: ${html}`).toBe(true);
      }
    }
  });

  test("has the same steps", () => {
    for (const { json, page, fix } of entries) {
      // Each group of a fix is a list of its own.
      const steps = json.solutions.flatMap(({ fix }) =>
        [...Map.groupBy(fix, ({ group }) => group).values()].map((list) =>
          list.map(({ html }) => bare(wordsOfFragment(html))),
        ),
      );
      expect(bareLists(orderedListsOf(page.replace(/<ol(?! class="steps")[^>]*>/g, "<ul>"))), json.id).toEqual(steps);
      expect(bareLists(orderedListsOf(fix.html)), json.id).toEqual(steps);
      const lines = fix.text.split("\n").flatMap((line) => /^\d+\. (.*)$/.exec(line)?.[1] ?? []);
      expect(
        lines.map((line) => bare(wordsOfPlain(line))),
        json.id,
      ).toEqual(steps.flat());
    }
  });

  test("has the same links in its solutions, in the same order", () => {
    for (const { json, page, fix } of entries) {
      const expected = solutionsOf(json).flatMap((html) => linksOf(html).map(({ href }) => href));
      const links = linksOf(fix.html);
      expect(
        links.map(({ href }) => href),
        json.id,
      ).toEqual([...expected, json.url]);
      let from = 0;
      for (const link of links) {
        const at = fix.text.indexOf(plainAddress(link), from);
        expect(at, `${link.href} in the plain text of ${json.id}`).toBeGreaterThanOrEqual(0);
        from = at + 1;
      }
      const onPage = linksOf(page).map(({ href }) => new URL(href, json.url).href.replace(/index\.html$/, ""));
      expect(
        onPage.filter((href) => expected.includes(href)),
        json.id,
      ).toEqual(expect.arrayContaining(expected));
    }
  });
});

/** The HTML of everything that an entry says, in JSON. */
function htmlOf(json: EntryJson): readonly string[] {
  const optional = [json.summary, json.symptom, json.prerequisites, json.verify, json.escalate, json.why];
  const lists = [json.confirm, json.include, json.benefits];
  return [...solutionsOf(json), ...[...optional, ...lists.flat()].flatMap((text) => text?.html ?? [])];
}

/** Every text of a part of a fix, in order. */
function textsOf(part: EntryJson["solutions"][number]["parts"][number]): readonly { readonly html: string }[] {
  if (part.kind === "text") return [part];
  return part.kind === "steps" ? part.items : part.parts.flatMap(textsOf);
}

function solutionsOf({ solutions, verify }: EntryJson): readonly string[] {
  const texts = solutions.flatMap(({ cause, parts, workaround }) => [cause, ...parts.flatMap(textsOf), workaround]);
  return [...texts, verify].flatMap((text) => text?.html ?? []);
}

/** Words without punctuation, of which a snippet has more: it says “: ” and “; ” where a page has a list. */
function bare(words: string): string {
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

function bareLists(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.filter((items) => items.length > 0).map((items) => items.map(bare));
}
