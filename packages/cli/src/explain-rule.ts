import { plain } from "@fixbook/lint";
import { findingSentence } from "./finding-sentence.js";
import { hanging } from "./hanging.js";
import type { Host } from "./host.js";
import { findingTypes, type RuleExample, type RuleInfo } from "./rule-catalogue.js";
import { ruleRuns } from "./rule-runs.js";
import { severityStyles } from "./severity-styles.js";

/**
 * A rule for people: its id and severity, why it is there, what to do, and its examples. What an example has wrong
 * stands between ‹ and ›, in colour where there is any, with what a check says of it.
 */
export function explainRule(
  { ruleId, severity, whileWriting, why, actions, options, docs, examples }: RuleInfo,
  host: Host,
): string {
  const { style, columns } = host;
  const note = (label: string, text: string) =>
    `  ${style("cyan", label.padEnd(3))}  ${hanging(plain(text), 7, columns)}`;
  // What a rule says of its examples stands there.
  const types = examples.bad.length > 0 ? [] : findingTypes().filter((type) => type.ruleId === ruleId);
  const found = types.flatMap(({ message }) => findingSentence(message, () => "…") ?? []);
  const ways = types.flatMap(({ action }) => findingSentence(action, () => "…") ?? []);
  const todo = [actions, ways].find((list) => list.length > 0) ?? [
    "What the finding says; it depends on what was found.",
  ];
  const said = ruleRuns(ruleId).map(({ found }) => [
    ...new Set(found.map(({ message, action }) => `${message} ${action}`)),
  ]);
  return [
    `${style("bold", ruleId)}  ${style(severityStyles[severity], severity)}${whileWriting === undefined ? "" : `, ${style(severityStyles[whileWriting], whileWriting)} while writing`}`,
    "",
    ...[...new Set(found)].map((text) => note("say", text)),
    note("why", why),
    ...[...new Set(todo)].map((text) => note("do", text)),
    ...options.map(({ name, what, preset }) => note("set", `${name} (default ${preset}): ${what}`)),
    ...(docs === undefined ? [] : [note("see", docs)]),
    ...examples.bad.flatMap((example, index) => [
      "",
      `${style("red", "✖")} Found:`,
      ...exampleLines(example, host),
      ...(said[index] ?? []).map((text) => `  ${hanging(plain(text), 2, columns)}`),
    ]),
    ...examples.good.flatMap((example) => ["", `${style("green", "✔")} Fine:`, ...exampleLines(example, host)]),
    "",
  ].join("\n");
}

function exampleLines(example: RuleExample, { style }: Host): readonly string[] {
  const bar = `  ${style("dim", "│")} `;
  return example.flatMap(({ file, text }) => [
    ...(file === undefined ? [] : [`  ${style("dim", plain(file))}`]),
    // A span may have several lines; each is styled by itself.
    ...text
      .trimEnd()
      .split(/\r\n|\n|\r/)
      .map(plain)
      .join("\n")
      .replace(/‹[^›]*›/g, (span) =>
        span
          .split("\n")
          .map((part) => (part === "" ? "" : style("red", part)))
          .join("\n"),
      )
      .split("\n")
      .map((line) => `${bar}${line}`.trimEnd()),
  ]);
}
