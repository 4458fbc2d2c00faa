import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FillError, fill, type Placeholder } from "./index.js";

type Form = Placeholder["form"];
const SHOWN = "<<NAME>>";

/** A document with one placeholder between two texts. */
const around = (at: string, form: Form, type: Placeholder["type"], before = "", after = "") => ({
  [at]: `${before}${SHOWN}${after}`,
  placeholders: [
    { name: "NAME", at: `/${at}`, start: before.length, end: before.length + SHOWN.length, type, form },
  ] as Placeholder[],
});
const filled = (at: string, form: Form, type: Placeholder["type"], value: string) =>
  fill(around(at, form, type, "(", ")"), { NAME: value })[at];

describe("a value is escaped for its place", () => {
  test.each<[at: string, form: Form, type: Placeholder["type"], value: string, shown: string]>([
    ["text", "text", "text", `<b> & "Co" *x*`, `<b> & "Co" *x*`],
    ["html", "html", "text", `<b> & "Co's"`, "&lt;b&gt; &amp; &quot;Co&#39;s&quot;"],
    ["markdown", "markdown", "text", "[a](b) *c* `d` <e> #1.", "\\[a\\]\\(b\\) \\*c\\* \\`d\\` \\<e\\> \\#1\\."],
    ["markdown", "code", "text", "`rm` *", "'rm' *"],
    ["text", "url", "text", "a/b ?&'(é)", "a%2Fb%20%3F%26'(%C3%A9)"],
    ["html", "url", "text", "a&b'c", "a%26b&#39;c"],
    ["markdown", "url", "text", "a(b)c", "a\\(b\\)c"],
    ["url", "url", "email", "a+b@acme.example", "a%2Bb@acme.example"],
    ["url", "url", "email", "jörg@müller.example", "j%C3%B6rg@m%C3%BCller.example"],
    ["url", "base", "url", "https://acme.example/help/", "https://acme.example/help"],
    ["html", "base", "url", "https://acme.example/a&b", "https://acme.example/a&amp;b"],
    ["markdown", "base", "url", "https://acme.example/a&b(c)", "https://acme.example/a\\&b\\(c\\)"],
    ["url", "base", "url", "https://acme.example/100%/x", "https://acme.example/100%25/x"],
    ["url", "base", "phone", "+1 (555) 01-00", "+15550100"],
    ["url", "url", "phone", "+1 555", "%2B1%20555"],
  ])("in %s as %s, %s %j", (at, form, type, value, shown) => {
    expect(filled(at, form, type, value)).toBe(`(${shown})`);
  });

  test("so that no value is markup, and none leaves its attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), (value) => {
        for (const form of ["html", "url"] as const) {
          const text = tryFill("html", form, value);
          if (text !== undefined) expect(text.slice(1, -1)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
        }
      }),
    );
  });
});

function tryFill(at: string, form: Form, value: string): string | undefined {
  try {
    return filled(at, form, "text", value) as string;
  } catch (error) {
    expect(error).toBeInstanceOf(FillError);
    return undefined;
  }
}

const document = {
  title: "<<WHO>> and <<WHAT>> and <<WHO>>",
  steps: [{ text: "Ask <<WHO>>." }],
  placeholders: [
    { name: "WHO", at: "/title", start: 0, end: 7, type: "text", form: "text" },
    { name: "WHAT", at: "/title", start: 12, end: 20, type: "text", form: "text" },
    { name: "WHO", at: "/title", start: 25, end: 32, type: "text", form: "text" },
    { name: "WHO", at: "/steps/0/text", start: 4, end: 11, type: "text", form: "text" },
  ] satisfies Placeholder[],
};

describe("a document", () => {
  test("is filled in every place, and not changed itself", () => {
    const before = JSON.stringify(document);
    expect(fill(document, { WHO: "Ann", WHAT: "tea" })).toEqual({
      title: "Ann and tea and Ann",
      steps: [{ text: "Ask Ann." }],
    });
    expect(JSON.stringify(document)).toBe(before);
  });

  test("keeps what has no value, where it is now", () => {
    const half = fill(document, { WHO: "Annabelle" });
    expect(half.title).toBe("Annabelle and <<WHAT>> and Annabelle");
    expect(half.placeholders).toEqual([{ name: "WHAT", at: "/title", start: 14, end: 22, type: "text", form: "text" }]);
    expect(fill(half, { WHAT: "tea" })).toEqual(fill(document, { WHO: "Annabelle", WHAT: "tea" }));
  });

  test("filled with nothing stays as it is", () => {
    expect(fill(document, {})).toEqual(document);
    const bare: { title: string; placeholders?: Placeholder[] } = { title: "x" };
    expect(fill(bare, {})).toEqual({ title: "x" });
  });

  test("does not read a value again", () => {
    expect(fill(document, { WHO: "<<WHAT>>", WHAT: "<<WHO>>" }).title).toBe("<<WHAT>> and <<WHO>> and <<WHAT>>");
    expect(fill(document, { WHO: "$&$1", WHAT: "x" }).steps).toEqual([{ text: "Ask $&$1." }]);
  });

  test("in one go or in two is the same", () => {
    const value = fc.stringMatching(/^[A-Za-z<>&*]{1,12}$/);
    fc.assert(
      fc.property(value, value, (WHO, WHAT) => {
        expect(fill(fill(document, { WHO }), { WHAT })).toEqual(fill(document, { WHO, WHAT }));
      }),
    );
  });

  test.each(["/__proto__/polluted", "/constructor/prototype/x", "/title/length", "/steps/9/text", "", "/steps"])(
    "is not left by the pointer %j",
    (at) => {
      const place: Placeholder = { name: "X", at, start: 0, end: 1, type: "text", form: "text" };
      expect(fill({ ...document, placeholders: [place] }, { X: "x" })).toEqual({
        title: document.title,
        steps: document.steps,
      });
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );

  test("has names with slashes and tildes", () => {
    const place: Placeholder = { name: "X", at: "/a~1b~0c", start: 0, end: 1, type: "text", form: "text" };
    expect(fill({ "a/b~c": "?", placeholders: [place] }, { X: "x" })).toEqual({ "a/b~c": "x" });
  });
});

describe("values are refused, all at once", () => {
  const issues = (values: Record<string, string>, known = {}) => {
    try {
      fill(document, values, { known });
      return [];
    } catch (error) {
      return (error as FillError).issues;
    }
  };

  test("when nothing has the name, or the value is not of the type", () => {
    expect(issues({ WHO: "two\nlines", WHOM: "x", toString: "x" })).toEqual([
      { kind: "invalid", name: "WHO", expected: "text" },
      { kind: "unknown", name: "WHOM", expected: undefined },
      { kind: "unknown", name: "toString", expected: undefined },
    ]);
    expect(() => fill(document, { WHO: "", WHOM: "x" })).toThrow(
      "The value of WHO must be one line of 1 to 500 printable characters. No placeholder has the name WHOM.",
    );
  });

  test.each<[type: Placeholder["type"], value: string, must: string]>([
    ["text", " ", "one line of 1 to 500 printable characters"],
    ["text", "two\nlines", "one line of 1 to 500 printable characters"],
    ["email", "ann", "one email address"],
    ["url", "acme.example", "an http:// or https:// address without a user name, ? or #"],
    ["phone", "555-CALL", "a phone number: digits, spaces, ( ) . - and a leading +"],
  ])("with what a %s must be, and without the value: %j", (type, value, must) => {
    expect(() => filled("text", "text", type, value)).toThrow(
      new FillError([{ kind: "invalid", name: "NAME", expected: type }]),
    );
    expect(() => filled("text", "text", type, value)).toThrow(`The value of NAME must be ${must}.`);
  });

  test("but for names that other files of the book have", () => {
    expect(issues({ MAIL: "a@b.example" }, { MAIL: { type: "email" } })).toEqual([]);
    expect(issues({ MAIL: "a" }, { MAIL: { type: "email" } })).toEqual([
      { kind: "invalid", name: "MAIL", expected: "email" },
    ]);
  });

  test("when a caller without types gives no string", () => {
    expect(issues({ WHO: {} as never, WHAT: 5 as never })).toHaveLength(2);
  });
});

test.each([
  ["Ann ", "Ann"],
  ["\n Ann\t", "Ann"],
  ["\u00a0Ann\u2028", "Ann"],
  [undefined, "<<WHO>>"],
  [null as never, "<<WHO>>"],
])("white space around a value is left out, and one that is not there is not given: %j", (WHO, shown) => {
  expect(fill(document, { WHO, WHAT: "tea" }).title).toBe(`${shown} and tea and ${shown}`);
});

describe("with onError a copy can be shown whatever the values are", () => {
  test.each<[values: Record<string, string | undefined>, title: string, issues: string[]]>([
    [{ WHO: "Ann", WHAT: "tea" }, "Ann and tea and Ann", []],
    [{ WHAT: "tea" }, "[who] and tea and [who]", ["WHO has no value."]],
    [{ WHO: undefined, WHAT: "tea" }, "[who] and tea and [who]", ["WHO has no value."]],
    [{}, "[who] and [what] and [who]", ["WHO has no value.", "WHAT has no value."]],
    [
      { WHO: "", WHAT: "tea" },
      "[who] and tea and [who]",
      ["The value of WHO must be one line of 1 to 500 printable characters."],
    ],
    [{ WHO: "Ann", WHAT: "tea", WHOM: "x" }, "Ann and tea and Ann", ["No placeholder has the name WHOM."]],
  ])("%j", (values, title, issues) => {
    const told: FillError[] = [];
    const shown = fill(document, values, { onError: (error) => told.push(error) });
    expect(shown).toEqual({ title, steps: [{ text: `Ask ${title.split(" and ")[0]}.` }] });
    expect(told.map(({ message }) => message)).toEqual(issues);
    for (const error of told) expect([error.name, error.issues.length]).toEqual(["FillError", 1]);
  });

  test.each<[at: string, form: Form, type: Placeholder["type"], shown: string]>([
    ["html", "html", "text", "[order number]"],
    ["markdown", "markdown", "text", "\\[order number\\]"],
    ["markdown", "code", "text", "[order number]"],
    ["html", "url", "email", "%5Border%20number%5D"],
  ])("a label is escaped for its place: in %s as %s", (at, form, type, shown) => {
    const given = around(at, form, type);
    const placeholders = given.placeholders.map((one) => ({ ...one, name: "ORDER_NUMBER" }));
    expect(fill({ ...given, placeholders }, {}, { onError: () => {} })).toEqual({ [at]: shown });
  });
});
