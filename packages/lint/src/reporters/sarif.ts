import { compareText, type Diagnostic, type Fix, type Range, type Severity } from "@fixbook/schema";
import { withFingerprints } from "./fingerprint.js";
import { toJsonLine } from "./json.js";
import { escapeMarkdown } from "./markdown.js";
import { worstFirst } from "./order.js";
import type { Reporter } from "./reporter.js";
import { plural } from "./summary.js";
import { helpUrl, tool } from "./tool.js";

/** Code scanning refuses a run with more: https://docs.github.com/en/code-security/reference/code-scanning/sarif-files */
const RESULTS = 25_000;

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** What a log says about a rule. */
export type SarifRule = Pick<Diagnostic, "ruleId" | "severity" | "why">;

export interface SarifOptions {
  /** The version of the tool. */
  readonly version?: string;
  /** The rules that ran. Those that found something are described in any case. */
  readonly rules?: readonly SarifRule[];
}

/**
 * One log of one run in SARIF 2.1.0, as code scanning takes it: at most 25,000 results, errors first, and a notification
 * of those left out. Paths are relative to `%SRCROOT%`, the folder that the command ran in.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 *
 * Braces in messages are not doubled as its section 3.11.5 asks: no message has arguments, and viewers show braces as
 * they stand.
 */
export function createSarifReporter({ version, rules = [] }: SarifOptions = {}): Reporter {
  return ({ diagnostics }) => {
    const worst = worstFirst(diagnostics);
    const described = describedRules([...rules, ...worst]);
    const indexes = new Map(described.map(({ ruleId }, index) => [ruleId, index]));
    const fingerprints = new Map(withFingerprints(diagnostics).map((one) => [one.diagnostic, one.fingerprint]));
    const left = Math.max(0, worst.length - RESULTS);
    return toJsonLine({
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              name: tool.name,
              ...(version === undefined ? {} : { version }),
              informationUri: tool.url,
              rules: described.map(descriptor),
            },
          },
          ...(left === 0 ? {} : { invocations: [cutInvocation(left)] }),
          originalUriBaseIds: { [ROOT]: { description: { text: "The folder that the command ran in." } } },
          columnKind: "utf16CodeUnits",
          results: worst.slice(0, RESULTS).map((one) => ({
            ...result(one),
            ruleIndex: indexes.get(one.ruleId),
            partialFingerprints: { "fixbook/v1": fingerprints.get(one) },
          })),
        },
      ],
    });
  };
}

/** SARIF with the rules that found something. */
export const sarifReporter: Reporter = createSarifReporter();

const ROOT = "%SRCROOT%";

/** Each rule once, in order. Of several severities the first counts. */
function describedRules(rules: readonly SarifRule[]): readonly SarifRule[] {
  const byId = new Map<string, SarifRule>();
  for (const rule of rules) if (!byId.has(rule.ruleId)) byId.set(rule.ruleId, rule);
  return [...byId.values()].sort((a, b) => compareText(a.ruleId, b.ruleId));
}

function descriptor({ ruleId, severity, why }: SarifRule) {
  const [group = "", name = ""] = ruleId.split("/");
  const helpUri = helpUrl(ruleId);
  return {
    id: ruleId,
    shortDescription: { text: `${group}: ${name.replaceAll("-", " ")}` },
    fullDescription: { text: plainText(why) },
    help: {
      text: `${plainText(why)} Examples: fixbook explain ${ruleId}`,
      markdown: `${escapeMarkdown(why)} Examples: \`fixbook explain ${ruleId}\``,
    },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [group] },
  };
}

function cutInvocation(left: number) {
  const text = `${plural(left, "more finding was", "more findings were")} left out: a run has at most ${RESULTS} results.`;
  return { executionSuccessful: true, toolExecutionNotifications: [{ level: "warning", message: { text } }] };
}

function result({ ruleId, severity, message, action, file, range, related = [], fixes = [] }: Diagnostic) {
  const links = related.map((other, index) => ` See [${linkText(other.message)}](${index + 1}).`);
  return {
    ruleId,
    level: LEVELS[severity],
    message: { text: `${plainText(`${message} ${action}`)}${links.join("")}` },
    locations: [{ physicalLocation: physicalLocation(file, range) }],
    ...(related.length === 0 ? {} : { relatedLocations: related.map(relatedLocation) }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map(sarifFix) }),
  };
}

function relatedLocation({ file, range, message }: NonNullable<Diagnostic["related"]>[number], index: number) {
  return { id: index + 1, physicalLocation: physicalLocation(file, range), message: { text: plainText(message) } };
}

function sarifFix({ title, edits }: Fix) {
  return {
    description: { text: plainText(title) },
    artifactChanges: [...Map.groupBy(edits, ({ file }) => file)].map(([file, inFile]) => ({
      artifactLocation: artifactLocation(file),
      replacements: inFile.map(({ range, text }) => ({ deletedRegion: region(range), insertedContent: { text } })),
    })),
  };
}

function physicalLocation(file: string, range: Range) {
  return { artifactLocation: artifactLocation(file), region: region(range) };
}

/** Both count lines and columns from 1, in UTF-16 units, to an end that is exclusive. */
function region({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A path as a URI. Windows has an absolute one for a file on another drive. */
function artifactLocation(file: string) {
  const [, drive = "", rest = ""] = /^([a-z]:|)(.*)$/is.exec(file.toWellFormed()) ?? [];
  const encoded = rest.split("/").map(encodeURIComponent).join("/");
  if (rest.startsWith("/")) return { uri: `file://${drive === "" ? "" : `/${drive}`}${encoded}` };
  return { uri: `${encodeURIComponent(drive)}${encoded}`, uriBaseId: ROOT };
}

/** Text in which nothing is read as an embedded link (section 3.11.6). */
function plainText(text: string): string {
  return text.replace(/\\*\](?=\()/g, (run) => `${"\\".repeat(run.length * 2 - 1)}]`);
}

/** The words of an embedded link: brackets and backslashes are escaped, and it ends no sentence. */
function linkText(text: string): string {
  return text.replace(/[\\[\]]/g, "\\$&").replace(/\.$/, "");
}
