import { fileSlug } from "@fixbook/schema";
import type { z } from "zod";
import { oneOf } from "./field-name.js";
import type { OffsetFix, Span } from "./report.js";
import { keysAt, requiredKeys, schemaAt, takesText } from "./schema-at.js";
import type { ValuePath, YamlData } from "./yaml.js";
import { explainLine } from "./yaml-line.js";
import { insertion, quoteEdits, quoteFix } from "./yaml-quote.js";

/** A value that its field does not take. */
export interface Mistake {
  readonly schema: z.ZodType;
  readonly path: ValuePath;
  readonly data: YamlData;
  readonly found: unknown;
  /** The value as it is written, and where. */
  readonly source: string;
  readonly span: Span;
}

/** What to say about it, and how to mend it. */
export interface Advice {
  readonly problem: string;
  readonly action?: string;
  readonly value?: string;
  readonly suggestions?: readonly string[];
  readonly span?: Span;
  readonly fix?: OffsetFix;
}

/** What is wrong with a value of another kind than is expected, by what is expected. */
export function adviseType(expected: string, mistake: Mistake): Advice {
  if (mistake.found === null) return EMPTY;
  switch (expected) {
    case "string":
      return adviseText(mistake);
    case "array":
      return adviseList(mistake);
    case "object":
    case "record":
      return adviseFields(mistake);
    case "int":
    case "number":
      return adviseNumber(mistake);
    default:
      return { problem: "has another kind of value than it takes" };
  }
}

const EMPTY: Advice = { problem: "is empty", action: "Give a value, or remove the line." };

/** Text is expected, and there is a list or fields. Numbers and words that are no text have a finding of their own. */
function adviseText({ schema, source, span, found, data, path }: Mistake): Advice {
  const place = schemaAt(schema, path);
  const isLine = !source.includes("\n");
  const isText = place?.safeParse(source.replace(/\s*\n\s*/g, " ")).success === true;
  const whole = isLine ? { fix: quoteFix("review", source, span.start) } : {};
  if (Array.isArray(found)) {
    const [only, ...others] = found;
    const written = data.source([...path, 0]);
    if (
      isLine &&
      others.length === 0 &&
      typeof only === "string" &&
      !takesText(place) &&
      place?.safeParse(only).success
    )
      return {
        problem: "needs no brackets",
        action: `Write ${written}.`,
        fix: { kind: "safe", title: `Write ${written}`, edits: [{ ...span, text: written }] },
      };
    if (isText && source.startsWith("["))
      return {
        problem: "takes text, and YAML reads text in square brackets as a list",
        action: "Put the value in quotes, with its brackets; a single text needs no brackets.",
        ...whole,
      };
    const action = source.startsWith("-")
      ? "Write one text behind the name or the hyphen; put text that begins with a hyphen in quotes."
      : "Write one text.";
    return { problem: "takes one text, and this is a list", action };
  }
  if (isLine && !isText) return { problem: "takes one text, and these are fields", action: "Write one text." };
  if (source.startsWith("?"))
    return {
      problem: 'takes text, and YAML reads "?" at its start as the sign of a name',
      action: "Put the value in quotes.",
      ...whole,
    };
  if (source.startsWith("{"))
    return {
      problem: "takes text, and YAML reads text in braces as fields",
      action: "Put the value in quotes.",
      ...whole,
    };
  const [name = ""] = Object.keys(found as object);
  const key = data.locateKey([...path, name]);
  return {
    problem: "takes text, and YAML reads a colon with a space behind it as the end of a name",
    action: "Put the whole value in quotes.",
    ...(isLine && name !== "" ? { span: { start: key.end, end: key.end + 1 }, ...whole } : {}),
  };
}

/** A number is expected. */
function adviseNumber({ schema, path, source, span, found }: Mistake): Advice {
  const isFit = (digits: string) => schemaAt(schema, path)?.safeParse(Number(digits)).success === true;
  const [, digits] = typeof found === "string" ? (/^\s*([1-9][0-9]{0,8})\s*$/.exec(found) ?? []) : [];
  if (digits !== undefined && isFit(digits) && /^["']/.test(source))
    return {
      problem: "must be a number, and in quotes it is text",
      value: digits,
      action: `Write ${digits} without the quotes.`,
      fix: { kind: "safe", title: `Write ${digits}`, edits: [{ ...span, text: digits }] },
    };
  if (typeof found === "number") return { problem: "must be a whole number", value: source };
  if (typeof found !== "string") return { problem: "must be a number", action: "Write the number alone, such as 500." };
  const [number, ...others] = found.match(/(?<![\p{L}\p{N}.])[1-9][0-9]{0,8}(?![\p{L}\p{N}.])/gu) ?? [];
  if (number === undefined || others.length > 0 || !isFit(number))
    return { problem: "must be a number", value: found, action: "Write the number alone, such as 500." };
  return {
    problem: "must be a number alone",
    value: found,
    action: `Write ${number}.`,
    fix: { kind: "review", title: `Write ${number}`, edits: [{ ...span, text: number }] },
  };
}

/** A list is expected. */
function adviseList(mistake: Mistake): Advice {
  const { schema, path, found, source, span } = mistake;
  const problem = "takes a list";
  const item = schemaAt(schema, [...path, 0]);
  const lines = { problem, action: 'Write each item on a line of its own below the name, as "- item".' };
  if (typeof found === "object") {
    if (source.startsWith("{") && item?.safeParse(found).success === true)
      return { problem, action: "Put it in square brackets.", fix: wrap(span) };
    const isObjects = requiredKeys(item).length > 0;
    return isObjects
      ? {
          problem,
          action: `Begin each ${oneOf(path.at(-1))} with a hyphen: "- ${requiredKeys(item).join(": …, ")}: …".`,
        }
      : lines;
  }
  if (source.includes("\n")) return lines;
  const text = typeof found === "string" ? found : source;
  if (item?.safeParse(text).success === true) return { problem, ...asItem(source, span) };
  const list = `[${itemsOf(text, item).join(", ")}]`;
  if (list === "[]") return { ...lines, value: text };
  const kind = requiredKeys(item).length > 0 ? "review" : "safe";
  const fix: OffsetFix = { kind, title: `Write ${list}`, edits: [{ ...span, text: list }] };
  return { problem, value: text, action: `Write ${list}.`, fix };
}

/** A value that is good as the only item of a list. */
function asItem(source: string, { start, end }: Span): Pick<Advice, "action" | "fix"> {
  const quotes = isPlainInBrackets(source) ? [] : quoteEdits(source, start);
  const edits = [insertion(start, "["), ...quotes, insertion(end, "]")];
  return { action: `Write [${inList(source)}].`, fix: { kind: "safe", title: "Put it in square brackets", edits } };
}

/** What the words of a text are as items of a list; none where nobody can tell. */
function itemsOf(text: string, item: z.ZodType | undefined): readonly string[] {
  const parts = text.split(/\s*[,;]\s*|\s+/).filter((part) => part !== "");
  const isItem = (part: string) => item?.safeParse(part).success === true && isPlainInBrackets(part);
  const isNumber = (part: string) => /^[1-9][0-9]{0,8}$/.test(part) && item?.safeParse(Number(part)).success === true;
  if (parts.every(isItem) || parts.every(isNumber)) return parts;
  const objects = text.split(/\s*[,;]\s*/).map((part) => objectOf(part, item));
  return objects.includes(undefined) ? [] : (objects as string[]);
}

function isPlainInBrackets(source: string): boolean {
  return /^(?:["'].*["']|[\p{L}\p{Co}_](?:[\p{L}\p{N}\p{Co}_ ./-]*[\p{L}\p{N}\p{Co}_./-])?)$/u.test(source);
}

/** A value as it is written in brackets. */
function inList(source: string): string {
  if (isPlainInBrackets(source)) return source;
  const signs = quoteEdits(source, 0);
  return signs.reduceRight((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
}

/** Fields are expected: of one thing in a list, or of the field itself. */
function adviseFields({ schema, path, found, source, span }: Mistake): Advice {
  const allowed = keysAt(schema, path);
  const item = schemaAt(schema, path);
  const needs = requiredKeys(item);
  if (typeof path.at(-1) === "number" && typeof found !== "object") {
    const object = objectOf(String(found), item);
    const one = oneOf(path.at(-2));
    const problem = `is a word alone, and ${/^[aeio]/.test(one) ? "an" : "a"} ${one} needs ${listed(needs.length > 0 ? needs : allowed)}`;
    if (object === undefined)
      return {
        problem,
        value: String(found),
        action: `Write it as {${(needs.length > 1 ? needs : allowed.slice(0, 2)).join(": …, ")}: …}.`,
      };
    const fix: OffsetFix = { kind: "review", title: `Write ${object}`, edits: [{ ...span, text: object }] };
    return { problem, value: String(found), action: `Write ${object}.`, fix };
  }
  const value = typeof found === "object" ? {} : { value: source.slice(0, 100) };
  const line = path.length === 0 && typeof found === "string" ? explainLine(source, 0) : undefined;
  if (line !== undefined) return { problem: `contains no fields: ${lowered(line.problem)}`, action: line.action };
  if (path.length === 0)
    return {
      problem: "contains no fields",
      action: "Write each field on a line of its own, as name: value.",
      ...value,
    };
  if (allowed.length === 0)
    return {
      problem: "takes names with values",
      action: "Write each on a line of its own below, indented, as name: value.",
      ...value,
    };
  return {
    problem: `takes the ${allowed.length === 1 ? "field" : "fields"} ${listed(allowed)}`,
    action: `Write ${needs.length > 0 ? listed(needs.map((key) => `${key}:`)) : oneOrOther(allowed)} below it, indented, with the value.`,
    ...value,
  };
}

/** The fields that a word stands for, where an id and a title are all that is needed: `{id: account, title: Account}`. */
function objectOf(text: string, item: z.ZodType | undefined): string | undefined {
  if (requiredKeys(item).join() !== "id,title" || /\p{Co}/u.test(text)) return undefined;
  const id = fileSlug(text);
  const title = text.charAt(0).toUpperCase() + text.slice(1).replace(/(?<=[a-z0-9])-(?=[a-z0-9])/g, " ");
  return item?.safeParse({ id, title }).success === true ? `{id: ${inList(id)}, title: ${inList(title)}}` : undefined;
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, "");
}

function wrap({ start, end }: Span): OffsetFix {
  return { kind: "safe", title: "Put it in square brackets", edits: [insertion(start, "["), insertion(end, "]")] };
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function oneOrOther(words: readonly string[]): string {
  const named = words.map((word) => `${word}:`);
  return named.length < 2 ? named.join("") : `${named.slice(0, -1).join(", ")} or ${named.at(-1)}`;
}
