import { type CodeLens, CodeLensRequest } from "vscode-languageserver";
import { ageInWords } from "../age-in-words.js";
import { catalogOf } from "../catalog.js";
import { documentFeature } from "../feature.js";
import { filePlaceOf } from "../files.js";
import { readOutline } from "../outline.js";
import { isEntryFile, parsedEntry } from "../parsed-entry.js";
import { rangeOfSpan, textOf } from "../positions.js";
import { referrersInWords } from "../referrers-in-words.js";

/** Above the title of an entry: how many others name it, and how long ago somebody has reviewed it. */
export const codeLens = documentFeature({
  request: CodeLensRequest.type,
  capabilities: () => ({ codeLensProvider: {} }),
  answer: async ({ document, path, state }): Promise<CodeLens[]> => {
    const id = filePlaceOf(path)?.id;
    const text = textOf(document);
    if (id === undefined || !isEntryFile(path)) return [];
    const { facts } = await parsedEntry({ path, text }, state);
    const heading = readOutline(text).headings.find(({ depth }) => depth === 1)?.line;
    const reviewed = facts.reviewed && ageInWords(facts.reviewed.text, state.live.today);
    const title = [
      referrersInWords(catalogOf(state).referrersOf(id).length),
      ...(reviewed === undefined ? [] : [`reviewed ${reviewed}`]),
    ].join(" · ");
    // A command without a name is a lens that only says something.
    return [{ range: rangeOfSpan(document, heading ?? facts.titleSpan), command: { title, command: "" } }];
  },
});
