export { type Applicability, applicabilityOfName, findOverlaps, resolveApplicability } from "./applies/index.js";
export { assembleBook, type BookParts, createBook } from "./book/create-book.js";
export { type Gap, gapsFor, lineAt, listId, newLines, type RowLines, rowLines, rowText } from "./book/ledger-lines.js";
export { createNamedEntries, type NamedEntries } from "./book/named-entries.js";
export {
  type BookSettings,
  type ParsedFile,
  parseBookFile,
  parseBrandFile,
  parseEvalsFile,
  parseInventoryFile,
  parseInventoryWith,
  parseLedgerFile,
  parseQueriesFile,
} from "./book/parse-files.js";
export { removeField } from "./book/remove-field.js";
export { contrast, parseColor, type Rgb } from "./contrast.js";
export { directionOf } from "./direction.js";
export { entryStub, type Shelf } from "./entry/entry-stub.js";
export { forPublic } from "./entry/for-target.js";
export { formatEntry } from "./entry/format-entry.js";
export { type HeadingWords, readHeadingWords } from "./entry/heading-words.js";
export { openingCheck } from "./entry/opening-check.js";
export { anchorPrefix, groupAnchor, pageAnchors, sectionAnchor, solutionAnchor } from "./entry/page-anchors.js";
export {
  type EntryFacts,
  type EntryTree,
  type ParsedEntry,
  type ParseOptions,
  parseEntry,
} from "./entry/parse-entry.js";
export {
  blocksOfHeld,
  type HeldContent,
  type PublishedPart,
  type PublishedSection,
  publishedOfSolution,
  publishedParts,
} from "./entry/published-sections.js";
export { saidJson } from "./entry/said-json.js";
export type { DeclaredHeadings } from "./entry/section-rows.js";
export {
  type Branch,
  blocksOfParts,
  branchesOf,
  isStepList,
  listKinds,
  mapParts,
  type Step,
  stepsOf,
  stepsPart,
  textPart,
} from "./entry/steps.js";
export { type TitlePiece, titlePieces } from "./entry/title-pieces.js";
export { entryToMarkdown } from "./entry/to-markdown.js";
export type { EntryName } from "./entry-names.js";
export { escapePattern } from "./escape-pattern.js";
export { type BookFiles, type FileDescription, fileLimits, mostBytes } from "./files/file-description.js";
export { createFileIndex, type FileIndex } from "./files/file-index.js";
export { publishedPath } from "./files/file-lookup.js";
export { filesToPublish, type ShownFile, shownFiles } from "./files/shown-files.js";
export { sizeInWords } from "./files/size-in-words.js";
export { createBookFiller, createFiller, type Filler, rememberFilled } from "./fill.js";
export {
  defineFinding,
  didYouMean,
  type FindingData,
  type FindingType,
  quote,
  toDiagnostic,
  visible,
} from "./finding.js";
export * as appliesFindings from "./findings/applies.js";
export * as bookFindings from "./findings/book.js";
export * as fileFindings from "./findings/file.js";
export * as inventoryFindings from "./findings/inventory.js";
export * as markdownFindings from "./findings/markdown.js";
export * as schemaFindings from "./findings/schema.js";
export * as siteFindings from "./findings/site.js";
export * as snippetFindings from "./findings/snippet.js";
export * as sourceFindings from "./findings/source.js";
export * as structureFindings from "./findings/structure.js";
export { type RestFinding, restOf, spreadOut, weightOf, withoutRest, withRest } from "./flood.js";
export { foldedWords } from "./folded-words.js";
export { forAudience } from "./for-audience.js";
export { type FormatResult, format } from "./format.js";
export { timesOver } from "./guard.js";
export { escapeHtml, Html, type HtmlValue, html, jsonLd, safeUrl } from "./html.js";
export { parseSphinx, type SphinxObject } from "./inventory/parse-sphinx.js";
export { type ReadItems, readItems } from "./inventory/read-items.js";
export { parseSphinxHeader } from "./inventory/sphinx-header.js";
export type { InventoryText, NoInventory, VendoredFile } from "./inventory/vendored.js";
export { documentPieces, itemDepth, jsonWithin, printJson } from "./json-pieces.js";
export { findKept, holdsKept, type KeptPlace, type KeptPlaceholder, withoutPlaces } from "./kept.js";
export { finishArtifact, guardAcross, guardShapes, type Leak, withoutGuards } from "./leak.js";
export { baseStyles } from "./look/base.js";
export { lookColors, lookTokens } from "./look/tokens.js";
export { writingStyles } from "./look/writing.js";
export { type MarkdownParser, parseMarkdown, parseWithRemark, stringifyMarkdown } from "./markdown.js";
export { createSuggester, nearest } from "./nearest.js";
export { once } from "./once.js";
export { oneLine } from "./one-line.js";
export { pageAddress } from "./page-address.js";
export { placeholderLabel } from "./placeholder.js";
export { idInReference } from "./reference-edit.js";
export {
  createEntryContext,
  createRenderContext,
  type EntryMemory,
  finishedPiece,
  linksOf,
  publishedFiles,
  type Rendered,
  type RenderedArtifact,
  type RenderedList,
  type RenderedOfEntry,
  type RenderOptions,
  renderLists,
  renderOne,
  renderTarget,
  wholeArtifact,
} from "./render.js";
export {
  type Artifact,
  type ArtifactFinding,
  artifactFinding,
  type Filled,
  type FinishedFile,
  type FinishedPiece,
  type LinkStyle,
  type ListArtifact,
  linkStyles,
  type Piece,
  type Reference,
  type ReferenceTarget,
  type RenderContext,
  type Renderer,
  type RenderHost,
  type RenderPart,
  type ResolveReference,
} from "./renderer.js";
export {
  createLineIndex,
  createReport,
  type FindingExtra,
  type LineIndex,
  type Located,
  type OffsetFix,
  type Report,
  type Span,
} from "./report.js";
export { createFold, type Handlers } from "./rich-text/fold.js";
export { pictureAlone } from "./rich-text/picture-alone.js";
export { createHtmlRenderer, type HtmlRenderer } from "./rich-text/to-html.js";
export { createMarkdownRenderer } from "./rich-text/to-markdown.js";
export {
  createTextRenderer,
  inlineText,
  type LinkText,
  linkInParentheses,
  saysAddress,
  type TextRenderer,
} from "./rich-text/to-text.js";
export { dataScript, scriptItem } from "./search/data-script.js";
export { languageScript } from "./search/language-script.js";
export { createSearchEntry, searchIndexOf } from "./search/search-index.js";
export type { SourceFile } from "./source.js";
export { sectionsIn, takesIn } from "./swallowed.js";
export { type Asked, createTracer, type Tracer } from "./trace.js";
export { unfilled } from "./unfilled.js";
export {
  type EmailWords,
  type FilterWords,
  type HelpWords,
  inLanguage,
  labelFor,
  languageAttributes,
  type PageWords,
  type PickerWords,
  type ScriptWords,
  type SearchWords,
  type Signs,
  type Wording,
  type Words,
  type WordsLocale,
  wordsFor,
  wordsLocale,
  wordsLocales,
  wordsScript,
} from "./words/index.js";
export { estimateWork, type Work } from "./work/estimate-work.js";
export type { YamlData, YamlString } from "./yaml.js";
