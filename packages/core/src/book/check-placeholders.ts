import { type PlaceholderType, placeholderValues } from "@fixbook/schema";
import {
  missingValue,
  nestedPlaceholder,
  placeholderInLink,
  placeholderTypeInLink,
  unknownPlaceholder,
  unknownValue,
  valueNotFilledByBuild,
  wrongValue,
} from "../findings/book.js";
import { createSuggester } from "../nearest.js";
import { renameFixes } from "../rename-fixes.js";
import type { Report } from "../report.js";
import type { Use, UsePosition } from "../rich-text/conversion.js";
import type { BookCheck } from "./create-book.js";

/** The types that fit a place. A place without a row takes any: values are percent-encoded there. */
const FITTING: Readonly<Partial<Record<UsePosition, readonly PlaceholderType[]>>> = {
  "url-start": ["url"],
  "url-host": ["text"],
  mailto: ["email"],
  tel: ["phone"],
};

/** Every placeholder that the book uses is declared, and can be filled in the place where it stands. */
export function checkPlaceholders({ settings, parts, reportOf }: BookCheck): void {
  const suggest = createSuggester(settings.placeholders.keys());
  const check = (uses: readonly Use[], reportOfUses: () => Report): void => {
    for (const use of uses) {
      if (use.kind !== "placeholder") continue;
      const { name, span, position } = use;
      const declaration = settings.placeholders.get(name);
      if (declaration === undefined) {
        const report = reportOfUses();
        const suggestions = suggest(name);
        report.add(unknownPlaceholder, span, { name, suggestions }, renameFixes(report, span, name, suggestions));
      } else if (position !== "text" && declaration.filledBy !== "build") {
        reportOfUses().add(placeholderInLink, span, { name, filledBy: declaration.filledBy });
      } else if (!(FITTING[position]?.includes(declaration.type) ?? true)) {
        reportOfUses().add(placeholderTypeInLink, span, { name, type: declaration.type });
      }
    }
  };
  for (const { uses, report } of [parts.settings, ...parts.inventories, ...(parts.ledger ? [parts.ledger] : [])])
    check(uses, () => report);
  for (const { facts } of parts.entries) check(facts.uses, () => reportOf(facts));
}

/** Every brand has a good value for each placeholder that the build fills, and no other. */
export function checkBrandValues({ settings, parts }: BookCheck): void {
  const { placeholders } = settings;
  const suggest = createSuggester(placeholders.keys());
  for (const { value: brand, report, locate } of parts.brands) {
    if (brand === undefined) continue;
    for (const [name, declaration] of placeholders) {
      if (declaration.filledBy === "build" && !brand.values.has(name))
        report.add(missingValue, locate(["values"]), { name, brand: brand.id });
    }
    for (const [name, value] of brand.values) {
      const span = locate(["values", name]);
      const declaration = placeholders.get(name);
      if (declaration === undefined) report.add(unknownValue, span, { name, suggestions: suggest(name) });
      else if (declaration.filledBy !== "build")
        report.add(valueNotFilledByBuild, span, { name, filledBy: declaration.filledBy });
      else if (/<<[A-Z][A-Z0-9_]*>>|\{\{[A-Z][A-Z0-9_]*\}\}/.test(value))
        report.add(nestedPlaceholder, span, { name, value });
      else {
        const expected = placeholderValues[declaration.type].problem(value);
        if (expected !== undefined) report.add(wrongValue, span, { name, value, type: declaration.type, expected });
      }
    }
  }
}
