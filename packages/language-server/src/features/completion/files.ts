import { formatOfName, isPictureFormat } from "@fixbook/schema";
import { CompletionItemKind } from "vscode-languageserver";
import { filePlaceOf } from "../../files.js";
import { type Completer, type CompletionPlace, typedAfter } from "./completer.js";

/** `![words](`: the pictures that the entry can name; `[words](`: its attachments. */
export const completeFile: Completer = (place) => {
  if (place.zone === "code") return undefined;
  const link = typedAfter(place, /(!?)\[[^\][]*\]\(\s*<?([\w./-]*)$/, /^[\w./-]*/);
  if (link === undefined) return undefined;
  const isPicture = link.match[1] === "!";
  const names = namesIn(place).filter((name) => isPictureFormat(formatOfName(name) ?? "") === isPicture);
  const candidates = names.map((name) => ({ label: name, kind: CompletionItemKind.File, text: name }));
  const entry = {
    label: "entry:",
    kind: CompletionItemKind.Keyword,
    text: "entry:",
    detail: "another entry, or an item",
  };
  return { start: link.start, end: link.end, candidates: isPicture ? candidates : [entry, ...candidates] };
};

/** The names that a text may write: halves for dark pages, and those for a brand or a language, stand in for them. */
function namesIn({ catalog: { files }, path, state: { book } }: CompletionPlace): readonly string[] {
  const variants = new Set(["dark", ...(book === undefined ? [] : [book.locale, ...book.brands.map(({ id }) => id)])]);
  return files.namesFor(filePlaceOf(path)).filter((name) => {
    const suffixes = name.split(".").slice(1, -1);
    return suffixes.length === 0 || !suffixes.every((suffix) => variants.has(suffix));
  });
}
