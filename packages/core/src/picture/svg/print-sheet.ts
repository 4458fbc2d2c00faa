import { printDeclarations, referencesIn } from "./allowed-values.js";
import type { SvgReference } from "./count-drawn.js";
import { forbid, refuseDrawn } from "./refuse.js";

/** A style element as it is printed. */
export interface SvgSheet {
  readonly text: string;
  /** What its rules refer to, by selector. */
  readonly references: readonly (readonly [selector: string, references: readonly SvgReference[]])[];
}

/**
 * Rules whose selectors are a class, an id or the name of an element each, with the properties that are allowed as
 * attributes. No rule that begins with `@`, no comment, no address.
 */
export function printSheet(text: string, at: number): SvgSheet {
  const rules: string[] = [];
  const references: (readonly [string, readonly SvgReference[]])[] = [];
  RULE.lastIndex = 0;
  let end = 0;
  for (let rule = RULE.exec(text); rule !== null; rule = RULE.exec(text)) {
    const selectors = (rule[1] ?? "").split(",").map((selector) => selector.trim());
    if (!selectors.every((selector) => SELECTOR.test(selector))) forbid("value", "style", at);
    const declarations = printDeclarations(rule[2] ?? "", at);
    if (rules.length === MOST_RULES) refuseDrawn();
    rules.push(`${selectors.join(",")}{${declarations}}`);
    const found = referencesIn("style", declarations);
    if (found.length > 0) for (const selector of selectors) references.push([selector, found]);
    end = RULE.lastIndex;
  }
  if (text.slice(end).trim() !== "") forbid("value", "style", at);
  return { text: rules.join(""), references };
}

const MOST_RULES = 2_000;
const RULE = /\s*([^{}]+)\{([^{}]*)\}/y;
const SELECTOR = /^[.#]?[A-Za-z_][\w-]*$/;
