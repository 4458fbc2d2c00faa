import type { Product } from "@fixbook/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  applicabilityOf,
  findOverlaps,
  platformTitle,
  reachOf,
  readApplies,
  resolveApplicability,
  sharedReach,
} from "./index.js";

const on = (...ids: readonly string[]) => ids.map((id) => ({ id, title: platformTitle(id) }));
const products: readonly Product[] = [
  {
    id: "voice",
    title: "Voice",
    versions: ["1.8", "2.0", "2.1", "2.2", "3.0-beta.1"],
    platforms: on("ios", "android"),
  },
  { id: "voice-pro", title: "Voice Pro", versions: ["2.0"], platforms: on("web") },
  { id: "mail", title: "Mail <<PRODUCT>>", versions: [], platforms: [] },
  { id: "desk", title: "Desk", versions: ["1", "2", "3", "4"], platforms: on("windows", "macos", "ios") },
];
const resolve = (appliesTo: readonly string[], locale = "en") => resolveApplicability({ appliesTo, locale }, products);

/** Ranges of `voice`, and the versions that they come to as readers see them. */
const READABLE: readonly (readonly [range: string, words: string])[] = [
  ["", "Voice"],
  ["2.1", "Voice 2.1"],
  ["v2.1", "Voice 2.1"],
  ["2.1.0", "Voice 2.1"],
  ["=2.1", "Voice 2.1"],
  ["= 2.1", "Voice 2.1"],
  ["2.0 - 2.1", "Voice 2.0 to 2.1"],
  ["2.1  -  2.1", "Voice 2.1"],
  [">=2.1 <3", "Voice 2.1 to 2.2"],
  [">=2.1 <3.0.0", "Voice 2.1 to 2.2"],
  [">=2.1 <=3", "Voice 2.1 to 3.0-beta.1"],
  [">=2.1 <3.0-beta.2", "Voice 2.1 to 3.0-beta.1"],
  [">=3.0-beta.1 <3", "Voice 3.0-beta.1"],
  [">=3.0-alpha <3.1", "Voice 3.0-beta.1"],
  [">=3.0.0-BETA.1", "Voice 3.0-beta.1 and later"],
  [">=2.1 <3.0-alpha", "Voice 2.1 to 2.2"],
  [">=2.1 <=2.2", "Voice 2.1 to 2.2"],
  [">=2.1, <=2.2", "Voice 2.1 to 2.2"],
  [">=2.1<=2.2", "Voice 2.1 to 2.2"],
  [">= 2.1 <= 2.2", "Voice 2.1 to 2.2"],
  ["<2.2 >=2.1", "Voice 2.1"],
  [">2.0 <2.2", "Voice 2.1"],
  [">=2.0 >=2.1 <2.2", "Voice 2.1"],
  [">2.1 >=2.1 <=2.2", "Voice 2.2"],
  [">=2.1", "Voice 2.1 and later"],
  [">2.0.5", "Voice 2.1 and later"],
  ["<2.1", "Voice 2.0 and earlier"],
  ["<=2.1", "Voice 2.1 and earlier"],
  [">=1.8 <=99", "Voice 1.8 to 3.0-beta.1"],
  ["<99", "Voice 3.0-beta.1 and earlier"],
  ["3.0-beta.1", "Voice 3.0-beta.1"],
];

test.each(READABLE)("voice %s is read as %s", (range, words) => {
  expect(resolve([`voice ${range}`.trim()]).map(({ text }) => text)).toEqual([words]);
});

/** Texts that cannot be read: why, and what they may have meant. */
const UNREADABLE: readonly (readonly [text: string, problem: string, meant?: string])[] = [
  ["voise", "unknown-name"],
  ["Voice", "unknown-name", "voice"],
  ["Voice 2.1", "unknown-name", "voice 2.1"],
  ["VOICE PRO 2.0", "unknown-name", "voice-pro 2.0"],
  ["Voice Pro", "unknown-name", "voice-pro"],
  ["Voice 9", "unknown-name"],
  ["iOS", "unknown-name", "ios"],
  ["macOS", "unknown-name", "macos"],
  ["Voice, iOS", "unknown-name"],
  ["voice<2.1", "unknown-name"],
  ["<<PRODUCT>>", "unknown-name"],
  ["", "unknown-name"],
  ["ios 17", "no-versions", "ios"],
  ["mail 2", "no-versions", "mail"],
  ["voice 2.3", "unknown-version"],
  ["voice 2.0 - 2.3", "unknown-version"],
  ["voice =2.3", "unknown-version"],
  ["voice 2.0-2.1", "unknown-version", "voice 2.0 - 2.1"],
  ["voice 2", "unknown-version"],
  ["voice >=4", "empty-range"],
  ["voice <1", "empty-range"],
  ["voice >2.1 <2.2", "empty-range"],
  ["voice 2.1 - 2.0", "empty-range", "voice 2.0 - 2.1"],
  ["voice >=2.1 <=2.0", "empty-range"],
  ["voice >=2.1 <2.1", "empty-range"],
  ["voice 2.0–2.1", "bad-range", "voice 2.0 - 2.1"],
  ["voice 2.0 – 2.1", "bad-range", "voice 2.0 - 2.1"],
  ["voice 2.0 to 2.1", "bad-range", "voice 2.0 - 2.1"],
  ["voice 2.0 -2.1", "bad-range", "voice 2.0 - 2.1"],
  ["voice v2.0- v2.1", "bad-range", "voice v2.0 - v2.1"],
  ["voice 2.0..2.1", "bad-range", "voice 2.0 - 2.1"],
  ["voice 2.0+", "bad-range", "voice >=2.0"],
  ["voice 2.0 and later", "bad-range", "voice >=2.0"],
  ["voice 2.0 or newer", "bad-range", "voice >=2.0"],
  ["voice 2.0 onwards", "bad-range", "voice >=2.0"],
  ["voice since 2.0", "bad-range", "voice >=2.0"],
  ["voice 2.0 and earlier", "bad-range", "voice <=2.0"],
  ["voice up to 2.1", "bad-range", "voice <=2.1"],
  ["voice before 2.1", "bad-range", "voice <2.1"],
  ["voice after 2.1", "bad-range", "voice >2.1"],
  ["voice version 2.1", "bad-range", "voice 2.1"],
  ["voice ≥2.1", "bad-range", "voice >=2.1"],
  ["voice =>2.1", "bad-range", "voice >=2.1"],
  ["voice ==2.1", "bad-range", "voice 2.1"],
  ["voice 2.x", "bad-range", "voice >=2 <3"],
  ["voice 2.1.x", "bad-range", "voice >=2.1 <2.2"],
  ["voice 2.*", "bad-range", "voice >=2 <3"],
  ["voice ^2.1", "bad-range", "voice >=2.1 <3"],
  ["voice ~2.1", "bad-range", "voice >=2.1 <2.2"],
  ["voice ^v2.1", "bad-range", "voice >=2.1 <3"],
  ["voice ^2.1-rc.1", "bad-range", "voice >=2.1-rc.1 <3"],
  ["voice ~2.1.0-rc.1", "bad-range", "voice >=2.1.0-rc.1 <2.2"],
  ["voice ~> 2.1", "bad-range", "voice >=2.1 <3"],
  ["voice ~> 2.1.0", "bad-range", "voice >=2.1.0 <2.2"],
  ["voice ^0.9", "bad-range"],
  ["voice at least 2.1", "bad-range", "voice >=2.1"],
  ["voice at most 2.1", "bad-range", "voice <=2.1"],
  ["voice 2.1 or greater", "bad-range", "voice >=2.1"],
  ["voice >=2.0 and <2.2", "bad-range", "voice >=2.0 <2.2"],
  ["voice ~2.1.5", "bad-range"],
  ["voice *", "bad-range"],
  ["voice 2.0, 2.1", "bad-range"],
  ["voice 2.0 || 2.1", "bad-range"],
  ["voice >=2.0 2.1", "bad-range"],
  ["voice >=", "bad-range"],
  ["voice > = 2", "bad-range"],
  ["voice new", "bad-range"],
  [`voice ${"1".repeat(50)}`, "bad-range"],
  ["voice {{x}}", "bad-range"],
];

test.each(UNREADABLE)("%j cannot be read: %s", (text = "", problem = "", meant = undefined) => {
  const found = readApplies(text, products);
  expect(found).toMatchObject({ problem });
  expect("meant" in found ? found.meant : undefined).toBe(meant);
});

const MEANT: readonly string[] = UNREADABLE.flatMap(([, , meant]) => meant ?? []);
test.each(MEANT)("%j, which was meant, can be read", (meant: string) => {
  expect(readApplies(meant, products)).not.toHaveProperty("problem");
});

test.each([
  ["voise", ["voice"]],
  ["andriod", ["android"]],
  ["voice 2", ["2.0", "2.1", "2.2"]],
  ["voice 2.3", ["2.0", "2.1", "2.2"]],
  ["desk 5", []],
])("what is near %j is %j", (text, suggestions) => {
  expect(readApplies(text, products)).toMatchObject({ suggestions });
});

describe("a list", () => {
  test.each([
    [["voice 2.0", "voice 2.1"], ["Voice 2.0 to 2.1"]],
    [
      ["voice 1.8", "voice 2.1"],
      ["Voice 1.8", "Voice 2.1"],
    ],
    [
      ["voice <2.0", "voice >=2.2"],
      ["Voice 1.8 and earlier", "Voice 2.2 and later"],
    ],
    [["voice <2.1", "voice >=2.1"], ["Voice"]],
    [["voice", "voice 2.1"], ["Voice"]],
    [
      ["ios", "voice >=2.1 <=2.2"],
      ["Voice 2.1 to 2.2", "iOS"],
    ],
    [
      ["mail", "desk 2 - 3", "voice"],
      ["Mail <<PRODUCT>>", "Desk 2 to 3", "Voice"],
    ],
    [
      ["ios", "macos"],
      ["iOS", "macOS"],
    ],
    [[], []],
  ])("%j comes to %j", (appliesTo, words) => {
    expect(resolve(appliesTo).map(({ text }) => text)).toEqual(words);
  });

  test("says its versions as the book declares them, without an end where there is no limit", () => {
    expect(resolve(["voice >=2.1.0", "desk 1 - 2", "ios"])).toEqual([
      { product: "voice", from: "2.1", text: "Voice 2.1 and later" },
      { product: "desk", from: "1", to: "2", text: "Desk 1 to 2" },
      { platform: "ios", text: "iOS" },
    ]);
  });

  test("is in the words of its language, and by signs where there are none", () => {
    const texts = ["desk 1 - 2", "voice >=2.1", "voice-pro <=2.0"];
    const textsIn = (locale: string) => resolve(texts, locale).map(({ text }) => text);
    expect(textsIn("de")).toEqual(["Desk 1 bis 2", "Voice ab 2.1", "Voice Pro bis 2.0"]);
    expect(textsIn("ja")).toEqual(["Desk 1～2", "Voice 2.1以降", "Voice Pro 2.0以前"]);
    expect(textsIn("el")).toEqual(["Desk 1–2", "Voice ≥ 2.1", "Voice Pro ≤ 2.0"]);
  });

  test("is free text where the book declares no products", () => {
    expect(resolveApplicability({ appliesTo: ["Any 2.x"], locale: "en" }, [])).toEqual([{ text: "Any 2.x" }]);
  });
});

test.each([
  ["iOS", { platform: "ios" }],
  ["ios", { platform: "ios" }],
  [" macOS ", { platform: "macos" }],
  ["VOICE", { product: "voice" }],
  ["Voice  Pro", { product: "voice-pro" }],
  ["voice-pro", { product: "voice-pro" }],
  ["Mail <<PRODUCT>>", { product: "mail" }],
  ["Voice 2.1", undefined],
  ["On iOS", undefined],
  ["", undefined],
])("the name %j is for %j", (name, named) => expect(applicabilityOf(name, products)).toEqual(named));

describe("overlaps", () => {
  test.each([
    [[["voice 2.0"], ["voice 2.1"]], [], undefined],
    [[["voice <=2.1"], ["voice >=2.1"]], [0, 1], "Voice 2.1"],
    [[["voice <=2.1"], ["voice >=2.0 <3"]], [0, 1], "Voice 2.0 to 2.1"],
    [[["voice <3"], ["voice >=3.0-beta.1"]], [], undefined],
    [[["voice <=3"], ["voice >=3.0-beta.1"]], [0, 1], "Voice 3.0-beta.1"],
    [[["voice 2.1 - 3.0"], ["voice >=3.0-alpha <3"]], [0, 1], "Voice 3.0-beta.1"],
    [
      [
        ["voice", "ios"],
        ["voice", "android"],
      ],
      [],
      undefined,
    ],
    [[["voice 2.0", "ios"], ["voice 2.0"]], [0, 1], "Voice 2.0 on iOS"],
    [[["ios"], ["voice 2.1"]], [0, 1], "Voice 2.1 on iOS"],
    [[["ios"], ["desk", "voice"]], [0, 1], "Voice on iOS, Desk on iOS"],
    [[["ios"], ["mail"]], [], undefined],
    [[["voice"], ["mail"]], [], undefined],
    [
      [
        ["mail", "ios"],
        ["mail", "web"],
      ],
      [0, 1],
      "Mail <<PRODUCT>>",
    ],
    [[[], ["voice 2.0"]], [0, 1], "Voice 2.0"],
    [[[], []], [0, 1], undefined],
    [[["voice 1.8"], ["voice 2.0"], ["voice 2.0 - 2.1"], ["voice 3.0-beta.1"]], [1, 2], "Voice 2.0"],
    [[["voice", "web"], []], [], undefined],
    [[["voice 1.8"]], [], undefined],
    [[], [], undefined],
  ])("of %j are %j, at %s", (lists, members, where) => {
    expect(findOverlaps(lists, products)).toEqual({ members, where });
  });

  const item = fc.constantFrom(
    "voice",
    "voice 2.0",
    "voice 2.0 - 2.2",
    "voice <2.1",
    "voice >=2.1",
    "voice-pro",
    "mail",
    "desk 1 - 2",
    "desk 4",
    "ios",
    "android",
    "web",
    "macos",
  );
  const list = fc.uniqueArray(item, { maxLength: 3 });

  /** Every version of every product on every platform that a list reaches: what the algebra must come to. */
  function cellsOf(appliesTo: readonly string[]): ReadonlySet<string> {
    const reach =
      reachOf(appliesTo, products) ??
      reachOf(
        products.map(({ id }) => id),
        products,
      );
    return new Set(
      [...(reach ?? [])].flatMap(([product, { versions, platforms }]) =>
        versions.flatMap(({ first, last }) =>
          platforms.flatMap((platform) =>
            Array.from({ length: last - first + 1 }, (_, at) => `${product} ${first + at} ${platform}`),
          ),
        ),
      ),
    );
  }

  test("are those that share a version on a platform, in any order of the lists", () => {
    fc.assert(
      fc.property(fc.array(list, { maxLength: 6 }), (lists) => {
        const cells = lists.map(cellsOf);
        const meets = lists.flatMap((_, at) =>
          cells.some((other, place) => place !== at && [...other].some((cell) => cells[at]?.has(cell))) ? [at] : [],
        );
        expect(findOverlaps(lists, products).members).toEqual(meets);
        const reversed = findOverlaps([...lists].reverse(), products).members;
        expect(reversed.map((at) => lists.length - 1 - at).sort((a, b) => a - b)).toEqual(meets);
      }),
      { numRuns: 500, seed: 20261001 },
    );
  });

  test("what two share is the same from either side, and all that both reach", () => {
    fc.assert(
      fc.property(list, list, (one, other) => {
        const [a, b] = [reachOf(one, products), reachOf(other, products)];
        expect(asObject(sharedReach(a, b))).toEqual(asObject(sharedReach(b, a)));
        expect(asObject(sharedReach(a, a))).toEqual(asObject(a));
      }),
      { numRuns: 500, seed: 20261001 },
    );
  });

  function asObject(reach: ReturnType<typeof reachOf>) {
    return (
      reach &&
      Object.fromEntries(
        [...reach].map(([id, { versions, platforms }]) => [id, { versions, platforms: [...platforms].sort() }]),
      )
    );
  }

  test("a narrower list reaches no more than a wider one", () => {
    fc.assert(
      fc.property(list, fc.constantFrom("ios", "android", "web"), (appliesTo, platform) => {
        const isNarrower = !appliesTo.some((text) => "platform" in readApplies(text, products));
        if (!isNarrower || appliesTo.length === 0) return;
        const wide = cellsOf(appliesTo);
        for (const cell of cellsOf([...appliesTo, platform])) expect(wide.has(cell)).toBe(true);
      }),
      { seed: 20261001 },
    );
  });
});
