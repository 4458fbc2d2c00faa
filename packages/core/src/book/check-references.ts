import { slugProblem, withoutPart } from "@fixbook/schema";
import {
  departedReference,
  duplicateReference,
  selfReference,
  unknownReference,
  unpublishedTarget,
} from "../findings/book.js";
import { createSuggester } from "../nearest.js";
import { renameFixes } from "../rename-fixes.js";
import type { Report, Span } from "../report.js";
import type { BookCheck } from "./create-book.js";
import { addDeparted, createDepartures } from "./departed.js";
import { createNamedEntries } from "./named-entries.js";

/** Every reference leads to an entry, an alias or an item of an inventory; none to the entry itself, none twice in a list, none from a public entry to an internal one. */
export function checkReferences({ settings, parts, reportOf, isRemoved }: BookCheck): void {
  // A part that is missing or cannot be read may hold any id, so nothing can be called unknown then.
  const isComplete =
    settings.inventoryIds.every((id) =>
      parts.inventories.some(({ name, value }) => name === id && value !== undefined),
    ) &&
    parts.inventories.every(({ value }) => value !== undefined) &&
    parts.entries.every(({ facts }) => facts.aliases !== undefined);
  const titles = new Map<string, string | undefined>([
    ...parts.inventories.flatMap(({ value }) => value?.items.map(({ id, title }) => [id, title] as const) ?? []),
    ...parts.entries.flatMap(({ facts }) => (facts.aliases ?? []).map(({ text }) => [text, facts.title] as const)),
    ...parts.entries.map(({ facts }) => [facts.id, facts.title] as const),
  ]);
  const audiences = new Map(
    parts.entries.flatMap(({ facts, entry }) =>
      [facts.id, ...(facts.aliases ?? []).map(({ text }) => text)].map((id) => [id, entry?.audience] as const),
    ),
  );
  const aliased = new Map(
    parts.entries.flatMap(({ facts }) => (facts.aliases ?? []).map(({ text }) => [text, facts.id] as const)),
  );
  const departureOf = createDepartures(parts.ledger?.value, (id) =>
    titles.has(id) ? (aliased.get(id) ?? id) : undefined,
  );
  const suggest = createSuggester(titles.keys());
  const { named } = createNamedEntries(
    parts.entries,
    parts.inventories.flatMap(({ value }) => value?.items ?? []),
  );
  const checkTarget = (reportOfUse: () => Report, id: string, span: Span): void => {
    if (!isComplete || titles.has(id) || isRemoved(id)) return;
    const report = reportOfUse();
    const departure = departureOf(id);
    if (departure !== undefined) {
      addDeparted(report, departedReference, {
        id,
        span,
        departure,
        titleOf: (one) => (titles.has(one) ? (titles.get(one) ?? "") : undefined),
      });
      return;
    }
    const whole = withoutPart(id);
    const isThere = titles.has(whole);
    const ofTitle = isThere ? [] : named(whole);
    const near = () => suggest(whole).filter((one) => slugProblem(one) === undefined);
    const suggestions = isThere ? [whole] : ofTitle.length > 0 ? ofTitle.slice(0, 3) : near();
    const data = {
      id,
      suggestions,
      titles: suggestions.map((one) => titles.get(one) ?? ""),
      lacks: isThere ? "part" : "entry",
    } as const;
    report.add(unknownReference, span, data, renameFixes(report, span, id, suggestions));
  };
  for (const use of parts.settings.uses) {
    if (use.kind !== "reference") continue;
    if (audiences.get(use.id) === "internal") parts.settings.report.add(unpublishedTarget, use.span, { id: use.id });
    else checkTarget(() => parts.settings.report, use.id, use.span);
  }
  for (const { facts, entry } of parts.entries) {
    const report = () => reportOf(facts);
    const isOwn = (id: string) => id === facts.id || (facts.aliases?.some(({ text }) => text === id) ?? false);
    const checkReference = (id: string, span: Span): void => {
      const whole = withoutPart(id);
      if (isOwn(whole)) report().add(selfReference, span, { id });
      else if (audiences.get(whole) === "internal" && entry?.audience === "public")
        report().add(unpublishedTarget, span, { id: whole });
      else checkTarget(report, id, span);
    };
    const listed = new Set<string>();
    for (const { text: id, span } of facts.related) {
      if (listed.has(id)) report().add(duplicateReference, span, { id });
      else checkReference(id, span);
      listed.add(id);
    }
    for (const use of facts.uses) if (use.kind === "reference") checkReference(use.id, use.span);
  }
}
