// Made by scripts/generate.ts from the files in rules/.
import type { Rule } from "./rule.js";
import a11yDefaultAlt from "./rules/a11y/default-alt.js";
import a11yMissingAlt from "./rules/a11y/missing-alt.js";
import a11yVagueLinkText from "./rules/a11y/vague-link-text.js";
import linksPrivateHost from "./rules/links/private-host.js";
import linksUndefinedReference from "./rules/links/undefined-reference.js";
import placeholdersAuthoringLeftover from "./rules/placeholders/authoring-leftover.js";
import placeholdersMalformed from "./rules/placeholders/malformed.js";
import placeholdersMixedSyntax from "./rules/placeholders/mixed-syntax.js";
import structureConflictMarker from "./rules/structure/conflict-marker.js";
import textDoubledApostrophe from "./rules/text/doubled-apostrophe.js";
import textEntityLeak from "./rules/text/entity-leak.js";
import textEscapeLeak from "./rules/text/escape-leak.js";
import textInvisibleCharacter from "./rules/text/invisible-character.js";
import textMojibake from "./rules/text/mojibake.js";
import textOddSpace from "./rules/text/odd-space.js";
import textReplacementChar from "./rules/text/replacement-char.js";
import textSmartQuoteInCode from "./rules/text/smart-quote-in-code.js";

/** Every rule about entries, by id. */
export const rules: readonly Rule[] = [
  a11yDefaultAlt as unknown as Rule,
  a11yMissingAlt as unknown as Rule,
  a11yVagueLinkText as unknown as Rule,
  linksPrivateHost as unknown as Rule,
  linksUndefinedReference as unknown as Rule,
  placeholdersAuthoringLeftover as unknown as Rule,
  placeholdersMalformed as unknown as Rule,
  placeholdersMixedSyntax as unknown as Rule,
  structureConflictMarker as unknown as Rule,
  textDoubledApostrophe as unknown as Rule,
  textEntityLeak as unknown as Rule,
  textEscapeLeak as unknown as Rule,
  textInvisibleCharacter as unknown as Rule,
  textMojibake as unknown as Rule,
  textOddSpace as unknown as Rule,
  textReplacementChar as unknown as Rule,
  textSmartQuoteInCode as unknown as Rule,
];
