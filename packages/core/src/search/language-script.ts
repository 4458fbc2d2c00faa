import { languageCode } from "@fixbook/search";
import { scripts } from "./language-scripts.gen.js";

/** What stands before a script that searches: what it knows of the language of a BCP 47 tag. Nothing for an unknown one. */
export function languageScript(locale: string): string {
  return scripts[languageCode(locale) ?? ""] ?? "";
}
