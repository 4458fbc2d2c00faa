import { CompletionItemKind } from "vscode-languageserver";
import { type Completer, typedAfter } from "./completer.js";

/** Languages of what entries show: what a reader types, and what a machine answers. */
const languages = [
  ["sh", "commands"],
  ["console", "commands with what they answer"],
  ["powershell", "commands on Windows"],
  ["text", "output, messages, logs"],
  ["log", "a log"],
  ["json", ""],
  ["yaml", ""],
  ["toml", ""],
  ["ini", "settings of a program"],
  ["xml", ""],
  ["http", "a request or its answer"],
  ["sql", ""],
  ["diff", "a change"],
  ["python", ""],
  ["javascript", ""],
  ["html", ""],
  ["css", ""],
] as const;

/** A fence that begins: the language of its code. */
export const completeFence: Completer = (place) => {
  const fence =
    place.zone === "markdown"
      ? typedAfter(place, /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?:`{3,}|~{3,})([\w+#.-]*)$/)
      : undefined;
  if (fence === undefined) return undefined;
  const candidates = languages.map(([name, detail]) => ({
    label: name,
    kind: CompletionItemKind.EnumMember,
    text: name,
    ...(detail === "" ? {} : { detail }),
  }));
  return { start: fence.start, end: fence.end, candidates };
};
