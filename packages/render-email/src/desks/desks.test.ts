import { createRenderContext, renderTarget, stepsPart } from "@fixbook/core";
import { hostileText, sampleBook, sampleBytes, smallEntry } from "@fixbook/core/testing";
import { type Book, type DeskName, deskNames, jsonSchemas, snippetVariants, wholeEntry } from "@fixbook/schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { renderHost } from "../../../../test/render-host.js";
import { realBook } from "../../../core/test/real-books.js";
import { deskIn } from "../../test/desk-files.js";
import { problemOf } from "../../test/fragment.js";
import { p } from "../../test/nodes.js";
import { artifactsOf } from "../../test/render.js";
import { emailRenderer } from "../index.js";
import { deskTable } from "./table.js";

const validate = new Ajv2020({ allErrors: true, strict: true }).compile(jsonSchemas().get("email-desk-manifest") ?? {});
const books: Readonly<Record<string, Book>> = {
  words: sampleBook("words"),
  hostile: sampleBook(hostileText),
  looper: realBook("looper"),
  peptideclients: realBook("peptideclients"),
};

describe.each(Object.entries(books))("the desks of %s", (_name, source) => {
  const book = { ...source, desks: deskNames };
  const brand = book.brands.at(-1);
  const artifacts = artifactsOf(book, brand);
  test.each(deskNames)("%s has a record for each snippet, and a manifest that is true", (name) => {
    const { manifest, records, paths } = deskIn(artifacts, name);
    expect(validate(manifest) ? [] : validate.errors).toEqual([]);
    // A file of the book as a whole is made after those of its entries.
    const rows = <Row extends { readonly key: string }>(all: readonly Row[]) =>
      name === "eml" ? all.toSorted((a, b) => (a.key < b.key ? -1 : 1)) : all;
    expect(rows(records).map(({ key, source }) => ({ key, sha256: renderHost.sha256(source) }))).toEqual(
      rows(manifest.records).map(({ key, sha256 }) => ({ key, sha256 })),
    );
    expect(new Set(manifest.records.map(({ key }) => key)).size).toBe(manifest.records.length);
    const listed = [...manifest.records, ...manifest.leftOut].map(({ entry = "", variant }) => `${entry} ${variant}`);
    const ofEntries = book.entries
      .map(wholeEntry)
      .flatMap(({ id, include }) =>
        snippetVariants
          .filter((variant) => variant !== "ask" || include.length > 0)
          .map((variant) => `${id} ${variant}`),
      );
    expect(listed.sort()).toEqual([" ask", ...ofEntries].sort());
    if (book.id !== "sample") expect(manifest.leftOut).toEqual([]);
    const files = manifest.records.flatMap(({ path }) => path ?? []);
    expect(files).toHaveLength(name === "eml" ? manifest.records.length : 0);
    expect(new Set([...manifest.files, ...files, "manifest.json"])).toEqual(new Set(paths));
  });
  test.each(deskNames)("the bodies of %s keep the hard rules, without styles", (name) => {
    for (const { html } of deskIn(artifacts, name).records) {
      if (html === undefined) continue;
      expect(problemOf(html.replace(/<\/?span>/g, ""))).toBeUndefined();
      expect(html).not.toContain(" style=");
    }
  });
});

test("a book that names no desk has no files for any", () => {
  const paths = [...artifactsOf({ ...sampleBook("words"), desks: [] }).keys()];
  expect(paths.filter((path) => path.startsWith("desks/"))).toEqual([]);
});

test("an entry that is unchanged has the same records, whatever happens around it", () => {
  const book = sampleBook("words");
  const [first, second, third] = book.entries;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error("The book has three entries.");
  const changed = { ...third, solutions: [{ id: "fix", fix: stepsPart([[p("Do it twice.")]]), workaround: [] }] };
  const [before, after] = [book, { ...book, entries: [first, second, smallEntry("new"), changed] }].map((one) =>
    artifactsOf(one),
  );
  for (const name of deskNames) {
    const recordsOf = (artifacts: ReadonlyMap<string, string> = new Map()) =>
      new Map(deskIn(artifacts, name).manifest.records.map(({ key, entry, sha256 }) => [`${entry} ${key}`, sha256]));
    const [old, current] = [recordsOf(before), recordsOf(after)];
    const written = [...current].filter(([key, sha256]) => old.get(key) !== sha256).map(([key]) => key.split(" ")[0]);
    expect(new Set(written), name).toEqual(new Set(["new", "third"]));
    expect([...old.keys()].filter((key) => !current.has(key))).toEqual([]);
  }
});

test("what is longer than the desk takes is left out, and the manifest says so", () => {
  const entry = {
    ...smallEntry("long"),
    solutions: [{ id: "fix", cause: [p("word ".repeat(14_000))], fix: [], workaround: [] }],
  };
  const { manifest, records } = deskIn(artifactsOf({ ...sampleBook("words"), entries: [entry] }), "zendesk");
  expect(manifest.leftOut.map(({ variant, limit }) => [variant, limit])).toEqual([
    ["fix", 65_535],
    ["short", 65_535],
    ["full", 65_535],
  ]);
  expect(records.map(({ key }) => key)).toEqual(["sample.acme.support.ask"]);
});

test("what the book asks every customer for is one record, before all others", () => {
  const artifacts = artifactsOf({ ...sampleBook("words"), entries: [smallEntry("one"), smallEntry("two")] });
  const { manifest, records } = deskIn(artifacts, "zendesk");
  expect(manifest.records.flatMap(({ entry, variant }) => (variant === "ask" ? [entry] : []))).toEqual([undefined]);
  expect(JSON.parse(records[0]?.source ?? "").macro).toMatchObject({
    description: "sample.acme.support.ask",
    title: expect.stringMatching(/::Please send us$/),
    actions: [{ field: "comment_value_html", value: expect.stringContaining("<strong>Please send us:</strong>") }],
  });
  const { support, ...book } = sampleBook("words");
  const silent = artifactsOf({ ...book, support: { ...support, checklist: [] }, entries: [smallEntry("one")] });
  expect(deskIn(silent, "zendesk").manifest.records.map(({ variant }) => variant)).toEqual(["fix", "short", "full"]);
});

describe("what a desk's import asks of its file", () => {
  const entry = { ...smallEntry("one"), title: "It says ~~~ and ~~~~~" };
  const recordIn = (name: DeskName, locale = "en") => {
    const book = { ...sampleBook("words"), locale, entries: [{ ...entry, locale }] };
    return deskIn(artifactsOf({ ...book, desks: [name] }), name).records.find(({ key }) => /one(?:\.fix)?$/.test(key));
  };

  test("Zammad reads commas, and takes three tildes for the end of an item of a list", () => {
    const { html, source = "" } = recordIn("zammad") ?? {};
    expect(source).toMatch(/^"one","It says /);
    expect(html).toContain("It says ~~\u2060~ and ~~\u2060~~\u2060~");
    expect(source).not.toContain("~~~");
  });

  test("Gorgias has a type and a title for each action, and languages of two letters", () => {
    const { language, actions } = JSON.parse(recordIn("gorgias")?.source ?? "");
    expect(language).toBe("en");
    expect(actions[0]).toMatchObject({ type: "user", name: "setResponseText", title: expect.any(String) });
    expect(JSON.parse(recordIn("gorgias", "fil")?.source ?? "")).not.toHaveProperty("language");
  });

  test.each([
    ["en", "English"],
    ["en-US", "English"],
    ["de", "German"],
  ])("Zendesk's dynamic content of %s is in %s, and current", (locale, name) => {
    expect(recordIn("zendesk-dynamic-content", locale)?.source).toMatch(
      new RegExp(`^"one","${name}","[^"]+","[^"]+","Current"$`),
    );
  });
});

test("a desk gets the variants that the book names for it", () => {
  const book: Book = { ...sampleBook("words"), desks: ["zendesk", "zammad", "eml"] };
  const artifacts = artifactsOf({ ...book, deskVariants: { zendesk: ["fix", "ask"], eml: ["short"] } });
  const variantsIn = (name: DeskName) =>
    [...new Set(deskIn(artifacts, name).manifest.records.map(({ variant }) => variant))].sort();
  expect(variantsIn("zendesk")).toEqual(["ask", "fix"]);
  expect(variantsIn("zammad")).toEqual(["ask", "fix", "full", "short"]);
  expect(variantsIn("eml")).toEqual(["short"]);
  expect([...artifacts.keys()].filter((path) => /eml\/.*(?<!short)\.eml$/.test(path))).toEqual([]);
});

describe("a desk that reads text of its own", () => {
  const entry = {
    ...smallEntry("a"),
    solutions: [
      {
        id: "fix",
        fix: stepsPart([[p("{{x}} {% y %} #{z} %{w} {", { type: "placeholder", name: "FIRST_NAME" }, "}")]]),
        workaround: [],
      },
    ],
  };
  const placeholders = new Map([
    ...sampleBook("words").placeholders,
    [
      "FIRST_NAME",
      {
        type: "text",
        description: "The customer",
        filledBy: "agent",
        desk: "customer.first_name",
        fallback: "there",
      } as const,
    ],
  ]);
  const artifacts = artifactsOf({ ...sampleBook("words"), placeholders, entries: [entry] });
  test.each([
    [
      "zendesk",
      "{% raw %}{{{% endraw %}x}} {% raw %}{%{% endraw %} y %} #{z} %{w} {% raw %}{{% endraw %}{% if ticket.requester.first_name != blank %}{{ticket.requester.first_name}}{% else %}there{% endif %}}",
    ],
    ["zammad", "{{x}} {% y %} <span>#</span><span>{</span>z} %{w} {#{ticket.customer.firstname}}"],
    [
      "chatwoot",
      '{% raw %}{&#123;{% endraw %}x}} {% raw %}{%{% endraw %} y %} #{z} %{w} {% raw %}{{% endraw %}{{contact.first_name | default: "there"}}}',
    ],
    [
      "front",
      "<span>{</span><span>{</span>x}} <span>{</span><span>%</span> y %} #{z} %{w} <span>{</span>{{recipient.first_name}}}",
    ],
    ["helpscout", "{{x}} <span>{</span><span>%</span> y %} #{z} %{w} {{%customer.firstName,fallback=there%}}"],
  ] as const)("%s: %s", (name, expected) => {
    const { manifest, records } = deskIn(artifacts, name);
    expect(records[1]?.html ?? records[1]?.markdown).toContain(expected);
    expect(manifest.fields.find((field) => field.name === "FIRST_NAME")).toEqual({
      name: "FIRST_NAME",
      shown: expect.stringContaining("irst"),
      ...(deskTable[name].needsFallback ? { losesFallback: true } : {}),
    });
  });
});

test("records that are too many for one file go on in another, in the order of the manifest", () => {
  const entries = Array.from({ length: 3400 }, (_, index) => smallEntry(`entry-${index}`));
  const artifacts = artifactsOf({ ...sampleBook("words"), entries, desks: ["zammad"] });
  const { manifest, records, paths } = deskIn(artifacts, "zammad");
  expect(paths).toEqual(["text-modules.csv", "text-modules-2.csv", "manifest.json"]);
  expect(manifest.files).toEqual(["text-modules.csv", "text-modules-2.csv"]);
  expect(records.filter(({ path }) => path === "text-modules.csv")).toHaveLength(1 + 2499 * 3);
  expect(records.map(({ key }) => key)).toEqual(manifest.records.map(({ key }) => key));
});

test("a desk that takes a table has one without records too, and one that takes files has none", () => {
  const { support, ...words } = sampleBook("words");
  const artifacts = artifactsOf({ ...words, support: { ...support, checklist: [] }, entries: [] });
  expect(artifacts.get("desks/zendesk/macros.json")).toBe("[\n\n]\n");
  expect(deskIn(artifacts, "zammad").paths).toEqual(["text-modules.csv", "manifest.json"]);
  expect(deskIn(artifacts, "eml").paths).toEqual(["manifest.json"]);
});

test("says of the book which fallbacks a desk cannot show", () => {
  const book: Book = {
    ...sampleBook("words"),
    desks: ["front", "helpscout"],
    placeholders: new Map([
      ...sampleBook("words").placeholders,
      [
        "FIRST_NAME",
        { type: "text", description: "x", filledBy: "agent", desk: "customer.first_name", fallback: "there" },
      ],
    ]),
  };
  const [brand] = book.brands;
  if (brand === undefined) throw new Error("The book has a brand.");
  const context = createRenderContext(emailRenderer, book, brand, { ...renderHost, bytesOf: sampleBytes });
  const found = [...renderTarget(emailRenderer, context, () => false)].flatMap(({ entryId, findings = [] }) =>
    findings.flatMap(({ type, data }) => (entryId === undefined ? [`${type.ruleId} ${data["desk"]}`] : [])),
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toContain("Front");
});
