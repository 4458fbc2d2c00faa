import type { Entry, EntryHead, Part, RichText, Solution } from "../contract.gen.js";
import { type Child, element } from "./element.js";
import type { Say } from "./labels.js";
import { sanitize } from "./sanitize.js";

/** How an entry is shown: with which words, and at which level its heading is, from 1 to 5. */
export interface EntryLook {
  readonly say: Say;
  readonly level: number;
}

/** An entry as an article that has its title and summary so far. Its heading can take the focus. */
export function headView({ title, summary }: EntryHead, locale: string, { level }: EntryLook): HTMLElement {
  const top = heading(level, "title", title);
  top.tabIndex = -1;
  const article = element("article", "entry", top, summary && rich("summary", summary));
  article.lang = locale;
  article.dir = "auto";
  return article;
}

/** What stands in the article below the summary. */
export function restOfEntry(entry: Entry, look: EntryLook): readonly Child[] {
  const { say } = look;
  const { solutions, verifyParts = [], include, related } = entry;
  const [only, ...more] = solutions;
  // What the fix begins with is not said twice.
  const isFirstStep = only?.fix[0]?.text === entry.firstCheck?.text;
  return [
    entry.symptom.text === entry.title ? undefined : rich("symptom", entry.symptom),
    isFirstStep ? undefined : optional(say("firstCheck"), "first-check", entry.firstCheck, look),
    optional(say("prerequisites"), "prerequisites", entry.prerequisites, look),
    ...(only !== undefined && more.length === 0
      ? solutionParts(only, look)
      : solutions.map((solution, at) => {
          const name = solution.name ?? say("cause", ` ${at + 1}`);
          const inside = { ...look, level: Math.min(5, look.level + 1) };
          return section(name, "solution", solutionParts(solution, inside), look);
        })),
    stepSection(say("verify"), "verify", verifyParts, look),
    optional(say("escalate"), "escalate", entry.escalate, look),
    include.length > 0 ? section(say("include"), "include", [list("ul", include)], look) : undefined,
    optional(say("moreInformation"), "more-information", entry.moreInformation, look),
    ...entry.sections.map((own) => section(own.title, own.id, [rich("text", own)], look)),
    related.length > 0 ? section(say("related"), "related", [links(related)], look) : undefined,
    pageLink(entry.url, say("page")),
  ];
}

/** The words of rich text, as far as they are safe. */
export function rich(part: string, { html }: RichText): HTMLElement {
  return element("div", part, sanitize(html));
}

/** A link to a page; its words alone where there is no address, or none of the web. */
function link(url: string | undefined, words: Node | string): Child {
  if (url === undefined || !/^https?:\/\//i.test(url)) return words;
  const made = element("a", "link", words);
  made.href = url;
  made.rel = "noopener noreferrer";
  return made;
}

/** A paragraph that only leads to a page; nothing where the help center has no address. */
export function pageLink(url: string | undefined, words: Node | string): HTMLElement | undefined {
  return url === undefined ? undefined : paragraph(link(url, words));
}

export function paragraph(...children: readonly Child[]): HTMLElement {
  return element("p", "more", children);
}

export function heading(level: number, part: string, words: Node | string): HTMLElement {
  return element(`h${level as 1 | 2 | 3 | 4 | 5 | 6}`, part, words);
}

function solutionParts({ cause, parts, workaroundParts = [] }: Solution, look: EntryLook): readonly Child[] {
  const { say } = look;
  return [
    optional(say("cause"), "cause", cause, look),
    stepSection(say("fix"), "fix", parts, look),
    stepSection(say("workaround"), "workaround", workaroundParts, look),
  ];
}

function stepSection(words: Node | string, part: string, parts: readonly Part[], look: EntryLook): Child {
  return parts.length === 0
    ? undefined
    : section(
        words,
        part,
        parts.map((one) => partView(one, look)),
        look,
      );
}

/** A part of a fix: a text, a list of steps, or a group of both below its title. */
function partView(part: Part, look: EntryLook): HTMLElement {
  switch (part.kind) {
    case "text":
      return rich("text", part);
    case "steps":
      return list(part.ordered ? "ol" : "ul", part.items, part.start);
    case "group": {
      const inside = { ...look, level: Math.min(5, look.level + 1) };
      return section(
        part.title,
        "group",
        part.parts.map((one) => partView(one, inside)),
        inside,
      );
    }
  }
}

function optional(words: Node | string, part: string, text: RichText | undefined, look: EntryLook): Child {
  return text && section(words, part, [rich("text", text)], look);
}

function section(words: Node | string, part: string, children: readonly Child[], { level }: EntryLook): HTMLElement {
  return element("section", part, heading(level + 1, "heading", words), children);
}

export function list(name: "ol" | "ul", items: readonly RichText[], start = 1): HTMLElement {
  const steps = items.map(({ html }) => element("li", "step", sanitize(html)));
  const made = element(name, "steps", steps);
  if (made instanceof HTMLOListElement && start > 1) made.start = start;
  return made;
}

function links(items: Entry["related"]): HTMLElement {
  const found = items.map(({ url, title }) => element("li", "", link(url, title)));
  return element("ul", "links", found);
}
