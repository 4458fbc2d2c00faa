import { join, relative, resolve } from "node:path";
import { EngineError } from "@fixbook/engine";
import { plain, toJsonLine } from "@fixbook/lint";
import { type DiffOptions, diffBuilds, highestLevel } from "@fixbook/render-json/diff";
import type { DiffReport } from "@fixbook/schema";
import { cacheOf } from "../cache-option.js";
import { changesetFolder, changesetName, changesetText, declaredByChangesets } from "../diff/changesets.js";
import { diffMarkdown } from "../diff/markdown-report.js";
import { packageAbove } from "../diff/package-above.js";
import { demandedOfPackages, packagesOfBuilds } from "../diff/packages.js";
import { readSides, type Sides } from "../diff/sides.js";
import { diffText } from "../diff/text-report.js";
import { type ExitCode, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import { withProgress } from "../progress.js";
import { checkReportFiles, writeReportFile } from "../report-files.js";
import type { DiffFlags, DiffFormat } from "./diff.js";

/** Compares two states of books, says what it means for applications, and writes the changeset that is asked for. */
export async function runDiff(old: string, others: string[], flags: DiffFlags, host: Host): Promise<ExitCode> {
  checkFile(flags.changeset, host);
  const sides = await withProgress(host, (update) => {
    update("Building both sides");
    return readSides([old, ...others], host, { cache: cacheOf(flags, host) });
  });
  const { old: before, next, isPair } = sides;
  const report = diffBuilds(before, next, { declared: declaredBy(flags, sides, host), isPair });
  host.out(forms[flags.format](report, host));
  if (flags.changeset !== undefined) writeChangeset(flags, report, sides, host);
  return report.isEnough === false ? exitCodes.findings : exitCodes.clean;
}

const forms: Readonly<Record<DiffFormat, (report: DiffReport, host: Host) => string>> = {
  text: diffText,
  markdown: diffMarkdown,
  json: toJsonLine,
};

/** An option with a value that may be missing takes the word after it, which may have been meant as a commit. */
function checkFile(changeset: DiffFlags["changeset"], host: Host): void {
  if (typeof changeset !== "string") return;
  if (!changeset.endsWith(".md"))
    throw new EngineError(
      `A changeset is a file that ends in .md, and ${changeset} does not.`,
      "Write --changeset after what is compared, or give its file: --changeset=.changeset/content.md.",
    );
  checkReportFiles([{ file: changeset }], host);
}

function declaredBy(flags: DiffFlags, sides: Sides, host: Host): DiffOptions["declared"] {
  if (flags.checkChangeset !== true) return flags.declared;
  const packagesOf = packagesFor(flags, sides, host);
  // Both may fail, so they are asked before anything is compared.
  const packages = new Map([...sides.old.builds, ...sides.next.builds].map(({ name }) => [name, packagesOf(name)]));
  const declared = declaredByChangesets(changesetFolder(host.cwd), sides, host);
  return (build) => highestLevel((packages.get(build) ?? []).map(declared));
}

function writeChangeset(flags: DiffFlags, report: DiffReport, sides: Sides, host: Host): void {
  const text = changesetText(demandedOfPackages(report, packagesFor(flags, sides, host)), report);
  if (text === undefined) {
    host.err("Nothing has changed, so no changeset was written.\n");
    return;
  }
  const path =
    typeof flags.changeset === "string"
      ? resolve(host.cwd, flags.changeset)
      : join(changesetFolder(host.cwd), changesetName(text));
  writeReportFile(path, text, host);
  host.err(`Wrote ${plain(relative(host.cwd, path))}.\n`);
}

/** The packages that changesets are about, by the name of a build. */
function packagesFor(flags: DiffFlags, sides: Sides, host: Host): (build: string) => readonly string[] {
  const { package: named } = flags;
  return named === undefined
    ? packagesOfBuilds(sides.next, (book) => packageAbove(sides.homeOf(book), host))
    : () => [named];
}
