import { describe, expect, test, vi } from "vitest";
import { run } from "../../test/fake-host.js";
import { ruleCatalogue } from "../rule-catalogue.js";

const cwd = "/";

describe("explain", () => {
  test("leads to the published help, where there is one", async () => {
    const see = async (base: string) => {
      vi.stubEnv("FIXBOOK_HELP_URL", base);
      const { out } = await run("explain text/odd-space", { cwd });
      vi.unstubAllEnvs();
      return /^ {2}see {2}(.*)$/m.exec(out)?.[1];
    };
    expect(await see("https://help.example")).toBe("https://help.example/text-odd-space/");
    expect(await see("https://help.example/fixbook//")).toBe("https://help.example/fixbook/text-odd-space/");
    expect(await see("")).toBeUndefined();
    expect(await see("javascript:alert(1)")).toBeUndefined();
  });

  test("tells why, what to do, and shows what is found and what is fine", async () => {
    const { code, out, err } = await run("explain text/doubled-apostrophe", { cwd });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatchInlineSnapshot(`
      "text/doubled-apostrophe  error

        why  It comes from text that was once quoted for a database, and readers see it.
        do   What the finding says; it depends on what was found.

      ✖ Found:
        │ # A
        │
        │ The ‹tenant''s› inbound endpoint.
        │
        │ 1. Go.
        "tenant''s" has two apostrophes in a row. Write "tenant's".

      ✖ Found:
        │ ---
        │ summary: "‹Looper''s› retry."
        │ ---
        │
        │ # A
        │
        │ 1. Go.
        "Looper''s" has two apostrophes in a row. Write "Looper's".

      ✔ Fine:
        │ # A
        │
        │ The tenant's key.
        │
        │ 1. Run \`echo 'it''s'\`.
      "
    `);
  });

  test("says what is found and what to do, with dots for what it depends on, where there are no examples", async () => {
    const { out } = await run("explain structure/interrupted-steps", { cwd });
    expect(out).toMatchInlineSnapshot(`
      "structure/interrupted-steps  warning

        say  … breaks the list of "…" apart below step ….
        why  A list that Markdown breaks apart shows what belongs to a step as text between the steps.
        do   Indent it under step ….
      "
    `);
  });

  test("marks what is found in colour on a terminal", async () => {
    const { out } = await run("explain text/doubled-apostrophe", { cwd, isTerminal: true });
    expect(out).toContain("<bold>text/doubled-apostrophe</bold>  <red>error</red>");
    expect(out).toContain("The <red>‹tenant''s›</red> inbound endpoint.");
  });

  test.each(ruleCatalogue().map(({ ruleId }) => ruleId))("%s, with nothing that a terminal would obey", async (id) => {
    const { code, out } = await run(`explain ${id}`, { cwd });
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^[^\n]+\n\n(?: {2}say {2}.+\n)* {2}why {2}.+\n {2}do {3}.+\n/),
    ]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2028]/);
    expect(out).not.toContain("[object ");
  });

  test("is also one JSON document", async () => {
    const { out } = await run("explain links/insecure-http --format json", { cwd, isTerminal: true });
    expect(out.trimEnd()).not.toContain("\n");
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      rule: {
        ruleId: "links/insecure-http",
        severity: "warning",
        actions: ["Use https://, after you have tried that it works."],
      },
    });
  });

  test.each([
    ["text/odd-spce", "Did you mean text/odd-space?"],
    ["odd-space", "Did you mean text/odd-space?"],
    ["zzz", "fixbook rules lists them all."],
  ])("%s is no rule: exit 2 and the nearest names", async (name, action) => {
    expect(await run(`explain ${name}`, { cwd })).toMatchObject({
      code: 2,
      out: "",
      err: `fixbook: There is no rule "${name}".\n  ${action}\n`,
    });
  });

  test("needs the name of a rule", async () => {
    expect(await run("explain", { cwd })).toMatchObject({ code: 2, out: "" });
  });
});

describe("rules", () => {
  test("is a table with a line for each rule where no terminal breaks it", async () => {
    const { code, out } = await run("rules", { cwd });
    const lines = out.split("\n");
    expect([code, lines.length]).toEqual([0, ruleCatalogue().length + 4]);
    expect(lines.find((line) => line.startsWith("text/odd-space "))).toMatch(/^text\/odd-space +warning {11}It looks/);
    expect(lines[0]).toMatch(/^rule +in CI +writing +why$/);
    expect(lines.find((line) => line.startsWith("relations/one-way "))).toMatch(/ warning {2}info +Readers/);
    expect(
      new Set(lines.slice(1, -3).map((line) => /^\S+ +\S+ +(?:(?:info|warning) +)?/.exec(line)?.[0].length)).size,
    ).toBe(1);
  });

  test("fits the width of a terminal", async () => {
    const { out } = await run("rules", { cwd, isTerminal: true });
    for (const line of out.replace(/<\/?\w+>/g, "").split("\n")) expect(line.length).toBeLessThanOrEqual(100);
    expect(out).toContain("<yellow>warning</yellow>");
  });

  test("is also one JSON document", async () => {
    const { out } = await run("rules --format json", { cwd });
    expect(JSON.parse(out).rules).toEqual(
      ruleCatalogue().map(({ ruleId, severity, whileWriting, why }) => ({
        ruleId,
        severity,
        ...(whileWriting === undefined ? {} : { whileWriting }),
        why,
      })),
    );
    expect(out).toContain('"severity":"warning","whileWriting":"info"');
  });

  test("explain says both severities", async () => {
    expect((await run("explain relations/one-way", { cwd })).out).toMatch(
      /^relations\/one-way {2}warning, info while writing\n/,
    );
  });
});
