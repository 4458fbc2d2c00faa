import { parseBookFile } from "@fixbook/core";
import type { Severity, Stage } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { resolveConfig } from "./config.js";
import { isOptional, knownRules } from "./known-rules.js";

function resolve(lint: string, stage?: Stage) {
  const text = `id: book\ntitle: Book\nareas: [{id: area, title: Area}]\nbrands: [acme]\n${lint}`;
  const file = parseBookFile({ path: "book.yaml", text });
  const { config, diagnostics } = resolveConfig(file, stage);
  const quoted = diagnostics.map(
    ({ ruleId, range }) => `${ruleId}: ${text.slice(range.start.offset, range.end.offset)}`,
  );
  return { config, quoted };
}

test("without settings, findings count as their rules say", () => {
  const { config, quoted } = resolve("");
  expect(quoted).toEqual([]);
  expect(config.severityOf("text/odd-space", "warning")).toBe("warning");
  expect(config.severityOf("text/mojibake", "error")).toBe("error");
});

test("the strict preset makes warnings errors, and leaves notes alone", () => {
  const { config } = resolve("lint: {preset: strict}");
  expect(config.severityOf("text/odd-space", "warning")).toBe("error");
  expect(config.severityOf("placeholders/unused", "info")).toBe("info");
});

test("a rule's own setting comes first", () => {
  const { config, quoted } = resolve(
    "lint: {preset: strict, rules: {text/odd-space: {severity: off}, relations/one-way: {severity: info}}}",
  );
  expect(quoted).toEqual([]);
  expect(config.severityOf("text/odd-space", "warning")).toBeUndefined();
  expect(config.severityOf("relations/one-way", "warning")).toBe("info");
});

test("options reach their rule", () => {
  const { config, quoted } = resolve("lint: {rules: {freshness/review-overdue: {options: {months: 6}}}}");
  expect(quoted).toEqual([]);
  expect(config.optionsOf("freshness/review-overdue")).toEqual({ months: 6 });
});

test.each([
  ["an unknown rule", "text/odd-spaces: {severity: off}", "lint/unknown-rule: {severity: off}"],
  ["a rule that cannot be switched off", "security/raw-html: {severity: off}", "lint/fixed-rule: {severity: off}"],
  ["a finding of the parser", "structure/missing-fix: {severity: warning}", "lint/fixed-rule: {severity: warning}"],
  ["an unknown option", "freshness/review-overdue: {options: {days: 3}}", "lint/invalid-option: 3"],
  ["a wrong value", "freshness/review-overdue: {options: {months: 0}}", "lint/invalid-option: 0"],
  ["an option of a rule without options", "text/mojibake: {options: {a: 1}}", "lint/invalid-option: 1"],
])("%s is a finding at its place", (_name, rule, finding) => {
  expect(resolve(`lint: {rules: {${rule}}}`).quoted).toEqual([finding]);
});

test("the unsafe cannot be weakened even where the schema lets it pass", () => {
  const { config } = resolve("lint: {rules: {security/unsafe-url: {severity: off}}}");
  expect(config.severityOf("security/unsafe-url", "error")).toBe("error");
});

describe("while writing", () => {
  const writing = (lint: string, rule: string) =>
    resolve(lint, "writing").config.severityOf(rule, knownRules.get(rule)?.severity ?? "error");

  test.each([
    ["a rule that says so counts less", "", "placeholders/authoring-leftover", "info"],
    ["and so does a finding of the parser", "", "structure/missing-fix", "warning"],
    ["others count as they do", "", "relations/unknown-id", "error"],
    ["the strict preset raises nothing", "lint: {preset: strict}", "text/odd-space", "warning"],
    ["the book decides", "lint: {rules: {text/odd-space: {severity: error, writing: info}}}", "text/odd-space", "info"],
    [
      "the book may take back what a rule says",
      "lint: {rules: {placeholders/authoring-leftover: {writing: error}}}",
      "placeholders/authoring-leftover",
      "error",
    ],
    [
      "a severity for CI leaves it",
      "lint: {rules: {relations/one-way: {severity: error}}}",
      "relations/one-way",
      "info",
    ],
    [
      "nothing counts more",
      "lint: {rules: {text/odd-space: {severity: info, writing: error}}}",
      "text/odd-space",
      "info",
    ],
    ["off is off", "lint: {rules: {text/odd-space: {severity: off, writing: info}}}", "text/odd-space", undefined],
  ])("%s", (_name, lint, rule, severity) => {
    expect(writing(lint, rule)).toBe(severity);
  });

  test("no rule counts more than in CI, and the same rules are off, whatever a book says", () => {
    const rank: readonly (Severity | undefined)[] = ["error", "warning", "info", undefined];
    for (const preset of ["recommended", "strict"])
      for (const rule of ["text/odd-space", "relations/one-way", "placeholders/unused"])
        for (const severity of ["off", "info", "warning", "error"])
          for (const soft of ["info", "warning", "error"]) {
            const lint = `lint: {preset: ${preset}, rules: {${rule}: {severity: ${severity}, writing: ${soft}}}}`;
            const [writing, ci] = [resolve(lint, "writing").config, resolve(lint, "ci").config];
            for (const [id, type] of knownRules) {
              const [now, then] = [writing, ci].map((config) => config.severityOf(id, type.severity));
              expect(rank.indexOf(now)).toBeGreaterThanOrEqual(rank.indexOf(then));
              expect(now === undefined).toBe(then === undefined);
            }
          }
  });

  test("what cannot be switched off cannot be softened by a book", () => {
    expect(isOptional("structure/missing-fix")).toBe(false);
    expect(resolve("lint: {rules: {structure/missing-fix: {writing: info}}}").quoted).toEqual([
      "lint/fixed-rule: {writing: info}",
    ]);
  });

  test("a rule that is off only while writing would leave directives and baselines without an end", () => {
    const file = parseBookFile({
      path: "book.yaml",
      text: "id: book\ntitle: Book\nareas: [{id: area, title: Area}]\nbrands: [acme]\nlint: {rules: {text/odd-space: {writing: off}}}",
    });
    expect(file.diagnostics.map(({ ruleId }) => ruleId)).toEqual(["schema/invalid-field"]);
  });
});
