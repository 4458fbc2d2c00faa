import { createLineIndex, type Span } from "@fixbook/core";
import { isOptional } from "@fixbook/lint";
import { bookPartOf, type Diagnostic } from "@fixbook/schema";
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { textOf } from "../../positions.js";
import { asTold, editAction, type FindingsAt } from "./findings-at.js";

/**
 * A directive that says that a finding is meant. Its reason is left to be typed: as long as there is none, the gate asks
 * for it at its place. Findings that nobody may answer for have no such action.
 */
export async function directiveActions(at: FindingsAt): Promise<readonly CodeAction[]> {
  const text = textOf(at.document);
  const actions: CodeAction[] = [];
  for (const one of at.found.filter(({ ruleId }) => isOptional(ruleId))) {
    const place = await placeFor(one, text, at);
    if (place === undefined) continue;
    const { range } = createLineIndex(text);
    const insertion = place("");
    actions.push(
      editAction(
        {
          title: `Say why ${one.ruleId} is meant here`,
          kind: CodeActionKind.QuickFix,
          diagnostics: [asTold(one, at)],
        },
        [{ file: at.path, range: range(insertion), text: insertion.text }],
        at,
      ),
    );
  }
  return actions;
}

type Insertion = Span & { readonly text: string };

/** A directive at some place, by its reason. */
type Place = (reason: string) => Insertion;

/** The first place at which a directive takes the finding out and breaks nothing else. */
async function placeFor(finding: Diagnostic, text: string, { path, state }: FindingsAt): Promise<Place | undefined> {
  const places = placesFor(finding, text);
  if (bookPartOf(path) !== "entries") return places[0];
  const before = await state.live.ownFindings({ path, text });
  const isOwn = before.some(
    (one) => one.ruleId === finding.ruleId && one.range.start.offset === finding.range.start.offset,
  );
  for (const place of places) {
    const { start, end, text: line } = place("a reason");
    const after = await state.live.ownFindings({ path, text: text.slice(0, start) + line + text.slice(end) });
    if (after.length === before.length - (isOwn ? 1 : 0) || after.length < before.length) return place;
  }
  return undefined;
}

/** A line of its own, the end of the line before (inside a paragraph, which a line would part), or one for the whole file. */
function placesFor({ ruleId, file, range: { start } }: Diagnostic, text: string): readonly Place[] {
  const newLine = text.includes("\r\n") ? "\r\n" : "\n";
  const lineStart = text.lastIndexOf("\n", start.offset - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? "";
  const bodyStart = /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
  const at = (offset: number, words: (reason: string) => string): Place => {
    return (reason) => ({ start: offset, end: offset, text: words(reason) });
  };
  const isMarkdown = file.endsWith(".md");
  if (!isMarkdown || start.offset < bodyStart)
    return [at(lineStart, (reason) => `${indent}# fixbook-disable-next-line ${ruleId} -- ${reason}${newLine}`)];
  const comment = (kind: string, reason: string) => `<!-- fixbook-${kind} ${ruleId} -- ${reason} -->`;
  const previousEnd = lineStart - newLine.length;
  return [
    at(lineStart, (reason) => `${indent}${comment("disable-next-line", reason)}${newLine}`),
    ...(previousEnd > bodyStart ? [at(previousEnd, (reason) => ` ${comment("disable-next-line", reason)}`)] : []),
    at(bodyStart, (reason) => `${comment("disable-file", reason)}${newLine}${newLine}`),
  ];
}
