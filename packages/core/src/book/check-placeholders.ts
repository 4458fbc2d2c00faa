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
export function checkPlaceholders(check: BookCheck): void {
  const { settings } = check;
  const undeclared = new Map<string, PlacedUse[]>();
  for (const placed of placeholderUses(check)) {
    const { name, span, position, report } = placed;
    const declaration = settings.placeholders.get(name);
    if (declaration === undefined) {
      if (!undeclared.get(name)?.push(placed)) undeclared.set(name, [placed]);
    } else if (position !== "text" && declaration.filledBy !== "build") {
      report().add(placeholderInLink, span, { name, filledBy: declaration.filledBy });
    } else if (!(FITTING[position]?.includes(declaration.type) ?? true)) {
      report().add(placeholderTypeInLink, span, { name, type: declaration.type });
    }
  }
  const suggest = createSuggester(settings.placeholders.keys());
  for (const [name, places] of undeclared) reportUndeclared(name, places, suggest(name));
}

type PlaceholderUse = Extract<Use, { readonly kind: "placeholder" }>;

/** A use with its file, whose report is asked for findings only. */
type PlacedUse = PlaceholderUse & { report(): Report };

function* placeholderUses({ parts, reportOf }: BookCheck): Generator<PlacedUse> {
  for (const { uses, report } of [parts.settings, ...parts.inventories, ...(parts.ledger ? [parts.ledger] : [])])
    for (const use of uses) if (use.kind === "placeholder") yield { ...use, report: () => report };
  for (const { facts } of parts.entries)
    for (const use of facts.uses) if (use.kind === "placeholder") yield { ...use, report: () => reportOf(facts) };
}

/** A misspelled name is to be mended wherever it stands; a name that is like no other only has to be declared, once. */
function reportUndeclared(name: string, places: readonly PlacedUse[], suggestions: readonly string[]): void {
  const reported = suggestions.length > 0 ? places : places.slice(0, 1);
  const others = places.slice(reported.length);
  for (const { span, report: reportOfUse } of reported) {
    const report = reportOfUse();
    const related = others.slice(0, MOST_RELATED).map((other) => {
      const { file, lines } = other.report();
      return { file, range: lines.range(other.span), message: "It is used here too." };
    });
    const extra = { ...renameFixes(report, span, name, suggestions), related };
    report.add(unknownPlaceholder, span, { name, suggestions, more: others.length }, extra);
  }
}

const MOST_RELATED = 5;

/** Every brand has a good value for each placeholder that the build fills, and no other. */
export function checkBrandValues(check: BookCheck): void {
  const { placeholders } = check.settings;
  const suggest = createSuggester(placeholders.keys());
  const used = new Set([...placeholderUses(check)].map(({ name }) => name));
  for (const { value: brand, report, locate } of check.parts.brands) {
    if (brand === undefined) continue;
    const near = new Map(
      [...brand.values.keys()].flatMap((name) => (placeholders.has(name) ? [] : [[name, suggest(name)] as const])),
    );
    const misspelled = new Set([...near.values()].flat());
    const names = [...placeholders].flatMap(([name, { filledBy }]) =>
      filledBy === "build" && !brand.values.has(name) && !misspelled.has(name) ? [name] : [],
    );
    if (names.length > 0) report.add(missingValue, locate(["values"]), { names, brand: brand.id });
    for (const [name, value] of brand.values) {
      const span = locate(["values", name]);
      const declaration = placeholders.get(name);
      if (declaration === undefined) {
        // Where the text uses it as well, the finding there says that it is not declared.
        if (!used.has(name)) report.add(unknownValue, span, { name, suggestions: near.get(name) ?? [] });
      } else if (declaration.filledBy !== "build")
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
