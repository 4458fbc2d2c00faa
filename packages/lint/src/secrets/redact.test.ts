import type { Diagnostic } from "@fixbook/schema";
import { startOfFile } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { findSecrets } from "./find-secrets.js";
import { redact, redactDiagnostics, secretTexts, withoutSecrets } from "./redact.js";
import { random, SAMPLES } from "./testing/samples.js";

const secret = `pck_live_${random(24)}`;
const file = "a.md";
const other = (part: Partial<Diagnostic>): Diagnostic => ({
  ruleId: "text/long-word",
  severity: "warning",
  message: "What.",
  why: "Why.",
  action: "Do.",
  file,
  range: startOfFile,
  ...part,
});

describe("hiding secrets", () => {
  test("puts bullets of the same length, keeps line breaks, and bears overlaps", () => {
    expect(redact("ab😀\r\ncd", [{ start: 1, end: 7 }])).toBe("a•••\r\n•d");
    expect(
      redact("abcdef", [
        { start: 3, end: 5 },
        { start: 1, end: 4 },
      ]),
    ).toBe("a••••f");
  });

  test.each(SAMPLES)("gives reporters the text without %s, case %#", async (_, sample) => {
    const text = `First.\n${sample}\nLast.\n`;
    const found = await findSecrets({ file, text });
    const shown = withoutSecrets(() => text, found)(file) ?? "";
    expect(shown).toHaveLength(text.length);
    for (const one of secretTexts(found, () => text)) expect(shown).not.toContain(one);
    expect(shown.startsWith("First.\n")).toBe(true);
    expect(shown.split("\n")).toHaveLength(text.split("\n").length);
  });

  test("leaves other files and unreadable ones alone", async () => {
    const found = await findSecrets({ file, text: secret });
    const sourceOf = withoutSecrets((path) => (path === "gone.md" ? undefined : secret), found);
    expect([sourceOf("b.md"), sourceOf("gone.md")]).toEqual([secret, undefined]);
  });

  test("masks whole, cut and lower-cased quotes in other findings", () => {
    const message = `"${secret}", "${secret.slice(0, 20)}…" and "#${secret.toLowerCase()}" are too long.`;
    const [masked] = redactDiagnostics(
      [other({ message, related: [{ file, range: startOfFile, message: secret }] })],
      [secret],
    );
    expect(masked?.message).toBe(`"${"•".repeat(33)}", "${"•".repeat(20)}…" and "#${"•".repeat(33)}" are too long.`);
    expect(masked?.related?.[0]?.message).toBe("•".repeat(33));
  });

  test("drops a fix that would write a secret, and keeps the others as they are", () => {
    const fix = (text: string) => ({
      kind: "safe" as const,
      title: "Replace",
      edits: [{ file, range: startOfFile, text }],
    });
    const [one] = redactDiagnostics([other({ fixes: [fix(`x ${secret}`), fix("plain")] })], [secret]);
    expect(one?.fixes).toEqual([fix("plain")]);
    expect(redactDiagnostics([other({ fixes: [fix(secret)] })], [secret])[0]).not.toHaveProperty("fixes");
  });

  test("changes nothing where there is no secret", () => {
    const all = [other({ message: "A plain sentence about pck_live_ keys." })];
    expect(redactDiagnostics(all, [])).toBe(all);
    expect(redactDiagnostics(all, [secret])).toEqual(all);
  });
});
