import { mkdirSync, readFileSync } from "node:fs";
import { basename, join, posix, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { EngineError, isSystemError, writeTogether } from "@fixbook/engine";
import { plain } from "@fixbook/lint";
import { bookLayout } from "@fixbook/schema";
import packageJson from "../../package.json" with { type: "json" };
import { type ExitCode, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import { type Answers, areasOf, defaultAreas, defaultBrand, defaultTitle, newBook } from "../init/answers.js";
import { ownSource } from "../init/own-source.js";
import { lookAround } from "../init/place.js";
import { type PlannedFile, planInit } from "../init/plan.js";
import type { InitFlags } from "./init.js";

/** Begins a book in a folder, and says how to go on. */
export async function runInit(folder: string, flags: InitFlags, host: Host): Promise<ExitCode> {
  const path = resolve(host.cwd, folder);
  const place = lookAround(path, host.cwd);
  const read = (file: string): string | undefined => textAt(join(place.root, file));
  if (read(posix.join(place.book, bookLayout.settings)) !== undefined)
    throw new EngineError(
      `${folder} holds a book already, so nothing was written.`,
      'Add an entry with fixbook new AREA "Title", or name another folder.',
    );
  const answers = await answersOf(flags, basename(path), host);
  if (answers === undefined) return exitCodes.interrupted;
  const { version } = packageJson;
  const source = ownSource(join(place.root, place.package), version, fileURLToPath(import.meta.url));
  const plan = planInit(newBook(answers, basename(path)), { place, version, source, read });
  if (flags.dryRun !== true) write(plan, place.root, host);
  host.out(flags.format === "json" ? json(plan) : summary(plan, folder, { ...flags, ...place }, host));
  return exitCodes.clean;
}

/** What flags say, what somebody answers, and what stands for the rest. Undefined where nobody wants to answer. */
async function answersOf(flags: InitFlags, folder: string, host: Host): Promise<Answers | undefined> {
  const { title, brand, areas, url, contactEmail, deploy } = flags;
  const given = { title, brand, areas: areas === undefined ? undefined : areasOf(areas), url, contactEmail, deploy };
  if (host.terminal !== undefined && flags.yes !== true && flags.format === "text") {
    const { ask } = await import("../init/ask.js");
    return await ask(given, defaultTitle(folder), host.terminal);
  }
  if (title === undefined && flags.yes !== true)
    throw new EngineError(
      "There is nobody to ask: this is no terminal.",
      "Say what the book is called with --title, or take what is chosen with --yes.",
    );
  const named = title ?? defaultTitle(folder);
  return {
    ...given,
    title: named,
    brand: brand ?? defaultBrand(named),
    areas: given.areas ?? defaultAreas,
    deploy: deploy ?? "none",
  };
}

function write(plan: readonly PlannedFile[], root: string, host: Host): void {
  const changes = plan
    .filter(({ outcome }) => outcome !== "kept")
    .map(({ path, before, after }) => ({ folder: root, file: path, before, after }));
  mkdirSync(root, { recursive: true });
  writeTogether(changes, host.disk);
}

/** A file that is there; undefined where there is none. Throws where there is something that cannot be read. */
function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isSystemError(error) && (error.code === "ENOENT" || error.code === "ENOTDIR")) return undefined;
    throw error;
  }
}

function json(plan: readonly PlannedFile[]): string {
  return `${JSON.stringify({ files: plan.map(({ path, outcome }) => ({ path, outcome })) }, null, 2)}\n`;
}

interface Surroundings {
  readonly dryRun?: true;
  readonly isRepository: boolean;
  readonly package: string;
  readonly book: string;
}

const verbs = { written: "wrote", extended: "added to", kept: "kept" } as const;
const plannedVerbs = { written: "would write", extended: "would add to", kept: "would keep" } as const;

function summary(plan: readonly PlannedFile[], folder: string, around: Surroundings, host: Host): string {
  const words = around.dryRun === true ? plannedVerbs : verbs;
  const width = Math.max(...Object.values(words).map((word) => word.length));
  const files = plan.map(
    ({ path, outcome }) =>
      `  ${host.style(outcome === "kept" ? "yellow" : "green", words[outcome].padEnd(width))}  ${plain(path)}\n`,
  );
  if (around.dryRun === true) return files.join("");
  const steps = [
    ...(folder === "." ? [] : [`cd ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)}`]),
    "npm install",
    "npx fixbook preview",
    "npx fixbook lint",
  ];
  const note = around.isRepository
    ? "The gate runs on pull requests once this is on the main branch, package-lock.json included.\n"
    : "The gate runs on pull requests once this is a repository on GitHub, package-lock.json included.\n";
  return `${files.join("")}\nNext:\n${steps.map((line) => `  ${plain(line)}\n`).join("")}\n${note}`;
}
