import {
  findingSentence,
  findingTypes,
  type RuleExample,
  type RuleInfo,
  ruleCatalogue,
  ruleRuns,
} from "../packages/cli/dist/index.js";
import { bookRules, isOptional, knownRules, readExample, rules } from "../packages/lint/dist/index.js";
import { fence, MADE } from "./markdown.ts";

/** A page for each kind of finding, and the list of them all: path and text. */
export function rulePages(): ReadonlyMap<string, string> {
  const catalogue = ruleCatalogue();
  return new Map([
    ["docs/rules.md", indexPage(catalogue)],
    ...catalogue.map((rule) => [`docs/rules/${rule.ruleId}.md`, rulePage(rule)] as const),
  ]);
}

function indexPage(catalogue: readonly RuleInfo[]): string {
  const groups = [...Map.groupBy(catalogue, ({ ruleId }) => ruleId.slice(0, ruleId.indexOf("/")))];
  const tables = groups.map(([group, list]) => {
    const rows = list.map(
      ({ ruleId, severity, whileWriting, why }) =>
        `| [\`${ruleId}\`](rules/${ruleId}.md) | ${severities(severity, whileWriting)} | ${fixKind(ruleId) ?? ""} | ${why} |`,
    );
    return `## ${group}\n\n| rule | severity | fix | why |\n|---|---|---|---|\n${rows.join("\n")}\n`;
  });
  return `${MADE}
# Rules

Every kind of finding, by name: ${catalogue.length} in ${groups.length} groups. Errors fail the gate; warnings fail it over \`--max-warnings\`; info never does.
A safe fix is applied by \`fixbook lint --fix\`, one for review by \`--fix --review\`.

${tables.join("\n")}`;
}

function severities(severity: string, whileWriting = severity): string {
  return whileWriting === severity ? severity : `${severity} (${whileWriting} while writing)`;
}

function rulePage({ ruleId, severity, whileWriting, why, actions, options, examples }: RuleInfo): string {
  const runs = ruleRuns(ruleId);
  const fix = fixKind(ruleId);
  const facts = [
    `**${severities(severity, whileWriting)}**`,
    isOptional(ruleId) ? "a book may change its severity or switch it off" : "cannot be switched off",
    fix === undefined ? "no fix" : FIXES[fix],
  ];
  const rule = [...rules, ...bookRules].find((one) => one.ruleId === ruleId);
  const written = rule?.examples.bad.map(readExample) ?? [];
  const found = examples.bad.map((example, index) => {
    const said = new Set(runs[index]?.found.map(({ message, action }) => `> ${escaped(`${message} ${action}`)}`));
    const { fixed, options: set } = written[index] ?? {};
    return [
      ...languagePart(written[index]),
      ...(set === undefined ? [] : [`With the options \`${JSON.stringify(set)}\`:`]),
      exampleText(example),
      [...said].join("\n>\n"),
      ...(fixed === undefined ? [] : ["Fixed:", exampleText(filesOf(fixed, example))]),
    ].join("\n\n");
  });
  const fine = examples.good.map((example, index) => {
    const good = rule?.examples.good[index];
    return [...languagePart(good === undefined ? undefined : readExample(good)), exampleText(example)].join("\n\n");
  });
  return `${[
    `${MADE}\n# ${ruleId}`,
    facts.join(" · "),
    why,
    ...(runs.length > 0 ? [] : saidBy(ruleId)),
    ...(runs.length > 0 || actions.length === 0 ? [] : [`**What to do.** ${actions.map(escaped).join(" ")}`]),
    ...optionsPart(ruleId, options),
    ...(found.length === 0 ? [] : ["## Found", "What is found stands between ‹ and ›.", ...found]),
    ...(fine.length === 0 ? [] : ["## Fine", ...fine]),
    "[All rules](../../rules.md)",
  ].join("\n\n")}\n`;
}

/** In which language the book of an example is, where that matters. */
function languagePart(example: { readonly locale?: string } | undefined): readonly string[] {
  return example?.locale === undefined ? [] : [`In a book with \`locale: ${example.locale}\`:`];
}

const FIXES = { safe: "safe fix", review: "fix for review" } as const;

/** What kind of fix a rule has, by its examples. */
function fixKind(ruleId: string): keyof typeof FIXES | undefined {
  const stated = knownRules.get(ruleId)?.fix;
  if (stated !== undefined) return stated;
  const kinds = ruleRuns(ruleId).flatMap(({ found }) =>
    found.flatMap(({ fixes = [] }) => fixes.map(({ kind }) => kind)),
  );
  return kinds.includes("safe") ? "safe" : kinds[0];
}

function optionsPart(ruleId: string, options: RuleInfo["options"]): readonly string[] {
  if (options.length === 0) return [];
  const rows = options.map(({ name, what, preset }) => `| \`${name}\` | \`${preset}\` | ${what} |`);
  const presets = options.map(({ name, preset }) => `${name}: ${preset}`).join(", ");
  return [
    "## Options",
    `| option | default | what |\n|---|---|---|\n${rows.join("\n")}`,
    fence("yaml", `# book.yaml\nlint:\n  rules:\n    ${ruleId}: {options: {${presets}}}`),
  ];
}

/** What findings without examples say, each name of their data in capitals. */
function saidBy(ruleId: string): readonly string[] {
  const said = new Set(
    findingTypes()
      .filter((type) => type.ruleId === ruleId)
      .flatMap(({ message }) => findingSentence(message, (name) => name.toUpperCase()) ?? []),
  );
  return said.size === 0 ? [] : [[...said].map((text) => `> ${escaped(text)}`).join("\n>\n")];
}

function filesOf(fixed: Readonly<Record<string, string>>, example: RuleExample): RuleExample {
  const isLone = example.every(({ file }) => file === undefined);
  return Object.entries(fixed).map(([file, text]) => (isLone ? { text } : { file, text }));
}

function exampleText(example: RuleExample): string {
  return example
    .map(({ file, text }) =>
      file === undefined
        ? fence("markdown", text)
        : `\`${file}\`\n\n${fence(file.endsWith(".md") ? "markdown" : "yaml", text)}`,
    )
    .join("\n\n");
}

/** Text as Markdown that shows it as it is. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>{}|~]/g, "\\$&").replaceAll("\n", " ");
}
