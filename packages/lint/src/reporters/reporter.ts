import type { LintReport } from "@fixbook/schema";

/** What a reporter may ask for: styled text, and the text of a file for code frames. */
export interface ReporterHost {
  /** Text in a style, or the text itself where colour is off. */
  style(style: TextStyle, text: string): string;
  /** How many columns there are to fill. Lines are not broken where it is left out. */
  readonly columns?: number | undefined;
  /** The text of a file as it was checked, without its byte order mark. Undefined when it could not be read, or must not be shown. */
  sourceOf(file: string): string | undefined;
}

export type TextStyle = "bold" | "dim" | "red" | "yellow" | "blue" | "green" | "cyan";

/** Turns a report into the text to print, with its newline. */
export type Reporter = (report: LintReport, host: ReporterHost) => string;
