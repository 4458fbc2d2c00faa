import type { DeskName } from "@fixbook/schema";

/** Paths of the artifacts, relative to the target's folder. Nothing else spells them. */
export const snippetsPath = "snippets.json";
export const snippetLinesPath = "snippets.jsonl";

/** The path of an entry's default snippet, the fix. */
export function snippetPath(id: string, form: "html" | "txt"): string {
  return `${id}.${form}`;
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

/** The path of a script with what the picker knows of some entries; they are numbered from 1. */
export function pickerSnippetsPath(number: number): string {
  return `assets/snippets/${number}.js`;
}
