import { isOptional, knownRules } from "@fixbook/lint";
import { CompletionItemKind } from "vscode-languageserver";
import { type Completer, typedAfter } from "./completer.js";

const kinds = [
  { name: "fixbook-disable-next-line", detail: "for the next line" },
  { name: "fixbook-disable-file", detail: "for the whole file" },
  { name: "fixbook-disable", detail: "up to fixbook-enable" },
  { name: "fixbook-enable", detail: "the end of fixbook-disable" },
] as const;

/** `<!-- fixbook-` in Markdown, `# fixbook-` in YAML: directives, then the rules that they may name. */
export const completeDirective: Completer = (place) => {
  if (place.zone === "code") return undefined;
  const lead = place.zone === "markdown" ? "<!--[ \\t]*" : "(?:^|[ \\t])#[ \\t]*";
  const rule = typedAfter(
    place,
    new RegExp(
      `${lead}fixbook-(?:disable-next-line|disable-file|disable|enable)[ \\t]+(?:[a-z0-9/-]+[ \\t,]+)*([a-z0-9/-]*)$`,
    ),
    /^[a-z0-9/-]*/,
  );
  if (rule !== undefined) {
    const isReason = / --/.test(place.before.slice(place.before.lastIndexOf("fixbook-")));
    const candidates = isReason
      ? []
      : ruleIds().map(({ id, title }) => ({ label: id, kind: CompletionItemKind.EnumMember, text: id, detail: title }));
    return { start: rule.start, end: rule.end, candidates };
  }
  const directive = typedAfter(place, new RegExp(`${lead}(f[a-z-]*)$`), /^[a-z-]*/);
  if (directive === undefined) return undefined;
  const candidates = kinds.map(({ name, detail }) => ({
    label: name,
    kind: CompletionItemKind.Keyword,
    text: `${name} `,
    detail,
  }));
  return { start: directive.start, end: directive.end, candidates };
};

/** The rules that a writer may answer for. */
function ruleIds(): readonly { readonly id: string; readonly title: string }[] {
  return [...knownRules]
    .filter(([id]) => isOptional(id))
    .map(([id, { severity }]) => ({ id, title: severity }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
