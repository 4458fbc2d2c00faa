import { cancel, intro, isCancel, outro, select, text } from "@clack/prompts";
import { type PromptOptions, type Terminal, withPrompts } from "../prompts.js";
import {
  type Answers,
  areasOf,
  defaultAreas,
  defaultBrand,
  defaultLocale,
  type GivenAnswers,
  problems,
} from "./answers.js";
import type { HostName } from "./hosts.js";

/** What is offered as an answer. */
interface Offered {
  readonly title: string;
  /** The name of the repository's folder. */
  readonly root: string;
  /** The hosts whose one site a workflow of the repository publishes already. */
  readonly taken: ReadonlySet<HostName>;
}

/** Asks what is not given yet. Undefined where somebody would rather not answer. */
export async function ask(given: GivenAnswers, offered: Offered, terminal: Terminal): Promise<Answers | undefined> {
  intro("Begin a book", terminal);
  try {
    const answers = await withPrompts(terminal, (options) => askAll(given, offered, options));
    outro("Writing the book.", terminal);
    return answers;
  } catch (error) {
    if (error !== CANCELLED) throw error;
    cancel("Nothing was written.", terminal);
    return undefined;
  }
}

async function askAll(given: GivenAnswers, offered: Offered, options: PromptOptions): Promise<Answers> {
  const title = given.title ?? (await askLine("What is the book called?", offered.title, problems.title, options));
  return {
    title,
    locale: given.locale ?? defaultLocale,
    brand:
      given.brand ??
      (await askLine(
        "Which company or product is it for?",
        defaultBrand(title, offered.root),
        problems.brand,
        options,
      )),
    areas:
      given.areas ??
      areasOf(
        await askLine(
          "Which areas does it have? Separate them with commas.",
          defaultAreas.join(", "),
          problems.areas,
          options,
        ),
      ),
    url:
      given.url ??
      (await askMaybe("Where will it be published? Leave it empty if you do not know yet.", problems.url, options)),
    contactEmail:
      given.contactEmail ??
      (await askMaybe(
        "Where do readers write if nothing helped? Leave it empty if you do not know yet.",
        problems.contactEmail,
        options,
      )),
    deploy:
      given.deploy ??
      (await answered(
        select<Answers["deploy"]>({
          message: "Should a workflow publish it?",
          options: HOSTS.filter(({ value }) => !offered.taken.has(value)),
          ...options,
        }),
      )),
  };
}

const HOSTS: { value: HostName; label: string }[] = [
  { value: "none", label: "Not yet" },
  { value: "pages", label: "On GitHub Pages" },
  { value: "netlify", label: "On Netlify" },
  { value: "cloudflare", label: "On Cloudflare Pages" },
];

type Check = (text: string) => string | undefined;

/** Asks for a line, with one that can be taken as it is. */
function askLine(message: string, initialValue: string, problem: Check, options: PromptOptions): Promise<string> {
  return answered(text({ message, initialValue, validate: (value = "") => problem(value), ...options }));
}

/** Asks for a line that may be left empty. */
async function askMaybe(message: string, problem: Check, options: PromptOptions): Promise<string | undefined> {
  const validate = (value = "") => (value === "" ? undefined : problem(value));
  const line = await answered(text({ message, defaultValue: "", validate, ...options }));
  return line === "" ? undefined : line;
}

const CANCELLED = Symbol("cancelled");

async function answered<Value>(prompt: Promise<Value>): Promise<Exclude<Value, symbol>> {
  const value = await prompt;
  if (isCancel(value)) throw CANCELLED;
  return value as Exclude<Value, symbol>;
}
