import { join, relative, sep } from "node:path";
import {
  levelInWords,
  type Plan,
  type PlanBook,
  type PlanNote,
  type PlanRefusal,
  type PlanStep,
  planSteps,
} from "@fixbook/core/plan";
import { plain, plural } from "@fixbook/lint";
import type { Host } from "../host.js";
import { shellWord } from "../shell-word.js";

interface Shown {
  readonly host: Host;
  /** The book's folder, absolute. */
  readonly folder: string;
}

/** A plan for people: what happens to which file, and why. */
export function planText(plan: Plan, { host, folder, book }: Shown & { readonly book: PlanBook }): string {
  const at = (file: string) => plain(pathOf(file, { host, folder }));
  const told = (step: PlanStep): string => {
    if (step.kind === "rename" || step.kind === "copy")
      return `  ${step.kind.padEnd(6)}  ${at(step.file)} to ${at(step.to)}\n`;
    if (step.kind !== "edit") return `  ${step.kind}  ${at(step.file)}\n`;
    const lines = step.edits.slice(0, MOST).map(({ line, why, before, after }) => {
      const change = [host.style("red", shown(before)), host.style("green", shown(after))].filter((one) => one !== "");
      return `    ${line}: ${plain(why)}  ${change.join(" → ")}\n`;
    });
    const more = step.edits.length > MOST ? `    and ${step.edits.length - MOST} more\n` : "";
    return `  edit    ${at(step.file)}\n${lines.join("")}${more}`;
  };
  const body = [
    ...some(planSteps(book, plan).map(told), "files"),
    ...plan.ledger.map(({ id, becomes }) => `  ${plain(id)} ${plain(becomes)}\n`),
  ].join("");
  const isEmpty = body === "";
  return [
    isEmpty ? "Nothing is left to do: the book is like this already.\n" : body,
    notes("Look at", plan.warnings, { host, folder }),
    notes("Not touched", plan.untouched, { host, folder }),
    isEmpty ? "" : `\n${levelInWords[plan.level]}\n`,
  ].join("");
}

/** What is told of a file, and of how many. */
const MOST = 20;

function some(lines: readonly string[], what: string): readonly string[] {
  return lines.length <= 3 * MOST
    ? lines
    : [...lines.slice(0, 3 * MOST), `  and ${lines.length - 3 * MOST} more ${what}\n`];
}

/** Why nothing was done. */
export function refusalText({ problem, action, at }: PlanRefusal, shown: Shown): string {
  return `${plain(problem)} ${plain(action)}\n${notes("", at, shown)}`;
}

/** The files that a plan changes or removes, each once. */
export function changedFiles({ renames, edits, deletes }: Plan): readonly string[] {
  return [...new Set([...edits.map(({ file }) => file), ...deletes, ...renames.map(({ from }) => from)])];
}

/**
 * What was done, and how git takes it back without losing anything else: not said where there is no commit. What was
 * `uncommitted` before is left to the writer.
 */
export function appliedText(plan: Plan, uncommitted: readonly string[] | undefined, shown: Shown): string {
  const made = [...plan.creates.map(({ file }) => file), ...[...plan.renames, ...plan.copies].map(({ to }) => to)];
  const changed = changedFiles(plan);
  const done = `\nDone: ${plural(new Set([...made, ...changed]).size, "file", "files")}.`;
  if (uncommitted === undefined) return `${done}\n`;
  // Where a file is now that git could not bring back.
  const kept = uncommitted.map((file) => plan.renames.find(({ from }) => from === file)?.to ?? file);
  const restored = changed.filter((file) => !uncommitted.includes(file));
  const removed = made.filter((file) => !kept.includes(file));
  const isLong = restored.length + removed.length > MOST;
  const words = (files: readonly string[]): string =>
    files.map((file) => plain(shellWord(pathOf(file, shown)))).join(" ");
  const command = (name: string, files: readonly string[]): readonly string[] =>
    files.length === 0 ? [] : [`${name} ${words(isLong ? [""] : files)}`];
  const commands = [...command("git restore", restored), ...command("git clean -i", removed)].join(" && ");
  const condition = isLong ? `, if nothing else in ${words([""])} has changed` : "";
  const isSafe = commands !== "" && !(isLong && kept.length > 0);
  const undo = isSafe ? ` To take it back before you commit${condition}: ${commands}` : "";
  const rest = kept.length === 0 ? "" : `\nNot committed before, so take back by hand: ${words(kept)}`;
  return `${done}${undo}${rest}\n`;
}

function notes(title: string, list: readonly PlanNote[], shown: Shown): string {
  if (list.length === 0) return "";
  const lines = list.map(({ file, range, why }) => {
    const { line, column } = range.start;
    return `  ${plain(pathOf(file, shown))}:${line}:${column}: ${plain(why)}\n`;
  });
  return `${title === "" ? "" : `\n${title}:\n`}${some(lines, "places").join("")}`;
}

function pathOf(file: string, { host, folder }: Shown): string {
  return relative(host.cwd, join(folder, file)).split(sep).join("/") || ".";
}

/** A text of an edit on one line, cut where it is long. */
function shown(text: string): string {
  const line = plain(text.trim().replace(/\s+/g, " "));
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
