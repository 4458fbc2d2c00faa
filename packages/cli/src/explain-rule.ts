import { checkEntry } from "@fixbook/engine";
import { plain } from "@fixbook/lint";
import { hanging } from "./hanging.js";
import type { Host } from "./host.js";
import type { RuleExample, RuleInfo } from "./rule-catalogue.js";
import { severityStyles } from "./severity-styles.js";

/**
 * A rule for people: its id and severity, why it is there, what to do, and its examples. What an example has wrong
 * stands between ‹ and ›, in colour where there is any, with what a check says of it.
 */
export function explainRule({ ruleId, severity, whileWriting, why, actions, examples }: RuleInfo, host: Host): string {
  const { style, columns } = host;
  const note = (label: string, text: string) =>
    `  ${style("cyan", label.padEnd(3))}  ${hanging(plain(text), 7, columns)}`;
  const todo = actions.length > 0 ? actions : ["What the finding says; it depends on what was found."];
  return [
    `${style("bold", ruleId)}  ${style(severityStyles[severity], severity)}${whileWriting === undefined ? "" : `, ${style(severityStyles[whileWriting], whileWriting)} while writing`}`,
    "",
    note("why", why),
    ...todo.map((text) => note("do", text)),
    ...examples.bad.flatMap((example) => [
      "",
      `${style("red", "✖")} Found:`,
      ...exampleLines(example, host),
      ...saidOf(ruleId, example).map((text) => `  ${hanging(plain(text), 2, columns)}`),
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

/** What the check of an entry says of an example: what is wrong, and what to do. Nothing of books, which need more files. */
function saidOf(ruleId: string, example: RuleExample): readonly string[] {
  const [only, ...others] = example;
  if (only === undefined || only.file !== undefined || others.length > 0) return [];
  const text = only.text.replace(/[‹›]/g, "");
  const { diagnostics } = checkEntry({ path: "entries/area/entry.md", text });
  const said = diagnostics.filter((one) => one.ruleId === ruleId).map(({ message, action }) => `${message} ${action}`);
  return [...new Set(said)];
}
