import { nearest } from "@fixbook/core";
import { InvalidArgumentError, Option } from "commander";
import type { ReportFile } from "./report-files.js";

/** The forms of a report, in the order in which help lists them. */
const formats = ["pretty", "concise", "json", "github", "markdown", "sarif", "rdjson", "junit", "gitlab"] as const;
export type Format = (typeof formats)[number];

/** What the options of {@link formatOption} and {@link outputOption} give. */
export interface ReportFlags {
  readonly format?: Format;
  readonly output?: readonly ReportFile[];
}

/** `--format`: the form of the report on standard output. */
export function formatOption(): Option {
  return new Option(
    "--format <format>",
    "how to print findings (default: pretty on a terminal, concise elsewhere)",
  ).choices(formats);
}

/** `--output`: further reports, in files. Each use adds one. */
export function outputOption(): Option {
  return new Option(
    "-o, --output <format=file>",
    "also write a report of this format to a file; may be repeated",
  ).argParser((text, before: readonly ReportFile[] | undefined) => [...(before ?? []), reportFile(text)]);
}

function reportFile(text: string): ReportFile {
  const equals = text.indexOf("=");
  const [name, file] = [text.slice(0, equals), text.slice(equals + 1)];
  if (equals < 1 || file === "")
    throw new InvalidArgumentError("It takes a format and a file, for example sarif=fixbook.sarif.");
  const format = formats.find((one) => one === name);
  if (format === undefined) {
    const [near] = nearest(name, formats);
    throw new InvalidArgumentError(near === undefined ? `Formats are ${formats.join(", ")}.` : `Did you mean ${near}?`);
  }
  return { format, file };
}
