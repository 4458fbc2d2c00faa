import {
  appliesFindings,
  bookFindings,
  type FindingType,
  fileFindings,
  inventoryFindings,
  markdownFindings,
  schemaFindings,
  siteFindings,
  snippetFindings,
  sourceFindings,
  structureFindings,
} from "@fixbook/core";
import { bookRules } from "./book-rules.gen.js";
import * as lintFindings from "./lint-findings.js";
import { rules } from "./rules.gen.js";
import * as secretFindings from "./secrets/findings.js";
import { lastDayOf } from "./secrets/jwt.js";

/** Every kind of finding that a book may name, by id. */
export const knownRules: ReadonlyMap<string, FindingType> = new Map(
  [
    ...[
      appliesFindings,
      bookFindings,
      fileFindings,
      inventoryFindings,
      markdownFindings,
      schemaFindings,
      siteFindings,
      snippetFindings,
      sourceFindings,
      structureFindings,
      lintFindings,
      secretFindings,
    ].flatMap((group) => (Object.values(group) as unknown[]).filter(isFinding)),
    ...rules,
    ...bookRules,
  ].map((one) => [one.ruleId, one]),
);

const own = new Set([...rules, ...bookRules].map(({ ruleId }) => ruleId));

/**
 * Whether a directive may answer for one finding of a kind that nobody may switch off: a token that had expired before
 * the day of the run opens nothing any more, and traces quote such tokens. `text` is what the finding is about.
 */
export function isAnswerable(ruleId: string, text: string, today: string): boolean {
  const lastDay = ruleId === secretFindings.liveSecret.ruleId ? lastDayOf(text) : undefined;
  return lastDay !== undefined && lastDay < today;
}

/**
 * Whether a writer may switch a kind of finding off. Rules about words and links, always; secrets and markup never, nor
 * promises about published ids, nor what keeps an entry from being published at all, which the parser and the checks of
 * a book report as errors.
 */
export function isOptional(ruleId: string): boolean {
  const isError = (knownRules.get(ruleId)?.severity ?? "error") === "error";
  if (ruleId.startsWith("identity/")) return !isError;
  if (own.has(ruleId)) return true;
  return !isError && !/^(?:security|lint)\//.test(ruleId);
}

/** Whether only runs that read the history of the repository find anything of a kind. */
export function needsHistory(ruleId: string): boolean {
  return HISTORY.has(ruleId);
}

const HISTORY: ReadonlySet<string> = new Set(
  bookRules.flatMap(({ ruleId, needsHistory }) => (needsHistory === true ? [ruleId] : [])),
);

function isFinding(value: unknown): value is FindingType {
  return typeof value === "object" && value !== null && "ruleId" in value;
}
