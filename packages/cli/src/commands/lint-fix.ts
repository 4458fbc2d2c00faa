import { join, relative, sep } from "node:path";
import { type CheckedBook, type CheckOptions, type FixedFile, fixBooks, type StrippedFile } from "@fixbook/engine";
import { plain, plural, type Rollback, secretFindings } from "@fixbook/lint";
import type { Diagnostic, Fix, Stage } from "@fixbook/schema";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { Host } from "../host.js";
import { withProgress } from "../progress.js";

export interface FixFlags {
  /** Also fixes that a person should look at. */
  readonly review?: boolean | undefined;
  /** Whether a diff is printed and nothing is written. */
  readonly dryRun?: boolean | undefined;
  readonly stage?: Stage | undefined;
  readonly today?: string | undefined;
  readonly earlierLedgers?: CheckOptions["earlierLedgers"];
  readonly readsHistory?: boolean | undefined;
  /** The findings of a book that may be fixed: all of them when left out. */
  fixable?(book: CheckedBook): readonly Diagnostic[];
}

/**
 * Fixes books and says on standard error what was done and what was not; with `dryRun`, writes nothing and prints a
 * unified diff that `git apply` and `patch -p1` take. Answers with the books as they are on the disk afterwards.
 */
export async function fixAndReport(
  folders: readonly string[],
  { review = false, dryRun = false, stage, today, earlierLedgers, readsHistory, fixable }: FixFlags,
  host: Host,
): Promise<readonly CheckedBook[]> {
  const kinds: readonly Fix["kind"][] = review ? ["safe", "review"] : ["safe"];
  const { books, files, pictures } = await withProgress(host, (update) =>
    fixBooks(folders, {
      kinds,
      dryRun,
      stage,
      today,
      earlierLedgers,
      readsHistory,
      disk: host.disk,
      ...(fixable === undefined ? {} : { fixable }),
      onProgress: (done, total) => update(`Checking ${done} of ${total} entries`),
    }),
  );
  if (dryRun) {
    for (const file of files) if (!holdsSecret(file, books)) host.out(renderDiff(file, host));
  }
  const lines = [
    ...files.flatMap((file) => remarks(file, books, dryRun, host)),
    ...pictures.flatMap((picture) => remarkOnPicture(picture, host)),
    ...summary(files, pictures, dryRun),
  ];
  for (const line of lines) host.err(`${line}\n`);
  return books;
}

/**
 * The changes of a file as a unified diff; empty where there are none. On a terminal invisible characters are shown as
 * escapes; elsewhere only lines that a CI system would run as a command.
 */
function renderDiff(file: FixedFile, host: Host): string {
  if (file.before === file.after) return "";
  const path = plain(shownPath(file, host));
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, file.before, file.after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  const lines = patch.replace(/\n$/, "").split("\n");
  return `${lines.map((line, index) => diffLine(line, index < 2, host)).join("\n")}\n`;
}

const COMMAND = /(?:^|\r)\s*::|##(?:vso|teamcity)?\[/i;

function diffLine(line: string, isHeader: boolean, { isTerminal, style }: Host): string {
  if (!isTerminal) return COMMAND.test(line) ? plain(line) : line;
  const shown = plain(line.replace(/\r$/, ""));
  if (isHeader) return style("bold", shown);
  if (line.startsWith("@@")) return style("cyan", shown);
  if (line.startsWith("+")) return style("green", shown);
  return line.startsWith("-") ? style("red", shown) : shown;
}

const SECRET_RULES: ReadonlySet<string> = new Set(Object.values(secretFindings).map(({ ruleId }) => ruleId));

/** Whether a diff of the file could show a secret. */
function holdsSecret({ folder, file }: FixedFile, books: readonly CheckedBook[]): boolean {
  const book = books.find((one) => one.folder === folder);
  return book?.diagnostics.some((one) => one.file === file && SECRET_RULES.has(one.ruleId)) ?? false;
}

/** What a person should know of a file, a line each. */
function remarks(file: FixedFile, books: readonly CheckedBook[], dryRun: boolean, host: Host): readonly string[] {
  const path = shownPath(file, host);
  const { problem, rolledBack, leftOut, isFinished } = file;
  const what = leftOut === undefined ? "stays as it is" : `has fixes that were left out (${leftOut.join(", ")})`;
  return [
    ...(rolledBack === undefined ? [] : [`${path} ${what}: ${describeRollback(rolledBack)}`]),
    ...(problem === undefined ? [] : [`${path} was not written: ${problem}.`]),
    ...(isFinished || rolledBack !== undefined ? [] : [`${path} has more to fix. Run the command again.`]),
    ...(dryRun && holdsSecret(file, books)
      ? [`${path} has changes that are not shown, since it contains a secret or was not searched for some.`]
      : []),
  ].map(plain);
}

function describeRollback(rollback: Rollback): string {
  if (rollback.kind === "worse")
    return `the fix would leave ${plural(rollback.after, "finding", "findings")} of ${rollback.ruleId}, and there ${rollback.before === 1 ? "is" : "are"} ${rollback.before} now. Fix it by hand.`;
  if (rollback.kind === "alike")
    return `the fix would make it like another entry (${rollback.ruleId}). Fix it by hand.`;
  const rules = rollback.ruleIds.join(", ");
  return rollback.kind === "cycle"
    ? `fixes undo each other (${rules}). Fix it by hand, and please report the rules.`
    : `fixes come to no end (${rules}). Fix it by hand, and please report the rules.`;
}

/** Which picture is meant: a diff does not show it. */
function remarkOnPicture(picture: StrippedFile, host: Host): readonly string[] {
  const path = plain(shownPath(picture, host));
  if (picture.problem !== undefined) return [`${path} was not written: ${plain(picture.problem)}.`];
  return [picture.isWritten ? `${path} no longer contains metadata.` : `${path} would no longer contain metadata.`];
}

/** What was done in all: `Fixed 3 findings in 2 files.` */
function summary(files: readonly FixedFile[], pictures: readonly StrippedFile[], dryRun: boolean): readonly string[] {
  const done = files.filter(({ isWritten, fixed }) => isWritten || (dryRun && fixed.size > 0));
  const count = done.flatMap(({ fixed }) => [...fixed.values()]).reduce((sum, one) => sum + one, 0);
  const stripped = pictures.filter(({ isWritten, problem }) => isWritten || (dryRun && problem === undefined)).length;
  const what = [
    ...(count === 0
      ? []
      : [
          `${dryRun ? "fix" : "Fixed"} ${plural(count, "finding", "findings")} in ${plural(done.length, "file", "files")}`,
        ]),
    ...(stripped === 0
      ? []
      : [`${dryRun ? "remove" : "Removed"} the metadata of ${plural(stripped, "picture", "pictures")}`]),
  ];
  if (what.length === 0) return ["Nothing to fix."];
  return dryRun ? [`Would ${what.join(", and ")}. Nothing was written.`] : what.map((one) => `${one}.`);
}

function shownPath({ folder, file }: Pick<FixedFile, "folder" | "file">, { cwd }: Host): string {
  return relative(cwd, join(folder, file)).split(sep).join("/");
}
