import { findingSentence, findingTypes, type RuleInfo, ruleCatalogue, ruleRuns } from "../packages/cli/dist/index.js";
import { fence } from "./markdown.ts";

/** The entries of the help book about rules: a file for each, by path. Those of `entries/using` are written by hand. */
export function helpBookEntries(): ReadonlyMap<string, string> {
  const catalogue = ruleCatalogue();
  const titles = titlesOf(catalogue);
  const isLone = (message: string) => catalogue.filter((rule) => patternsOf(rule).includes(message)).length === 1;
  return new Map(
    catalogue.map((rule) => [
      `packages/content/books/fixbook/entries/${areaOf(rule)}/${idOfRule(rule.ruleId)}.md`,
      entryOf(rule, titles.get(rule.ruleId) ?? rule.ruleId, patternsOf(rule).filter(isLone)),
    ]),
  );
}

/** The entry about a rule. */
export function idOfRule(ruleId: string): string {
  return ruleId.replace("/", "-");
}

const groupOf = ({ ruleId }: RuleInfo) => ruleId.slice(0, ruleId.indexOf("/"));
/** The folder of a group; the pages of areas have one of this name already. */
const areaOf = (rule: RuleInfo) => (groupOf(rule) === "areas" ? "book-areas" : groupOf(rule));

/** What stands for data in the messages of a rule, as signatures write it. */
const HOLE = /%[a-z]+%/g;

/** The messages of a rule, with holes for what they name. */
function patternsOf({ ruleId }: RuleInfo): readonly string[] {
  const said = typesOf(ruleId).flatMap(({ message }) => withHoles(message) ?? []);
  return [...new Set(said)].filter(isTelling).slice(0, MOST_MESSAGES);
}

const MOST_MESSAGES = 5;

/** Whether a message has words enough of its own to be known by. */
function isTelling(message: string): boolean {
  return (message.replace(HOLE, "").match(/[a-z]{2,}/gi)?.length ?? 0) >= 3;
}

function typesOf(ruleId: string) {
  return findingTypes().filter((type) => type.ruleId === ruleId);
}

/** A sentence of a finding with a hole for each of its data. */
function withHoles(say: Parameters<typeof findingSentence>[0]): string | undefined {
  return findingSentence(say, (name) => `%${name.toLowerCase().replace(/[^a-z]/g, "")}%`)
    ?.replace(/\s+/g, " ")
    .trim();
}

/** What a reader has before them: the first message of a rule, or what it is there for; no two alike. */
function titlesOf(catalogue: readonly RuleInfo[]): ReadonlyMap<string, string> {
  const wanted = catalogue.map((rule) => {
    const [pattern] = patternsOf(rule);
    // What is quoted is what the rule is against.
    const example = ruleRuns(rule.ruleId)[0]?.found[0]?.message.replace(/"[^"]*[^\w "][^"]*"/g, "…");
    const isClear =
      pattern?.startsWith("%") !== true &&
      pattern?.replace(/["“„][^"”“]*%[a-z]+%[^"”“]*["”“]/g, "").match(HOLE) === null;
    const said = (isClear ? pattern : example) ?? pattern ?? example;
    const title = (said ?? nameOf(rule)).replace(/"?%[a-z]+%"?/g, "…").replace(/\.$/, "");
    return [
      rule.ruleId,
      title.length > MOST_TITLE ? `${title.slice(0, MOST_TITLE).replace(/\s\S*$/, "")} …` : title,
    ] as const;
  });
  const count = (title: string) => wanted.filter((one) => one[1].toLowerCase() === title.toLowerCase()).length;
  return new Map(wanted.map(([id, title]) => [id, count(title) > 1 ? `${title} (${id})` : title]));
}

const MOST_TITLE = 72;

/** The name of a rule in words: `Invalid field`. */
function nameOf({ ruleId }: RuleInfo): string {
  const name = ruleId.slice(ruleId.indexOf("/") + 1).replaceAll("-", " ");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function entryOf(rule: RuleInfo, title: string, messages: readonly string[]): string {
  const { ruleId, severity, whileWriting, why, ...info } = rule;
  const runs = ruleRuns(ruleId);
  const ways = typesOf(ruleId).flatMap(({ action }) => withHoles(action)?.replace(/"?%[a-z]+%"?/g, "…") ?? []);
  const examples = runs.flatMap(({ found }) => found.map(({ action }) => action));
  const actions = [...new Set([info.actions, examples, ways].find((list) => list.length > 0))];
  const fixes = runs.flatMap(({ found }) => found.flatMap((one) => one.fixes?.map(({ kind }) => kind) ?? []));
  const level = whileWriting === undefined ? severity : `${severity}, ${whileWriting} while an entry is being written`;
  return `---
signatures:
  codes: [${ruleId}]
${messages.length === 0 ? "" : `  messages:\n${messages.map((message) => `    - ${JSON.stringify(message)}\n`).join("")}`}---

# ${escaped(title)}

## Symptom

\`fixbook lint\` reports \`${ruleId}\` (${level}).

## Cause

${escaped(why)}

## Fix

${steps(actions, fixes)}
${moreOf(info, groupOf(rule))}`;
}

function steps(actions: readonly string[], fixes: readonly string[]): string {
  const [first = "Do what the finding says.", ...others] = actions.slice(0, MOST_ACTIONS).map(escaped);
  const todo =
    others.length === 0 ? first : `Do what fits:\n\n${[first, ...others].map((text) => `   - ${text}`).join("\n")}`;
  const help = fixes.includes("safe")
    ? "\n`fixbook lint --fix` does it for you.\n"
    : fixes.includes("review")
      ? "\n`fixbook lint --fix --review` does it for you: read what it has changed.\n"
      : "";
  return `1. Open the file at the line that the finding names.\n2. ${todo}\n${help}`;
}

const MOST_ACTIONS = 5;

/** Groups whose rules find their examples in any text. */
const FOUND_ANYWHERE = new Set(["markup", "security"]);

function moreOf({ examples, options }: Pick<RuleInfo, "examples" | "options">, group: string): string {
  const [bad] = FOUND_ANYWHERE.has(group) ? [] : examples.bad.filter(isQuotable);
  const [good] = FOUND_ANYWHERE.has(group) ? [] : examples.good.filter(isQuotable);
  const set = options.map(({ name, what, preset }) => `- \`${name}\` (default \`${preset}\`): ${escaped(what)}`);
  const parts = [
    ...(bad === undefined ? [] : [`Found, between ‹ and ›:\n\n${shown(bad)}`]),
    ...(good === undefined ? [] : [`Fine:\n\n${shown(good)}`]),
    ...(set.length === 0 ? [] : [`Options in \`book.yaml\`:\n\n${set.join("\n")}`]),
  ];
  return parts.length === 0 ? "" : `\n## More information\n\n${parts.join("\n\n")}\n`;
}

type Example = RuleInfo["examples"]["bad"][number];

/** Whether the gate has nothing against an example where it is quoted: `fixbook explain` shows those that it has. */
function isQuotable(example: Example): boolean {
  const text = example.map((one) => one.text).join("\n");
  return (
    text.length < 600 &&
    /^[\n\x20-\x7e‹›…–—“”‘’äöüÄÖÜß→]*$/.test(text) &&
    !/<<|\{\{|:\/\/|TODO|TBD|FIXME|%[a-z]+%|```/i.test(text)
  );
}

function shown(example: Example): string {
  return example
    .map(({ file, text }) => (file === undefined ? fence("text", text) : `\`${file}\`:\n\n${fence("text", text)}`))
    .join("\n\n");
}

/** Text as Markdown that shows it as it is; pairs of backticks stay code. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .split(/(`[^`]+`)/)
    .map((part, at) => (at % 2 === 1 ? part.replace(/<<|\{\{/g, "\\$&") : prose(part)))
    .join("");
}

function prose(text: string): string {
  return text
    .split(/(https?:\/\/[^\s"),]+)/)
    .map((part, at) => (at % 2 === 1 ? `\`${part}\`` : part.replace(/[\\`*_[\]<>{}|~]/g, "\\$&")))
    .join("");
}
