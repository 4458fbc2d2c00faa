import type { Product } from "@fixbook/schema";
import {
  type Applies,
  type AppliesProblem,
  allNamed,
  applicabilityOf,
  isShared,
  nameOf,
  reachOf,
  readApplies,
  sortedVersions,
} from "../applies/index.js";
import type { EntryFacts } from "../entry/parse-entry.js";
import {
  badRange,
  emptyRange,
  noVersions,
  otherName,
  repeated,
  unknownName,
  unknownVersion,
  unsupported,
} from "../findings/applies.js";
import type { Located, OffsetFix, Report, Span } from "../report.js";
import type { BookCheck } from "./create-book.js";

/** What entries apply to is declared in the book. Where a book declares no products, any text may stand there. */
export function checkApplies({ settings: { products }, parts, reportOf }: BookCheck): void {
  if (products.length === 0) return;
  for (const { facts } of parts.entries) if (facts.appliesTo.length > 0) checkEntry(facts, products, reportOf);
}

interface Item extends Located {
  readonly applies: Applies;
}

function checkEntry(facts: EntryFacts, products: readonly Product[], reportOf: BookCheck["reportOf"]): void {
  const read: Item[] = [];
  for (const { text, span } of facts.appliesTo) {
    const applies = readApplies(text, products);
    if ("problem" in applies) {
      reportProblem(applies, { text, span }, products, reportOf(facts));
      continue;
    }
    const other = read.find((before) => isShared(before.applies, applies));
    if (other !== undefined) reportOf(facts).add(repeated, span, { text, other: other.text });
    read.push({ text, span, applies });
  }
  if (read.length !== facts.appliesTo.length) return;
  checkSupport(facts, read, products, reportOf);
  checkNames(facts, products, reportOf);
}

/** Solutions and groups that are called as a product or platform are for one that the entry is for. */
function checkNames(facts: EntryFacts, products: readonly Product[], reportOf: BookCheck["reportOf"]): void {
  const appliesTo = facts.appliesTo.map(({ text }) => text);
  const reach = reachOf(appliesTo, products);
  const platforms = new Set([...(reach?.values() ?? [])].flatMap((one) => one.platforms));
  if (platforms.size === 0) return;
  for (const { text: name, span } of facts.names) {
    const found = applicabilityOf(name, products);
    if (found === undefined) continue;
    const [kind, id] = "product" in found ? ["product", found.product] : ["platform", found.platform];
    // A product that declares no platforms goes with any of them.
    const isMeant = kind === "product" ? reach?.has(id) : platforms.has(id) || platforms.has("");
    if (isMeant !== true) reportOf(facts).add(otherName, span, { name, kind, id, names: appliesTo });
  }
}

/** Products and platforms of one list fit together. */
function checkSupport(
  facts: EntryFacts,
  items: readonly Item[],
  products: readonly Product[],
  reportOf: BookCheck["reportOf"],
): void {
  const reach = reachOf(
    items.map(({ text }) => text),
    products,
  );
  const used = new Set([...(reach?.values() ?? [])].flatMap(({ platforms }) => platforms));
  // A product that declares no platforms goes with any of them.
  const idle = items.flatMap(({ span, applies }) =>
    "platform" in applies && !used.has(applies.platform) && !used.has("") ? [{ span, platform: applies.platform }] : [],
  );
  for (const { span, platform } of idle) reportOf(facts).add(unsupported, span, { platform });
  if (idle.length > 0) return;
  for (const { span, applies } of items)
    if ("product" in applies && reach?.has(applies.product) === false)
      reportOf(facts).add(unsupported, span, { product: applies.product });
}

function reportProblem(
  problem: AppliesProblem,
  { text, span }: Located,
  products: readonly Product[],
  report: Report,
): void {
  switch (problem.problem) {
    case "unknown-name": {
      const { name, suggestions, meant } = problem;
      const allowed = allNamed(products).map((one) => nameOf(one).id);
      const near = suggestions.map((one) => text.replace(name, one));
      const fixes =
        meant === undefined ? fixesWith("review", span, near, products) : fixesWith("safe", span, [meant], products);
      report.add(unknownName, span, { name, suggestions, meant, allowed }, { fixes });
      return;
    }
    case "no-versions": {
      const { name, isPlatform, meant } = problem;
      const kind = isPlatform ? "platform" : "product";
      report.add(noVersions, span, { name, kind }, { fixes: fixesWith("review", span, [meant], products) });
      return;
    }
    case "unknown-version": {
      const { version, product, suggestions, meant } = problem;
      const near = meant === undefined ? suggestions.map((one) => text.replace(version, one)) : [meant];
      const fixes = fixesWith("review", span, near, products);
      report.add(unknownVersion, span, { version, product, suggestions, meant }, { fixes });
      return;
    }
    case "bad-range": {
      const { range, meant } = problem;
      const fixes = fixesWith("review", span, meant === undefined ? [] : [meant], products);
      report.add(badRange, span, { range, meant }, { fixes });
      return;
    }
    case "empty-range": {
      const { range, product, meant } = problem;
      const declared = products.find(({ id }) => id === product);
      const versions = declared === undefined ? [] : sortedVersions(declared);
      const fixes = fixesWith("review", span, meant === undefined ? [] : [meant], products);
      report.add(emptyRange, span, { range, product, versions, meant }, { fixes });
    }
  }
}

/** A fix for each text that may have been meant and can be read. */
function fixesWith(
  kind: OffsetFix["kind"],
  span: Span,
  texts: readonly string[],
  products: readonly Product[],
): readonly OffsetFix[] {
  return texts
    .filter((text) => !("problem" in readApplies(text, products)))
    .map((text) => {
      const written = /^[a-z0-9-]*[a-z][a-z0-9-]*$/.test(text) ? text : JSON.stringify(text);
      return { kind, title: `Write ${written}`, edits: [{ ...span, text: written }] };
    });
}
