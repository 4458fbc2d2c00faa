import type { Readable, Writable } from "node:stream";
import { cancel, intro, isCancel, outro, select, text } from "@clack/prompts";
import { type Answers, areasOf, defaultAreas, defaultBrand, type GivenAnswers, problems } from "./answers.js";

/** A terminal that somebody sits at. */
interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** What is offered as an answer. */
interface Offered {
  readonly title: string;
  /** The name of the repository's folder. */
  readonly root: string;
}

/** Asks what is not given yet. Undefined where somebody would rather not answer. */
export async function ask(
  given: GivenAnswers,
  { title, root }: Offered,
  terminal: Terminal,
): Promise<Answers | undefined> {
  intro("A new book of fixes", terminal);
  try {
    const answers = await askAll(given, { title, root }, terminal);
    outro("Writing the book.", terminal);
    return answers;
  } catch (error) {
    if (error !== CANCELLED) throw error;
    cancel("Nothing was written.", terminal);
    return undefined;
  }
}

async function askAll(given: GivenAnswers, offered: Offered, terminal: Terminal): Promise<Answers> {
  const title = given.title ?? (await askLine("What is the book called?", offered.title, problems.title, terminal));
  return {
    title,
    brand:
      given.brand ??
      (await askLine("What is the product called?", defaultBrand(title, offered.root), problems.brand, terminal)),
    areas:
      given.areas ??
      areasOf(
        await askLine(
          "Which areas does it have? Put commas between.",
          defaultAreas.join(", "),
          problems.areas,
          terminal,
        ),
      ),
    url:
      given.url ??
      (await askMaybe("Where will it be published? Leave it empty if you do not know yet.", problems.url, terminal)),
    contactEmail:
      given.contactEmail ??
      (await askMaybe(
        "Where do readers write when nothing helped? Leave it empty if you do not know yet.",
        problems.contactEmail,
        terminal,
      )),
    deploy:
      given.deploy ??
      (await answered(
        select<Answers["deploy"]>({
          message: "Shall a workflow publish it?",
          options: [
            { value: "none", label: "Not yet" },
            { value: "pages", label: "On GitHub Pages" },
            { value: "netlify", label: "On Netlify" },
            { value: "cloudflare", label: "On Cloudflare Pages" },
          ],
          ...terminal,
        }),
      )),
  };
}

type Check = (text: string) => string | undefined;

/** Asks for a line, with one that can be taken as it is. */
function askLine(message: string, initialValue: string, problem: Check, terminal: Terminal): Promise<string> {
  return answered(text({ message, initialValue, validate: (value = "") => problem(value), ...terminal }));
}

/** Asks for a line that may be left empty. */
async function askMaybe(message: string, problem: Check, terminal: Terminal): Promise<string | undefined> {
  const validate = (value = "") => (value === "" ? undefined : problem(value));
  const line = await answered(text({ message, defaultValue: "", validate, ...terminal }));
  return line === "" ? undefined : line;
}

const CANCELLED = Symbol("cancelled");

async function answered<Value>(prompt: Promise<Value>): Promise<Exclude<Value, symbol>> {
  const value = await prompt;
  if (isCancel(value)) throw CANCELLED;
  return value as Exclude<Value, symbol>;
}
