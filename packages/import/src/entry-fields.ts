import { type Audience, fileSlug, slugProblem } from "@fixbook/schema";
import type { PhrasingContent } from "mdast";
import type { Dialect, FieldUse } from "./dialects/dialect.js";
import type { Account } from "./law/account.js";
import { lineOfField, textsOfField } from "./markdown/frontmatter.js";
import type { NamedPage } from "./name-pages.js";
import { type EntryFields, printBlocks } from "./print-entry.js";

/** The fields of a page's first entry. */
export interface PageFields extends EntryFields {
  readonly audience: Audience;
  readonly aliases: readonly string[];
  /** Aliases that are taken, so that the entry cannot have them. */
  readonly oldNames: readonly string[];
}

/** What the entries of an import may not have twice; each page adds what it takes. */
export interface TakenNames {
  /** Wordings of symptoms, in lower case: the titles, and what entries have besides. */
  readonly wordings: Set<string>;
  /** Ids and aliases. */
  readonly aliases: Set<string>;
}

/** What is known of the fields of a page so far. */
interface Reading {
  readonly named: NamedPage;
  readonly taken: TakenNames;
  readonly account: Account;
  readonly also: string[];
  readonly appliesTo: string[];
  readonly tags: Set<string>;
  readonly aliases: Set<string>;
  readonly oldNames: Set<string>;
  summary?: string;
  reviewed?: string;
}

/** Reads what stands above a page, and what its adapter found besides, as fields of an entry; the rest is lost. */
export function readEntryFields(named: NamedPage, dialect: Dialect, taken: TakenNames, account: Account): PageFields {
  const { page, read } = named;
  const reading: Reading = {
    named,
    taken,
    account,
    also: [],
    appliesTo: [],
    tags: new Set(),
    aliases: new Set(),
    oldNames: new Set(),
  };
  for (const [name, value] of read.fields) {
    const use = dialect.fields[name];
    const isRead = use !== undefined && readers[use]?.(reading, name, value) === true;
    if (!isRead) drop(reading, name, value);
  }
  // The words of the labels came with the page.
  if (page.labels.length > 0 && page.texts.length > 0) addTags(reading, page.labels);
  for (const one of page.aliases) addAlias(reading, one);
  const { summary, also, appliesTo, tags, aliases, oldNames, reviewed } = reading;
  return {
    summary,
    also,
    tags: [...tags],
    aliases: [...aliases],
    oldNames: [...oldNames],
    appliesTo,
    audience: page.isInternal === true ? "internal" : "public",
    reviewed,
  };
}

/** Reads a field of a use; whether an entry can say it. */
type FieldReader = (reading: Reading, name: string, value: unknown) => boolean;

/** The uses that are fields of an entry. */
const readers: Partial<Record<FieldUse, FieldReader>> = {
  title: (reading, name, value) => {
    const { page, outline } = reading.named;
    if (!isLine(value) || page.title !== undefined) return false;
    // Without a heading, it is the title of the entry.
    return outline.title === undefined || addWording(reading, name, value);
  },
  also: (reading, name, value) => isLine(value) && addWording(reading, name, value),
  summary: (reading, _, value) => {
    if (!isLine(value) || reading.summary !== undefined) return false;
    if (value.trim().length > MOST_LINE || /[{}<>]/.test(value)) return false;
    const line = printBlocks([{ type: "paragraph", children: withCode(oneLine(value)) }]).trim();
    if (line.length > MOST_LINE) return false;
    reading.summary = line;
    return true;
  },
  labels: (reading, _, value) => {
    if (!isTexts(value)) return false;
    addTags(reading, textsOfField(value));
    return true;
  },
  aliases: (reading, name, value) => {
    if (!isTexts(value)) return false;
    for (const text of textsOfField(value)) {
      reading.account.syntax(text);
      const file = text.replace(/\/+$/, "").replace(/^.*\//, "");
      addAlias(reading, file.replace(/\.\w+$/, ""), lineOfField(reading.named.page.body.text, name));
    }
    return true;
  },
  appliesTo: (reading, name, value) => {
    if (!isTexts(value)) return false;
    for (const text of textsOfField(value)) {
      const line = oneLine(text);
      const isPlain = line !== "" && line.length <= MOST_LINE && !MARKUP.test(line);
      if (isPlain && !reading.appliesTo.includes(line)) reading.appliesTo.push(line);
      else drop(reading, name, text);
    }
    return true;
  },
  reviewed: (reading, _, value) => {
    const [text = ""] = textsOfField(value);
    const day = dayOf(text);
    if (day === undefined || reading.reviewed !== undefined) return false;
    reading.account.syntax(text);
    reading.account.add(day);
    reading.reviewed = day;
    return true;
  },
};

const MOST_LINE = 300;
const MARKUP = /[<>[\]{}*_`\\]/;

function isLine(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function isTexts(value: unknown): boolean {
  return typeof value === "string" || Array.isArray(value);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function drop({ named, account }: Reading, name: string, value: unknown): void {
  const text = textsOfField(value).join("\n");
  if (text.trim() === "") return;
  account.lose("field-dropped", text, { line: lineOfField(named.page.body.text, name), says: `${name}: ${text}` });
}

/** Adds another wording of the symptom; whether the entry has it, or says it already. */
function addWording({ named, taken, account, also }: Reading, name: string, value: string): boolean {
  const { page, title, code } = named;
  const line = oneLine(value);
  const folded = line.toLowerCase();
  if (code !== undefined && line === title) return true;
  if (folded === title.toLowerCase()) {
    account.lose("title-repeated", value, { line: lineOfField(page.body.text, name) });
    return true;
  }
  if (line.length > MOST_LINE || line.length < 4 || MARKUP.test(line) || taken.wordings.has(folded)) return false;
  taken.wordings.add(folded);
  also.push(line);
  return true;
}

function addTags(reading: Reading, labels: readonly string[]): void {
  const { account, tags } = reading;
  for (const label of labels.flatMap((one) => one.split(/\s*,\s*/))) {
    const tag = fileSlug(label);
    if (slugProblem(tag) !== undefined || tags.has(tag)) {
      drop(reading, "label", label);
      continue;
    }
    account.syntax(label);
    account.add(tag);
    tags.add(tag);
  }
}

function addAlias({ named, taken, account, aliases, oldNames }: Reading, written: string, line?: number): void {
  const alias = fileSlug(written);
  if (slugProblem(alias) !== undefined || alias === named.ids[0] || aliases.has(alias) || oldNames.has(alias)) return;
  if (taken.aliases.has(alias)) {
    account.lose("alias-taken", "", { line, says: alias });
    oldNames.add(alias);
    return;
  }
  taken.aliases.add(alias);
  account.add(alias);
  aliases.add(alias);
}

/** A line whose signs are text, but for code. */
function withCode(line: string): PhrasingContent[] {
  return line.split(/`([^`]+)`/).flatMap((value, index): PhrasingContent[] => {
    if (index % 2 === 1) return [{ type: "inlineCode", value }];
    return value === "" ? [] : [{ type: "text", value }];
  });
}

/** A day as 2026-10-01, of what sources write. */
function dayOf(text: string): string | undefined {
  const [, month = "", day = "", year = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
  const iso =
    year === ""
      ? /^\d{4}-\d{2}-\d{2}/.exec(text.trim())?.[0]
      : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return iso !== undefined && !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso)
    ? iso
    : undefined;
}
