import { defectsBetweenFiles } from "./between-files.js";
import type { Defect, Host } from "./defect.js";
import { defectsInFields } from "./in-fields.js";
import { defectsInMarkup } from "./in-markup.js";
import { defectsInLedger, defectsInSettings, defectsInSites } from "./in-settings.js";
import { defectsInStructure } from "./in-structure.js";
import { defectsInText } from "./in-text.js";
import { writingFor } from "./writing.js";

/** All defects, as they are put into one of the books. */
export function defectsOf(host: Host): readonly Defect[] {
  const writing = writingFor(host);
  return [
    defectsInText,
    defectsInMarkup,
    defectsInStructure,
    defectsInFields,
    defectsBetweenFiles,
    defectsInLedger,
    defectsInSettings,
    defectsInSites,
  ].flatMap((group) => group(writing));
}
