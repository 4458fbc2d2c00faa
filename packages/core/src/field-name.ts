import { quote } from "./finding.js";
import type { ValuePath } from "./yaml.js";

/** What one thing in a list is called, by the list's name; the empty name is that of a file that is a list. */
const ONE: Readonly<Record<string, string>> = {
  "": "question",
  aliases: "alias",
  also: "wording",
  appliesTo: "product",
  areas: "area",
  brands: "brand",
  checklist: "point of the checklist",
  codes: "code",
  desks: "desk",
  inventories: "inventory",
  items: "item",
  messages: "message",
  owners: "owner",
  related: "related id",
  sections: "section",
  see: 'id in "see"',
  split: 'id in "split"',
  statuses: "status",
  synonyms: "group of synonyms",
  tags: "tag",
};

const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** A field in the words of its writer: `"related"`, `the first status`, `"title" of the second area`. */
export function fieldName(path: ValuePath): string {
  const last = path.at(-1);
  if (last === undefined) return "the file";
  const parent = path.at(-2);
  if (typeof last === "number")
    return typeof parent === "number"
      ? `the ${ordinal(last)} item of ${fieldName(path.slice(0, -1))}`
      : `the ${ordinal(last)} ${oneOf(parent)}`;
  if (parent === undefined) return quote(last);
  return typeof parent === "number"
    ? `${quote(last)} of ${fieldName(path.slice(0, -1))}`
    : `${quote(last)} in ${quote(parent)}`;
}

/** What holds a field, in the same words; undefined for the file itself. */
export function parentName(path: ValuePath): string | undefined {
  return path.length < 2 ? undefined : fieldName(path.slice(0, -1));
}

/** `status`, for `statuses`. */
export function oneOf(list: string | number | undefined): string {
  const name = typeof list === "string" ? list : "";
  return ONE[name] ?? `item of ${quote(name)}`;
}

function ordinal(index: number): string {
  const number = index + 1;
  const ending = number % 100 > 10 && number % 100 < 14 ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return ORDINALS[index] ?? `${number}${ending}`;
}
