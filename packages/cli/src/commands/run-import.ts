import { mkdirSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { planImport, writeTogether } from "@fixbook/engine";
import { toJsonLine } from "@fixbook/lint";
import { type ExitCode, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import { globTest } from "../import/glob.js";
import { importHtml } from "../import/html-report.js";
import { importMarkdown } from "../import/markdown-report.js";
import { newBookFiles } from "../import/new-book.js";
import { readAreaMap, readHeadingMap } from "../import/read-map.js";
import { importText } from "../import/text-report.js";
import { withProgress } from "../progress.js";
import { writeReportFile } from "../report-files.js";
import type { ImportFlags } from "./import.js";

/** Brings pages into a book, and tells what of them was lost. */
export async function runImport(format: string, input: string, flags: ImportFlags, host: Host): Promise<ExitCode> {
  const folder = resolve(host.cwd, flags.into);
  const planned = await withProgress(host, (update) =>
    planImport({
      format,
      input: resolve(host.cwd, input),
      inputName: input,
      folder,
      folderName: flags.into,
      areaFrom: areaFrom(flags.areaFrom, host.cwd),
      headings: flags.headings === undefined ? undefined : readHeadingMap(flags.headings, host.cwd),
      only: flags.only === undefined ? undefined : globTest(flags.only),
      limit: flags.limit,
      all: flags.all,
      encoding: flags.encoding,
      site: flags.site,
      locale: flags.locale,
      mine: flags.mine,
      isDryRun: flags.dryRun,
      newBook: (contents) =>
        newBookFiles(contents, { folder: basename(folder), title: flags.title, locale: flags.locale }),
      disk: host.disk,
      onProgress: update,
    }),
  );
  const { report, changes } = planned;
  if (flags.dryRun !== true && changes.length > 0) {
    mkdirSync(folder, { recursive: true });
    writeTogether(changes, host.disk);
  }
  if (flags.report !== undefined) {
    const files = [
      ["report.json", toJsonLine(report)],
      ["report.md", importMarkdown(report)],
      ...importHtml(planned),
    ] as const;
    for (const [name, text] of files) writeReportFile(join(flags.report, name), text, host);
  }
  if (flags.format === "json") host.out(toJsonLine(report));
  else
    host.out(
      importText(report, {
        host,
        reportAt: flags.report === undefined ? undefined : join(relative("", flags.report), "index.html"),
      }),
    );
  return report.isComplete ? exitCodes.clean : exitCodes.failure;
}

function areaFrom(flag: string | undefined, cwd: string) {
  if (flag === undefined) return undefined;
  return flag === "folder" || flag === "section" || flag === "label" ? flag : readAreaMap(flag, cwd);
}
