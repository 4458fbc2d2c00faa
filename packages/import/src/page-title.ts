import type { Outline } from "./cut/outline.js";
import type { Dialect, FieldUse } from "./dialects/dialect.js";
import { textOf } from "./markdown/clean.js";
import type { Page } from "./page.js";

/** What a page is called. */
export interface PageTitle {
  readonly title: string;
  /** The name of an alert that is its heading, where the title is the same in words. */
  readonly code?: string;
}

/** The title of a page: the name of its alert in words, its heading, what is stated of it, or the name of its file. */
export function titleOfPage(
  page: Page,
  stated: string | undefined,
  fields: ReadonlyMap<string, unknown>,
  outline: Outline,
  dialect: Dialect,
): PageTitle {
  const own = ownTitle(outline);
  const spelt = textOfField(fields, dialect, "also");
  if (isAlertName(own, dialect) && spelt !== undefined && isSpeltOut(own, spelt)) return { title: spelt, code: own };
  return { title: own !== "" ? own : (stated ?? titleOfPath(page.path)) };
}

/** The title that stands in the page as a heading; empty where there is none. */
export function ownTitle({ title }: Outline): string {
  return title === undefined ? "" : oneLine(textOf(title.children));
}

/** The title that is stated of a page outside of its text. */
export function statedTitle(page: Page, fields: ReadonlyMap<string, unknown>, dialect: Dialect): string | undefined {
  return page.title ?? textOfField(fields, dialect, "title");
}

/** Whether a title is the name of an alert: `KubePodCrashLooping`. */
export function isAlertName(title: string, { isNamedByCode }: Dialect): boolean {
  return isNamedByCode === true && /^[A-Za-z][\w-]{4,79}$/.test(title) && /[a-z][A-Z]/.test(title);
}

/** Whether a title is a name in words: `Kube Pod Crash Looping` for `KubePodCrashLooping`. */
function isSpeltOut(name: string, title: string): boolean {
  return title.includes(" ") && title.replace(/\s+/g, "").toLowerCase() === name.toLowerCase();
}

function textOfField(fields: ReadonlyMap<string, unknown>, dialect: Dialect, use: FieldUse): string | undefined {
  for (const [name, value] of fields)
    if (dialect.fields[name] === use && typeof value === "string" && value.trim() !== "") return oneLine(value);
  return undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The name of a file as a title; one that has spaces means its hyphens. */
export function titleOfPath(path: string): string {
  const name = nameOfPath(path).trim();
  const words = name.includes(" ") ? name.replace(/\s+/g, " ") : name.replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The name of a file without its folders and its ending. */
export function nameOfPath(path: string): string {
  return path.replace(/\.[^./]*$/, "").replace(/^.*\//, "");
}
