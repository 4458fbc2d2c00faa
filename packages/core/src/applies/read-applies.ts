import type { Product } from "@fixbook/schema";
import { nearest } from "../nearest.js";
import type { Interval } from "./intervals.js";
import { allNamed, folded, namedBy, nameOf } from "./names.js";
import { intervalOf, isVersion, parseRange, type VersionRange } from "./range.js";
import { compareVersions } from "./version.js";

/** What one text of `appliesTo` says. */
export type Applies =
  | {
      readonly product: string;
      /** Places in {@link sortedVersions} of the product; undefined for all of it. */
      readonly interval: Interval | undefined;
      /** The sides on which there is no limit. */
      readonly isOpenBelow: boolean;
      readonly isOpenAbove: boolean;
    }
  | { readonly platform: string };

/** Why one cannot be read. `meant` is the text in a form that can be read, where anybody can tell. */
export type AppliesProblem =
  | {
      readonly problem: "unknown-name";
      readonly name: string;
      readonly suggestions: readonly string[];
      readonly meant?: string;
    }
  | { readonly problem: "no-versions"; readonly name: string; readonly isPlatform: boolean; readonly meant: string }
  | {
      readonly problem: "unknown-version";
      readonly version: string;
      readonly product: string;
      readonly suggestions: readonly string[];
      readonly meant?: string;
    }
  | { readonly problem: "bad-range"; readonly range: string; readonly meant?: string }
  | { readonly problem: "empty-range"; readonly range: string; readonly product: string; readonly meant?: string };

/** Reads a text of `appliesTo`: a product, with a range of its versions or without, or a platform. */
export function readApplies(text: string, products: readonly Product[]): Applies | AppliesProblem {
  const [, id = "", rest = ""] = /^([a-z0-9-]+)(?:\s+(.*))?$/s.exec(text) ?? [];
  const named = namedBy(id, products);
  if (named === undefined) return unknownName(text, products);
  if ("platform" in named)
    return rest === "" ? { platform: id } : { problem: "no-versions", name: id, isPlatform: true, meant: id };
  if (rest === "") return { product: id, interval: undefined, isOpenBelow: true, isOpenAbove: true };
  return readRange(rest, named.product);
}

/** Whether two items name the same thing, in whole or in part. */
export function isShared(one: Applies, two: Applies): boolean {
  if ("platform" in one || "platform" in two)
    return "platform" in one && "platform" in two && one.platform === two.platform;
  if (one.product !== two.product) return false;
  const [a, b] = [one.interval, two.interval];
  return a === undefined || b === undefined || (a.first <= b.last && b.first <= a.last);
}

/** The versions of a product, the oldest first, whatever their order in the book. */
export function sortedVersions({ versions }: Product): readonly string[] {
  return [...versions].sort(compareVersions);
}

function readRange(text: string, product: Product): Applies | AppliesProblem {
  const { id } = product;
  if (product.versions.length === 0) return { problem: "no-versions", name: id, isPlatform: false, meant: id };
  const range = parseRange(text);
  if ("meant" in range) {
    const meant = range.meant === undefined ? undefined : readRange(range.meant, product);
    const isReadable = meant !== undefined && !("problem" in meant);
    return { problem: "bad-range", range: text, ...meantAs(id, isReadable ? range.meant : undefined) };
  }
  const unknown = range.named.find((version) => !isDeclared(version, product));
  if (unknown !== undefined) return unknownVersion(unknown, text, product);
  const interval = intervalOf(range, sortedVersions(product));
  if (interval === undefined)
    return { problem: "empty-range", range: text, product: id, ...meantAs(id, turned(range, text)) };
  return { product: id, interval, ...sidesOf(range) };
}

/** A range whose ends stand the wrong way round, with its ends the right way. */
function turned({ named: [from, to] }: VersionRange, text: string): string | undefined {
  return from !== undefined && to !== undefined && /\s-\s/.test(text) ? `${to} - ${from}` : undefined;
}

function sidesOf({ from, to }: VersionRange) {
  return { isOpenBelow: from === undefined, isOpenAbove: to === undefined };
}

/** Whether a product has a version. A shorter number that several begin with is none of them: 2 is not 2.0 beside 2.1. */
function isDeclared(version: string, { versions }: Product): boolean {
  if (versions.includes(version)) return true;
  const begun = versions.filter((one) => one.startsWith(`${version}.`));
  return begun.length < 2 && versions.some((one) => compareVersions(one, version) === 0);
}

function unknownVersion(version: string, text: string, product: Product): AppliesProblem {
  // `2.0-2.1` is a version too, as far as its form goes.
  const parts = text === version ? version.split("-") : [];
  const isRange = parts.length === 2 && parts.every((part) => isVersion(part) && isDeclared(part, product));
  const suggestions = isRange ? [] : nearestVersions(version, product.versions);
  const meant = isRange ? parts.join(" - ") : undefined;
  return { problem: "unknown-version", version, product: product.id, suggestions, ...meantAs(product.id, meant) };
}

/** The versions that may have been meant: those that are written nearly the same, or begin with the same numbers. */
function nearestVersions(version: string, versions: readonly string[]): readonly string[] {
  const near = nearest(version, versions);
  return near.length > 0 ? near : versions.filter((one) => one.startsWith(`${version}.`)).slice(0, 3);
}

/** What begins with the title of a product or platform, or with its id in other letters, was meant for it. */
function unknownName(text: string, products: readonly Product[]): AppliesProblem {
  const all = allNamed(products).map(nameOf);
  const written = folded(text);
  const begun = all
    .flatMap(({ id, title }) => [title, id].map((name) => ({ id, name: folded(name) })))
    .filter(({ name }) => written === name || written.startsWith(`${name} `))
    .sort((a, b) => b.name.length - a.name.length)[0];
  const [first = ""] = /^\S+/.exec(text) ?? [];
  if (begun === undefined) {
    const ids = all.map(({ id }) => id);
    return {
      problem: "unknown-name",
      name: first === "" ? text : first,
      suggestions: nearest(first.toLowerCase(), ids),
    };
  }
  const meant = `${begun.id}${written.slice(begun.name.length)}`;
  const isReadable = !("problem" in readApplies(meant, products));
  const name = text.slice(0, begun.name.length);
  return { problem: "unknown-name", name, suggestions: [begun.id], ...(isReadable ? { meant } : {}) };
}

function meantAs(product: string, range: string | undefined): { readonly meant?: string } {
  return range === undefined ? {} : { meant: `${product} ${range}` };
}
