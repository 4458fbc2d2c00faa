import type { AlertKind } from "@fixbook/schema";
import type { EmailWords, PickerWords } from "./email-words.js";
import type { HelpWords } from "./help-words.js";
import type { PageWords } from "./page-words.js";
import type { FilterWords, ScriptWords, SearchWords } from "./script-words.js";

/** Every word that readers and agents see and that no book holds, in one language. */
export interface Words {
  readonly page: PageWords;
  readonly script: ScriptWords;
  readonly search: SearchWords;
  readonly filter: FilterWords;
  readonly email: EmailWords;
  readonly picker: PickerWords;
  readonly help: HelpWords;
  /** What opens an alert, by kind. */
  readonly alerts: Readonly<Record<AlertKind, string>>;
  readonly versions: VersionWords;
  readonly signs: Signs;
}

/** Ranges of versions behind the name of a product. */
export interface VersionWords {
  readonly between: (from: string, to: string) => string;
  readonly later: (from: string) => string;
  readonly earlier: (to: string) => string;
}

/** Signs between words, each with the spaces that belong to it. */
export interface Signs {
  /** Behind a label. */
  readonly colon: string;
  /** Between the items of a list, and of one whose items have commas. */
  readonly comma: string;
  readonly semicolon: string;
}
