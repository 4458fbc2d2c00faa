import { rules } from "@secretlint/secretlint-rule-preset-recommend";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runEngine } from "./engine.js";
import { SECRET_KINDS } from "./kinds.js";
import { SECRET_PATTERNS } from "./patterns.js";
import { mayHoldSecret } from "./prescan.js";
import { random, SAMPLES } from "./testing/samples.js";

/** Messages that cannot come up: they need a file that is no text, an option that is off, or a comment that is off. */
const NEVER = ["AWSAccountID", "AWSAccessKeyID", "PrivateKeyP12", "PrivateKeyJSON", "PackageJSON_xOauthToken"].concat(
  "Npmrc_authToken",
  "IGNORE_MESSAGE",
);

describe("the cheap scan", () => {
  test("has a sample of every message of the preset and of every pattern of our own, and each has its name", () => {
    const messages = [...rules.flatMap(({ messages }) => Object.keys(messages)), ...SECRET_PATTERNS.map((p) => p.kind)];
    const expected = messages.filter((id) => !NEVER.includes(id)).sort();
    expect([...new Set(SAMPLES.map(([id]) => id))].sort()).toEqual(expected);
    expect(Object.keys(SECRET_KINDS).sort()).toEqual(expected);
  });

  test.each(SAMPLES)("sends the engine to %s, case %#, which it finds", async (id, secret) => {
    const text = `Before.\n\nUse \`${secret}\` here.\n`;
    expect((await runEngine(text)).map(({ messageId }) => messageId)).toContain(id);
    expect(mayHoldSecret(text)).toBe(true);
    expect(mayHoldSecret(secret)).toBe(true);
  });

  test("never says no where the engine finds something, whatever is done to a sample", async () => {
    const edit = fc.record({
      sample: fc.constantFrom(...SAMPLES.map(([, secret]) => secret)),
      cut: fc.nat({ max: 60 }),
      at: fc.nat({ max: 120 }),
      insert: fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom("_", "-", "\\", "\r\n", "é", "@", ":", " ")),
      before: fc.string({ maxLength: 4, unit: "grapheme" }),
    });
    await fc.assert(
      fc.asyncProperty(edit, async ({ sample, cut, at, insert, before }) => {
        const text = before + sample.slice(0, at) + insert + sample.slice(at, Math.max(at, sample.length - cut));
        expect(mayHoldSecret(text) || (await runEngine(text)).length === 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test("says no to ordinary pages", () => {
    const page = [
      `Keys start with \`pck_live_\`, \`sk_live_…\`, \`pck_live_*\` or \`sk_live_xxx\`.`,
      `![shot](data:image/png;base64,${random(400)})`,
      "Commit 0b9c7f5d0e2a4c6b8d1f3e5a7c9b0d2f4e6a8c1b, id 123e4567-e89b-12d3-a456-426614174000.",
      "See <https://docs.shop.dev:8080/a?b=c#d> or write to ada@shop.dev.",
    ];
    expect(page.map(mayHoldSecret)).toEqual(page.map(() => false));
  });

  test.each(["://", "e", "eyJ", "SG.a", "_", "sk_live_", "-----BEGIN ", "a:b@", "://a:", "x"])(
    "and the engine stay quick on a long repetition of %s",
    async (piece) => {
      expect(mayHoldSecret(piece.repeat(1_000_000 / piece.length))).toBeTypeOf("boolean");
      await runEngine(piece.repeat(100_000 / piece.length));
    },
  );
});
