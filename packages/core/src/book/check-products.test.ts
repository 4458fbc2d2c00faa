import { describe, expect, test } from "vitest";
import { bookFiles, checkFiles, findInBook } from "../../test/find.js";

const book = (products: string) => `id: shop
title: Shop
areas: [{id: area, title: Area}]
products: ${products}
brands: [acme]
`;
const brand = "name: Acme\n";
const VOICE =
  '[{id: voice, title: Voice, versions: ["2.0", "2.1", "2.2"], platforms: [ios, android]}, {id: mail, title: Mail}]';

/** What is found in a book with these products, and an entry that applies to something. */
function found(products: string, appliesTo = "[]"): readonly string[] {
  return findInBook({
    "book.yaml": book(products),
    "brands/acme.yaml": brand,
    "inventories/help.yaml": undefined,
    "entries/area/first.md": `---\nappliesTo: ${appliesTo}\n---\n\n# First\n\n1. Go.\n`,
  });
}

describe("products", () => {
  test.each([
    "[]",
    "[{id: voice, title: Voice}]",
    VOICE,
    "[{id: a, title: A, platforms: [ios, {id: phone, title: Desk phone}]}, {id: b, title: B, platforms: [phone]}]",
    "[{id: a, title: A, platforms: [{id: p, title: Phone}]}, {id: b, title: B, platforms: [{id: p, title: Phone}]}]",
    "[{id: ios-app, title: iOS app, platforms: [ios]}]",
    '[{id: a, title: A, versions: ["2.4.6", "2.4.6-p1", "2.4.7-beta1", "2.4.7"]}]',
  ])("are good: %s", (products) => expect(found(products)).toEqual([]));

  test.each([
    ["a number as a version", "[{id: a, title: A, versions: [2.10]}]", ["book.yaml schema/coerced-scalar: 2.10"]],
    ["several", "[{id: a, title: A, versions: [1, 2.0]}]", ["book.yaml schema/coerced-scalar: 1"]],
    ["words as a version", "[{id: a, title: A, versions: [two]}]", ["book.yaml schema/invalid-field: two"]],
    [
      "an order that is none",
      '[{id: a, title: A, versions: ["2.10", "2.9"]}]',
      ['book.yaml applies/version-order: "2.9"'],
    ],
    ["a version twice", '[{id: a, title: A, versions: ["2", "2.0"]}]', ['book.yaml applies/version-order: "2.0"']],
    [
      "a release before its prerelease",
      '[{id: a, title: A, versions: ["2", "2-rc1"]}]',
      ['book.yaml applies/version-order: "2-rc1"'],
    ],
    ["one id twice", "[{id: a, title: A}, {id: a, title: B}]", ["book.yaml applies/ambiguous-name: a"]],
    ["one title twice", "[{id: a, title: Voice}, {id: b, title: voice}]", ["book.yaml applies/ambiguous-name: voice"]],
    ["a title that is an id", "[{id: a, title: B}, {id: b, title: C}]", ["book.yaml applies/ambiguous-name: b"]],
    [
      "a platform that is a product",
      "[{id: ios, title: X, platforms: [ios]}]",
      ["book.yaml applies/ambiguous-name: ios"],
    ],
    ["the title of a platform", "[{id: a, title: iOS, platforms: [ios]}]", ["book.yaml applies/ambiguous-name: ios"]],
    ["a platform twice", "[{id: a, title: A, platforms: [ios, ios]}]", ["book.yaml applies/ambiguous-name: ios"]],
    [
      "a platform with two titles",
      "[{id: a, title: A, platforms: [{id: p, title: P1}]}, {id: b, title: B, platforms: [{id: p, title: P2}]}]",
      ["book.yaml applies/ambiguous-name: {id: p, title: P2}"],
    ],
    [
      "a platform that is no id",
      "[{id: a, title: A, platforms: [Desk phone]}]",
      ["book.yaml schema/invalid-field: Desk phone"],
    ],
    ["no title", "[{id: a}]", ["book.yaml schema/missing-field: {id: a}"]],
  ])("are found with %s", (_name, products, findings) => expect(found(products)).toEqual(findings));
});

describe("what an entry applies to", () => {
  test.each([
    "[]",
    "[voice]",
    "[ios, android]",
    '["voice >=2.0 <2.2", mail]',
    "['voice 2.0', 'voice 2.2', ios]",
    "[voice, mail, ios]",
    "[mail, ios]",
  ])("is good: %s", (appliesTo) => expect(found(VOICE, appliesTo)).toEqual([]));

  test("is any text where the book declares no products", () => {
    expect(found("[]", "[Voice 2.x, anything]")).toEqual([]);
  });

  test.each([
    ["[voise]", "applies/unknown-name: voise"],
    ["[Voice 2.0]", "applies/unknown-name: Voice 2.0"],
    ["[ios 17]", "applies/no-versions: ios 17"],
    ["['voice 2.3']", "applies/unknown-version: 'voice 2.3'"],
    ["[voice 2.0+]", "applies/bad-range: voice 2.0+"],
    ['["voice >2.2"]', 'applies/empty-range: "voice >2.2"'],
    ["[voice, voice]", "applies/repeated: voice"],
    ["[ios, ios]", "applies/repeated: ios"],
    ['[voice 2.0, "voice <2.2"]', 'applies/repeated: "voice <2.2"'],
  ])("is found: %s", (appliesTo, finding) => {
    expect(found(VOICE, appliesTo)).toEqual([`entries/area/first.md ${finding}`]);
  });

  const WEB = `${VOICE.slice(0, -1)}, {id: shop, title: Shop, platforms: [web]}]`;
  test.each([
    ["[voice, web]", "applies/unsupported: web"],
    ["[shop, voice, web]", "applies/unsupported: voice"],
    ["[shop, ios]", "applies/unsupported: ios"],
  ])("is found where it does not fit together: %s", (appliesTo, finding) => {
    expect(found(WEB, appliesTo)).toEqual([`entries/area/first.md ${finding}`]);
  });

  test.each([
    ["Voice 2.1", 'safe "voice 2.1"'],
    ["iOS", "safe ios"],
    ["voise 2.1", 'review "voice 2.1"'],
    ["voice 2.x", 'review "voice >=2 <3"'],
    ["ios 17", "review ios"],
    ["voice 2.11", 'review "voice 2.1"'],
    ["nothing like it", ""],
  ])("%s is mended as %s", (text, fix) => {
    const files = bookFiles({
      "book.yaml": book(VOICE),
      "brands/acme.yaml": brand,
      "inventories/help.yaml": undefined,
      "entries/area/first.md": `---\nappliesTo: [${text}]\n---\n\n# First\n\n1. Go.\n`,
    });
    const [first] = checkFiles(files).diagnostics.flatMap(({ fixes = [] }) =>
      fixes.map(({ kind, edits }) => `${kind} ${edits[0]?.text}`),
    );
    expect(first ?? "").toBe(fix);
  });
});

describe("a version without quotes, which YAML reads as a number,", () => {
  test.each([
    ['[{id: voice, title: Voice, versions: ["2.0", 2.10]}]', "schema/coerced-scalar: 2.10"],
    ["[{id: voice, title: Voice, versions: [2, 2.10]}]", "schema/coerced-scalar: 2"],
    ["[{id: voice, title: Voice, versions: 2.10}]", "schema/invalid-field: 2.10"],
    ["{voice: {title: Voice, versions: [2.10]}}", "schema/invalid-field: {voice: {title: Voice, versions: [2.10]}}"],
  ])("is found once: %s", (products, expected) => {
    expect(found(products)).toEqual([`book.yaml ${expected}`]);
  });
});

describe("a name of a product or platform that the entry is not for", () => {
  const named = (body: string, appliesTo: string, products = VOICE) =>
    findInBook({
      "book.yaml": book(products),
      "brands/acme.yaml": brand,
      "inventories/help.yaml": undefined,
      "entries/area/first.md": `---\nappliesTo: ${appliesTo}\n---\n\n# First\n\n${body}\n`,
    });
  const groups = "## Fix\n\n### Android\n\n1. Go.\n\n### ios\n\n1. Go.";
  const solutions = "## Cause: Mail\n\nC.\n\n## Fix: Mail\n\n1. Go.\n\n## Cause: Voice\n\nC.\n\n## Fix\n\n1. Go.";

  test.each([
    [groups, "[voice, ios]", ["first.md applies/other-name: ### Android"]],
    [groups, "[ios]", ["first.md applies/other-name: ### Android"]],
    [groups, "[voice]", []],
    [groups, "[ios, android]", []],
    [groups, "[]", []],
    [groups, "[mail]", []],
    ["1. Go.\n\n## Workaround\n\n### Android\n\n1. Go.", "[ios]", ["first.md applies/other-name: ### Android"]],
    [solutions, "[voice]", ["first.md applies/other-name: ## Cause: Mail"]],
    [solutions, '["voice >=2.1", mail]', []],
    ["## Fix\n\n### By hand\n\n1. Go.", "[ios]", []],
  ])("is found in %j for %s", (body, appliesTo, expected) => {
    expect(named(body, appliesTo)).toEqual(expected.map((one) => `entries/area/${one}`));
  });
});

describe("a mistake in a platform with a title is found where it stands", () => {
  test.each([
    ["{id: iOS, title: iOS}", ["schema/invalid-field: iOS"]],
    ["{id: ios, titel: iOS}", ["schema/unknown-field: titel"]],
    ["{title: iOS}", ["schema/missing-field: {title: iOS}"]],
    ["{id: ios, title: 10}", ["schema/coerced-scalar: 10"]],
    ["{id: ios, title: iOS, version: a}", ["schema/unknown-field: version"]],
    ["[ios]", ["schema/invalid-field: [ios]"]],
    ["i OS", ["schema/invalid-field: i OS"]],
  ])("%s", (platform, expected) => {
    expect(found(`[{id: voice, title: Voice, platforms: [${platform}]}]`)).toEqual(
      expected.map((one) => `book.yaml ${one}`),
    );
  });
});
