import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join, posix, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { wordsLocale } from "@fixbook/core";
import { decode, describeSystemError, EngineError, isSystemError, writeTogether } from "@fixbook/engine";
import { plain } from "@fixbook/lint";
import { bookLayout } from "@fixbook/schema";
import packageJson from "../../package.json" with { type: "json" };
import { type ExitCode, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import {
  type Answers,
  areasOf,
  defaultAreas,
  defaultBrand,
  defaultLocale,
  defaultTitle,
  isEnglish,
  type NewBook,
  newBook,
} from "../init/answers.js";
import { ownSource } from "../init/own-source.js";
import { type Begins, lookAround, type Place } from "../init/place.js";
import { type PlannedFile, planInit } from "../init/plan.js";
import { shellWord } from "../shell-word.js";
import type { InitFlags } from "./init.js";

/** Begins a book in a folder, and says how to go on. */
export async function runInit(folder: string, flags: InitFlags, begins: Begins, host: Host): Promise<ExitCode> {
  const path = resolve(host.cwd, folder);
  const place = lookAround(path, host.cwd, begins);
  const read = (file: string): string | undefined => textAt(join(place.root, file));
  if (read(posix.join(place.book, bookLayout.settings)) !== undefined)
    throw new EngineError(
      `${folder} already contains a book, so nothing was written.`,
      flags.deploy === undefined
        ? 'Add an entry with fixbook new AREA "Title", or name another folder.'
        : "A workflow is only written with a new book: copy one from docs/deploy.md.",
    );
  const answers = await answersOf(flags, basename(path), place, host);
  if (answers === undefined) return exitCodes.interrupted;
  const { version } = packageJson;
  const source = ownSource(join(place.root, place.package), version, fileURLToPath(import.meta.url));
  const book = newBook(answers, basename(path));
  const deploys = place.deploys.get(book.deploy);
  if (deploys !== undefined && basename(deploys) !== `deploy-${book.id}.yml`)
    throw new EngineError(
      `${deploys} publishes to the same site already, and each deployment would replace the other's pages.`,
      "Leave out --deploy, and publish both books from that workflow; nothing was written.",
    );
  const plan = planInit(book, { place, version, source, read });
  if (flags.dryRun !== true) write(plan, place.root, host);
  const isDryRun = flags.dryRun === true;
  if (flags.format === "json") host.out(json(plan, isDryRun));
  else
    host.out(
      filesText(plan, isDryRun, host) + (isDryRun ? "" : nextText(book, place, installed(plan, source), host.cwd)),
    );
  return exitCodes.clean;
}

/** What flags say, what somebody answers, and what stands for the rest. Undefined where nobody wants to answer. */
async function answersOf(flags: InitFlags, folder: string, place: Place, host: Host): Promise<Answers | undefined> {
  const root = basename(place.root);
  const { title, locale, brand, areas, url, contactEmail, deploy } = flags;
  const given = {
    ...{ title, locale, brand, url, contactEmail, deploy },
    areas: areas === undefined ? undefined : areasOf(areas),
  };
  if (host.terminal !== undefined && flags.yes !== true && flags.format === "text") {
    const { ask } = await import("../init/ask.js");
    return await ask(given, { title: defaultTitle(folder), root, taken: new Set(place.deploys.keys()) }, host.terminal);
  }
  if (title === undefined && flags.yes !== true)
    throw new EngineError(
      "Questions need a terminal, and this is not one.",
      "Name the book with --title, or accept the defaults with --yes.",
    );
  const named = title ?? defaultTitle(folder);
  return {
    ...given,
    title: named,
    locale: locale ?? defaultLocale,
    brand: brand ?? defaultBrand(named, root),
    areas: given.areas ?? defaultAreas,
    deploy: deploy ?? "none",
  };
}

/** What the package.json of a plan names as the command; `source` where it does not say. */
function installed(plan: readonly PlannedFile[], source: string): string {
  const text = plan.find(({ path }) => basename(path) === "package.json")?.after ?? "";
  return /"fixbook":\s*"([^"]*)"/.exec(text)?.[1] ?? source;
}

function write(plan: readonly PlannedFile[], root: string, host: Host): void {
  const changes = plan
    .filter(({ outcome }) => outcome === "written" || outcome === "extended")
    .map(({ path, before, after }) => ({ folder: root, file: path, before, after }));
  mkdirSync(root, { recursive: true });
  writeTogether(changes, host.disk);
}

/** A file that is there, without its byte order mark; undefined where there is none. Throws where it is no text. */
function textAt(path: string): string | undefined {
  let reason: string;
  try {
    const text = decode(readFileSync(path));
    if (typeof text === "string") return text;
    reason = "it is not UTF-8";
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    reason = describeSystemError(error);
  }
  throw new EngineError(
    `${path} cannot be read: ${reason}.`,
    "Repair or move it, and run the command again; nothing was written.",
  );
}

function json(plan: readonly PlannedFile[], isDryRun: boolean): string {
  const files = plan.map(({ path, outcome }) => ({ path, outcome }));
  return `${JSON.stringify({ isDryRun, files }, null, 2)}\n`;
}

const verbs = { written: "wrote", extended: "added to", kept: "kept", refused: "kept" } as const;
const plannedVerbs = {
  written: "would write",
  extended: "would add to",
  kept: "would keep",
  refused: "would keep",
} as const;
/** Why a file is as it was. */
const reasons = {
  written: "",
  extended: "",
  kept: "  (it is there already)",
  refused: "  (nothing can be added to it as it is written: it lacks what fixbook needs)",
} as const;

/** What was done with each file, or would be: a line each. */
function filesText(plan: readonly PlannedFile[], isDryRun: boolean, host: Host): string {
  const words = isDryRun ? plannedVerbs : verbs;
  const width = Math.max(...Object.values(words).map((word) => word.length));
  return plan
    .map(({ path, outcome }) => {
      const colour = outcome === "written" || outcome === "extended" ? "green" : "yellow";
      return `  ${host.style(colour, words[outcome].padEnd(width))}  ${plain(path)}${reasons[outcome]}\n`;
    })
    .join("");
}

/** How to go on: commands for the folder that the command is installed in, and what nobody else would say. */
function nextText(book: NewBook, place: Place, source: string, cwd: string): string {
  const home = join(place.root, place.package);
  const way = relative(cwd, home);
  const folder = relative(home, join(place.root, place.book));
  const steps = [
    ...(way === "" ? [] : [`cd ${shellWord(way.startsWith("-") ? `./${way}` : way)}`]),
    ...(existsSync(join(home, "node_modules/fixbook")) ? [] : [`${place.installer} install`]),
    `npx fixbook preview${folder === "" ? "" : ` ${shellWord(folder)}`}`,
    "npx fixbook lint --max-warnings 0",
    "npx fixbook build --out site",
  ];
  const notes = [
    "Both entries are examples: rewrite them, or remove their files with their rows in ids.yaml and queries.yml, before the first commit.",
    ...languageNotes(book.locale),
    ...book.areaList
      .filter(({ isNumbered }) => isNumbered)
      .map(({ id, title }) => `${title} has the id ${id}: rename it in book.yaml, and its folder, before you publish.`),
    place.installer === "npm"
      ? "The check in CI works once fixbook and package-lock.json are on the main branch; it fails on the pull request that adds them."
      : `The gate takes fixbook by the version that is written in .github/workflows/fixbook.yml: raise it there too.`,
    ...(/^file:(?:\.\.\/|\/|~)/.test(source)
      ? [
          `package.json takes fixbook from ${source.slice(5)}, outside of this folder, where CI cannot find it: copy it here, and install it from there.`,
        ]
      : []),
  ];
  return `\nNext:\n${steps.map((line) => `  ${plain(line)}\n`).join("")}\n${notes.map((note) => `${plain(note)}\n`).join("")}`;
}

/** What is left to translate in a book of another language than English. */
function languageNotes(locale: string): readonly string[] {
  if (isEnglish(locale)) return [];
  const pages =
    wordsLocale(locale) === undefined ? " Pages have no words in this language yet, and use English ones." : "";
  return [`The examples are in English, and so is the checklist in book.yaml, which is commented out.${pages}`];
}
