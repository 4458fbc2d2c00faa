// Made by scripts/generate.ts from the files in rules/.
import type { Rule } from "./rule.js";
import a11yDefaultAlt from "./rules/a11y/default-alt.js";
import a11yEmptyTableHeader from "./rules/a11y/empty-table-header.js";
import a11yMissingAlt from "./rules/a11y/missing-alt.js";
import a11ySameTextDifferentTarget from "./rules/a11y/same-text-different-target.js";
import a11ySensoryOnly from "./rules/a11y/sensory-only.js";
import a11yVagueLinkText from "./rules/a11y/vague-link-text.js";
import a11yWordyAlt from "./rules/a11y/wordy-alt.js";
import emailDeepList from "./rules/email/deep-list.js";
import emailLongSubject from "./rules/email/long-subject.js";
import emailPictureOnlyStep from "./rules/email/picture-only-step.js";
import emailTableInList from "./rules/email/table-in-list.js";
import emailTooWide from "./rules/email/too-wide.js";
import linksBareUrl from "./rules/links/bare-url.js";
import linksInsecureHttp from "./rules/links/insecure-http.js";
import linksLookAlike from "./rules/links/look-alike.js";
import linksPrivateHost from "./rules/links/private-host.js";
import linksTrackingOrToken from "./rules/links/tracking-or-token.js";
import linksUndefinedReference from "./rules/links/undefined-reference.js";
import markdownAccidentalCode from "./rules/markdown/accidental-code.js";
import markdownEmphasisBesideSign from "./rules/markdown/emphasis-beside-sign.js";
import markdownEmphasisInName from "./rules/markdown/emphasis-in-name.js";
import markdownFenceInText from "./rules/markdown/fence-in-text.js";
import markdownLostSign from "./rules/markdown/lost-sign.js";
import markdownUnclosedCode from "./rules/markdown/unclosed-code.js";
import markdownUnclosedFence from "./rules/markdown/unclosed-fence.js";
import markupAttribute from "./rules/markup/attribute.js";
import markupBox from "./rules/markup/box.js";
import markupCheckbox from "./rules/markup/checkbox.js";
import markupComment from "./rules/markup/comment.js";
import markupDirective from "./rules/markup/directive.js";
import markupEmphasis from "./rules/markup/emphasis.js";
import markupFormatting from "./rules/markup/formatting.js";
import markupHeading from "./rules/markup/heading.js";
import markupInclude from "./rules/markup/include.js";
import markupLink from "./rules/markup/link.js";
import markupMaybeAlert from "./rules/markup/maybe-alert.js";
import markupMaybeHeading from "./rules/markup/maybe-heading.js";
import markupMaybeTable from "./rules/markup/maybe-table.js";
import markupReference from "./rules/markup/reference.js";
import markupStray from "./rules/markup/stray.js";
import markupTable from "./rules/markup/table.js";
import markupTemplate from "./rules/markup/template.js";
import markupVariable from "./rules/markup/variable.js";
import placeholdersAuthoringLeftover from "./rules/placeholders/authoring-leftover.js";
import placeholdersEscapedInPath from "./rules/placeholders/escaped-in-path.js";
import placeholdersMalformed from "./rules/placeholders/malformed.js";
import placeholdersMixedSyntax from "./rules/placeholders/mixed-syntax.js";
import placeholdersUnresolved from "./rules/placeholders/unresolved.js";
import securityDangerousCommand from "./rules/security/dangerous-command.js";
import securityLinkShortener from "./rules/security/link-shortener.js";
import securityPersonalData from "./rules/security/personal-data.js";
import securitySpeaksToAi from "./rules/security/speaks-to-ai.js";
import structureAlmostList from "./rules/structure/almost-list.js";
import structureCodeWithoutLanguage from "./rules/structure/code-without-language.js";
import structureConflictMarker from "./rules/structure/conflict-marker.js";
import structureContentsList from "./rules/structure/contents-list.js";
import structureListIndent from "./rules/structure/list-indent.js";
import structurePromptInCode from "./rules/structure/prompt-in-code.js";
import structureStepNumber from "./rules/structure/step-number.js";
import structureStepOverload from "./rules/structure/step-overload.js";
import structureUnknownStep from "./rules/structure/unknown-step.js";
import textDoubledApostrophe from "./rules/text/doubled-apostrophe.js";
import textEntityLeak from "./rules/text/entity-leak.js";
import textEscapeLeak from "./rules/text/escape-leak.js";
import textHomoglyphInCode from "./rules/text/homoglyph-in-code.js";
import textInvisibleCharacter from "./rules/text/invisible-character.js";
import textMojibake from "./rules/text/mojibake.js";
import textNotNfc from "./rules/text/not-nfc.js";
import textOddSpace from "./rules/text/odd-space.js";
import textProductTerm from "./rules/text/product-term.js";
import textRelativeTime from "./rules/text/relative-time.js";
import textRepeatedWord from "./rules/text/repeated-word.js";
import textReplacementChar from "./rules/text/replacement-char.js";
import textSmartQuoteInCode from "./rules/text/smart-quote-in-code.js";
import textTypographyInCode from "./rules/text/typography-in-code.js";

/** Every rule about entries, by id. */
export const rules: readonly Rule[] = [
  a11yDefaultAlt as unknown as Rule,
  a11yEmptyTableHeader as unknown as Rule,
  a11yMissingAlt as unknown as Rule,
  a11ySameTextDifferentTarget as unknown as Rule,
  a11ySensoryOnly as unknown as Rule,
  a11yVagueLinkText as unknown as Rule,
  a11yWordyAlt as unknown as Rule,
  emailDeepList as unknown as Rule,
  emailLongSubject as unknown as Rule,
  emailPictureOnlyStep as unknown as Rule,
  emailTableInList as unknown as Rule,
  emailTooWide as unknown as Rule,
  linksBareUrl as unknown as Rule,
  linksInsecureHttp as unknown as Rule,
  linksLookAlike as unknown as Rule,
  linksPrivateHost as unknown as Rule,
  linksTrackingOrToken as unknown as Rule,
  linksUndefinedReference as unknown as Rule,
  markdownAccidentalCode as unknown as Rule,
  markdownEmphasisBesideSign as unknown as Rule,
  markdownEmphasisInName as unknown as Rule,
  markdownFenceInText as unknown as Rule,
  markdownLostSign as unknown as Rule,
  markdownUnclosedCode as unknown as Rule,
  markdownUnclosedFence as unknown as Rule,
  markupAttribute as unknown as Rule,
  markupBox as unknown as Rule,
  markupCheckbox as unknown as Rule,
  markupComment as unknown as Rule,
  markupDirective as unknown as Rule,
  markupEmphasis as unknown as Rule,
  markupFormatting as unknown as Rule,
  markupHeading as unknown as Rule,
  markupInclude as unknown as Rule,
  markupLink as unknown as Rule,
  markupMaybeAlert as unknown as Rule,
  markupMaybeHeading as unknown as Rule,
  markupMaybeTable as unknown as Rule,
  markupReference as unknown as Rule,
  markupStray as unknown as Rule,
  markupTable as unknown as Rule,
  markupTemplate as unknown as Rule,
  markupVariable as unknown as Rule,
  placeholdersAuthoringLeftover as unknown as Rule,
  placeholdersEscapedInPath as unknown as Rule,
  placeholdersMalformed as unknown as Rule,
  placeholdersMixedSyntax as unknown as Rule,
  placeholdersUnresolved as unknown as Rule,
  securityDangerousCommand as unknown as Rule,
  securityLinkShortener as unknown as Rule,
  securityPersonalData as unknown as Rule,
  securitySpeaksToAi as unknown as Rule,
  structureAlmostList as unknown as Rule,
  structureCodeWithoutLanguage as unknown as Rule,
  structureConflictMarker as unknown as Rule,
  structureContentsList as unknown as Rule,
  structureListIndent as unknown as Rule,
  structurePromptInCode as unknown as Rule,
  structureStepNumber as unknown as Rule,
  structureStepOverload as unknown as Rule,
  structureUnknownStep as unknown as Rule,
  textDoubledApostrophe as unknown as Rule,
  textEntityLeak as unknown as Rule,
  textEscapeLeak as unknown as Rule,
  textHomoglyphInCode as unknown as Rule,
  textInvisibleCharacter as unknown as Rule,
  textMojibake as unknown as Rule,
  textNotNfc as unknown as Rule,
  textOddSpace as unknown as Rule,
  textProductTerm as unknown as Rule,
  textRelativeTime as unknown as Rule,
  textRepeatedWord as unknown as Rule,
  textReplacementChar as unknown as Rule,
  textSmartQuoteInCode as unknown as Rule,
  textTypographyInCode as unknown as Rule,
];
