import { wordsLocale } from "@fixbook/core";
import { EngineError } from "@fixbook/engine";
import { isWebUrl, localeTag, placeholderValues, slugProblem, toSlug } from "@fixbook/schema";
import type { HostName } from "./hosts.js";

/** What is known of a new book: as it was asked for, or as flags say. */
export interface Answers {
  readonly title: string;
  /** The language of the book, as a BCP 47 tag. */
  readonly locale: string;
  /** Whose book it is: the name that readers know. */
  readonly brand: string;
  /** The titles of the areas, in order; at least one. */
  readonly areas: readonly string[];
  /** Where the pages will be published; undefined where nobody knows yet. */
  readonly url?: string | undefined;
  /** Where readers write when nothing helped; undefined where nobody knows yet. */
  readonly contactEmail?: string | undefined;
  readonly deploy: HostName;
}

export const defaultLocale = "en";

/** Whether a book of a language has the English words of a new book. */
export function isEnglish(locale: string): boolean {
  return wordsLocale(locale) === "en";
}

/** Answers of which some may be missing. */
export type GivenAnswers = { readonly [Name in keyof Answers]?: Answers[Name] | undefined };

/** A new book with its ids. */
export interface NewBook extends Answers {
  readonly id: string;
  readonly brandId: string;
  /** `isNumbered` where the title has no letters for an id. */
  readonly areaList: readonly { readonly id: string; readonly title: string; readonly isNumbered: boolean }[];
}

/** What a book in a folder is called until somebody says otherwise. */
export function defaultTitle(folder: string): string {
  const words = toSlug(folder).replaceAll("-", " ");
  return words === "" ? "Help" : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whose book it is, by its title: `Acme help` is Acme's. A title that names nobody leaves it to the repository's folder. */
export function defaultBrand(title: string, root: string): string {
  const name = title.replace(KIND_OF_BOOK, "").trim();
  return name === "" ? defaultTitle(root) : name;
}

const KIND_OF_BOOK = /(?:^|\s+)(?:help|help center|support|troubleshooting|docs|documentation|book)$/i;

export const defaultAreas: readonly string[] = ["General"];

/** The areas of a list with commas between. */
export function areasOf(text: string): readonly string[] {
  return text
    .split(",")
    .map((title) => title.trim())
    .filter((title) => title !== "");
}

/** Why an answer cannot be taken, as a sentence; undefined where it can. */
export const problems = {
  title: nameProblem,
  locale: (text: string): string | undefined =>
    canonicalLocale(text) === undefined ? "Write a language tag, such as de or pt-BR." : undefined,
  brand: nameProblem,
  areas: (text: string): string | undefined =>
    areasOf(text).length === 0
      ? "Name at least one area, such as Signing in."
      : (areasOf(text).map(nameProblem).find(isThere) ?? twice(areasOf(text).map((title) => title.toLowerCase()))),
  url: (text: string): string | undefined => {
    if (isWebUrl(text)) return undefined;
    if (isWebUrl(`https://${text}`)) return `Begin it with https://, as in https://${text}.`;
    return "Write a web address without ? and #, such as https://help.acme.example.";
  },
  contactEmail: (text: string): string | undefined =>
    placeholderValues.email.problem(text) === undefined ? undefined : "Write an email address.",
} as const;

/** Checks answers, and gives the book its ids. Throws an {@link EngineError} about the first one that cannot be taken. */
export function newBook(answers: Answers, folder: string): NewBook {
  check("--title", problems.title(answers.title));
  check("--locale", problems.locale(answers.locale));
  check("--brand", problems.brand(answers.brand));
  check("--areas", problems.areas(answers.areas.join(",")));
  if (answers.url !== undefined) check("--url", problems.url(answers.url));
  if (answers.contactEmail !== undefined) check("--contact-email", problems.contactEmail(answers.contactEmail));
  const areaList: { id: string; title: string; isNumbered: boolean }[] = [];
  for (const [index, title] of answers.areas.entries()) {
    const taken = areaList.map(({ id }) => id);
    const id = firstId([toSlug(title), `area-${index + 1}`], taken);
    areaList.push({ id, title, isNumbered: toSlug(title) === "" });
  }
  return {
    ...answers,
    locale: canonicalLocale(answers.locale) ?? defaultLocale,
    id: firstId([toSlug(answers.title), toSlug(folder), "help"]),
    brandId: firstId([toSlug(answers.brand), toSlug(folder), "brand"]),
    areaList,
  };
}

/** A language tag as the standard writes it, `pt-BR` for `pt-br`; undefined where it is none that a book takes. */
function canonicalLocale(text: string): string | undefined {
  try {
    const [tag = ""] = Intl.getCanonicalLocales(text);
    return localeTag.safeParse(tag).data;
  } catch {
    return undefined;
  }
}

/** The first of some ids that can be one and is not taken; the last with a number where none is. */
function firstId(candidates: readonly string[], taken: readonly string[] = []): string {
  const isFree = (id: string) => slugProblem(id) === undefined && !taken.includes(id);
  const last = candidates.at(-1) ?? "";
  let id = candidates.find(isFree);
  for (let count = 2; id === undefined; count++) id = isFree(`${last}-${count}`) ? `${last}-${count}` : undefined;
  return id;
}

function nameProblem(text: string): string | undefined {
  if (text.trim() === "") return "It takes at least one word.";
  if (text !== text.trim()) return "It must not begin or end with a space.";
  if (text.length > MOST_LETTERS) return `It has more than ${MOST_LETTERS} characters.`;
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u.test(text)) return "It must be one line of visible characters.";
  if (text !== text.normalize("NFC")) return "Its accents are separate characters; type it again.";
  if (/<<|>>|\{\{|\}\}|[<>\\]/.test(text)) return "It must not contain the characters < > \\ {{ }}.";
  if (/\b(?:TODO|FIXME|TBD|XXX)\b|lorem ipsum|&#?\w+;/i.test(text))
    return "It looks like something that was left over.";
  return undefined;
}

const MOST_LETTERS = 60;

function twice(titles: readonly string[]): string | undefined {
  const title = titles.find((one, index) => titles.indexOf(one) !== index);
  return title === undefined ? undefined : `The area ${title} is listed twice.`;
}

function isThere(text: string | undefined): text is string {
  return text !== undefined;
}

function check(flag: string, problem: string | undefined): void {
  if (problem !== undefined)
    throw new EngineError(`${flag} cannot be taken.`, `${problem} Then run the command again; nothing was written.`);
}
