import { conciseReporter, jsonReporter, type Reporter } from "@fixbook/lint";
import type { Host } from "./host.js";
import type { Format } from "./report-options.js";

/** How a report is written in one form, and what may stand beside it on standard output. */
export interface ReportForm {
  readonly reporter: (...given: Parameters<Reporter>) => string | Promise<string>;
  /**
   * `text` is for people, and closing words follow it; `log` is lines for a program that also shows other lines;
   * `document` is for a program that reads all of it, so nothing else is printed.
   */
  readonly kind: "text" | "log" | "document";
  /** What a step of GitHub Actions adds to its summary. */
  readonly jobSummary?: ReportForm["reporter"];
}

/** Measures text, which takes more code than most runs need. */
const prettyReporter: ReportForm["reporter"] = async (report, host) =>
  (await import("./pretty-reporter.js")).prettyReporter(report, host);

/** Describes every rule in the log, also those that found nothing. */
const sarifReporter: ReportForm["reporter"] = async (report, host) =>
  (await import("./sarif-reporter.js")).sarifReporterWithRules(report, host);

/** Loaded where it is asked for. */
const inCi =
  (name: keyof typeof import("./ci-reporters.js")): ReportForm["reporter"] =>
  async (report, host) =>
    (await import("./ci-reporters.js"))[name](report, host);

export const reportForms: Readonly<Record<Format, ReportForm>> = {
  pretty: { reporter: prettyReporter, kind: "text" },
  concise: { reporter: conciseReporter, kind: "text" },
  json: { reporter: jsonReporter, kind: "document" },
  github: { reporter: inCi("githubReporter"), kind: "log", jobSummary: inCi("githubSummaryReporter") },
  markdown: { reporter: inCi("githubSummaryReporter"), kind: "document" },
  sarif: { reporter: sarifReporter, kind: "document" },
  rdjson: { reporter: inCi("rdjsonReporter"), kind: "document" },
  junit: { reporter: inCi("junitReporter"), kind: "document" },
  gitlab: { reporter: inCi("gitlabReporter"), kind: "document" },
};

/** The form that standard output gets: pretty at a terminal and concise elsewhere, unless asked for otherwise. */
export function formOf(format: Format | undefined, { isTerminal }: Pick<Host, "isTerminal">): ReportForm {
  return reportForms[format ?? (isTerminal ? "pretty" : "concise")];
}
