import { parseBookFile } from "@fixbook/core";
import { expect, test } from "vitest";
import { resolveConfig } from "./config.js";

function resolve(lint: string) {
  const text = `id: book\ntitle: Book\nareas: [{id: area, title: Area}]\nbrands: [acme]\n${lint}`;
  const file = parseBookFile({ path: "book.yaml", text });
  const { config, diagnostics } = resolveConfig(file);
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
