import type { DeskName, SnippetVariant } from "@fixbook/schema";

/** Paths of the artifacts, relative to the target's folder. Nothing else spells them. */
export const snippetsPath = "snippets.json";

/** The path of a snippet: `<id>.html` for the fix, `<id>.short.html` for another variant. */
export function snippetPath(id: string, variant: SnippetVariant, form: "html" | "txt"): string {
  return variant === "fix" ? `${id}.${form}` : `${id}.${variant}.${form}`;
}

/** The path of a file of a help desk. */
export function deskPath(desk: DeskName, path: string): string {
  return `desks/${desk}/${path}`;
}

/** The page of the picker, and what it loads. */
export const pickerPath = "index.html";
export const pickerStylesheetPath = "assets/picker.css";
export const pickerScriptPath = "assets/picker.js";
export const pickerDataPath = "assets/picker-data.js";

/** The path of what the picker knows of an entry. */
export function pickerEntryPath(id: string): string {
  return `assets/snippets/${id}.js`;
}
