export {
  type AcceptedHeading,
  acceptedHeading,
  acceptedHeadings,
  canonicalHeading,
  eitherSection,
  type HeadingLanguage,
  headingLanguage,
  headingsIn,
  isInternalHeading,
  mayHoldInternalHeading,
} from "./accepted-headings.js";
export {
  type Area,
  type Book,
  type BookFile,
  type Brand,
  type BrandFile,
  bookFile,
  brandFile,
  type DeclaredSection,
  type Guide,
  type Inventory,
  type InventoryFile,
  type InventoryItem,
  inventoryFile,
  type LintSettings,
  type Look,
  localeTag,
  type SearchSettings,
  sectionTargets,
} from "./book.js";
export { type BookEntry, type EntryHead, type EntryStub, headOf, wholeEntry } from "./book-entry.js";
export {
  type DeskName,
  type DeskSyntax,
  type DeskVariable,
  deskNames,
  deskSyntax,
  deskVariables,
  writeDeskVariable,
} from "./desk.js";
export { type DeskManifestJson, deskManifestJson } from "./desk-contract.js";
export {
  type Diagnostic,
  diagnostic,
  type Fix,
  type LintReport,
  lintReport,
  type MissedQuestion,
  type Position,
  position,
  type Range,
  range,
  type SearchAnswers,
  type Severity,
  type Stage,
  severity,
  stage,
} from "./diagnostic.js";
export { type BumpLevel, bumpLevel, type DiffReport, diffReport } from "./diff-report.js";
export {
  type SnippetField,
  type SnippetForm,
  type SnippetPlace,
  type SnippetsJson,
  type SnippetsLineJson,
  type SnippetVariant,
  snippetForms,
  snippetsJson,
  snippetsLineJson,
  snippetVariants,
} from "./email-contract.js";
export {
  type Entry,
  type EntrySections,
  entry,
  type OwnSection,
  type SectionsHeld,
  type Solution,
  solution,
} from "./entry.js";
export {
  type AttachmentFile,
  type AttachmentFormat,
  attachmentFormats,
  type EntryFile,
  formatOfName,
  isPictureFormat,
  type PictureFile,
  type PictureFormat,
  type PublishedFile,
  pictureFormats,
} from "./entry-file.js";
export { type EvalReport, evalReport } from "./eval-report.js";
export { type Eval, evalsFile } from "./evals.js";
export { type FixPart, fixPart, type GroupPart, type StepsPart, type TextPart } from "./fix-part.js";
export { foldHeading } from "./fold-heading.js";
export { type FormatReport, formatReport } from "./format-report.js";
export { type Audience, audiences, type Frontmatter, frontmatter, mostWordings } from "./frontmatter.js";
export {
  type HeadingRow,
  type HeadingSectionId,
  type HeadingSource,
  headingSources,
  type LanguageHeadings,
} from "./headings/language.js";
export { placeholderName, slug } from "./identifier.js";
export { type ImportReport, importReport } from "./import-report.js";
export { type InboundReport, inboundReport } from "./inbound-report.js";
export {
  type AttachmentJson,
  type BookJson,
  bookJson,
  type ContractVersion,
  contractMajor,
  contractVersion,
  type EntryHeadJson,
  type EntryJson,
  entryJson,
  type InventoryJson,
  inventoryJson,
  type ManifestJson,
  manifestJson,
  type PartJson,
  type PictureJson,
  type PlaceholderJson,
  placeholderForms,
  type RecordJson,
  type RecordsJson,
  type RichTextJson,
  recordsJson,
  type SearchJson,
  type StepJson,
  searchJson,
  versionField,
} from "./json-contract.js";
export { type JsonSchemaName, jsonSchemas } from "./json-schema.js";
export {
  type BookPartId,
  bookLayout,
  bookPartOf,
  bookPaths,
  entryPath,
  inventoryPath,
  isBookFile,
  makesBook,
  outputManifest,
} from "./layout.js";
export { type IdRecord, type Ledger, type LedgerRow, ledgerFile } from "./ledger.js";
export { compareDiagnostics, compareText, startOfFile } from "./order.js";
export {
  isOwnField,
  type JsonValue,
  jsonValue,
  type OwnFields,
  ownFieldName,
  type WithOwnFields,
} from "./own-fields.js";
export {
  isWebUrl,
  type PlaceholderDeclaration,
  type PlaceholderFiller,
  type PlaceholderType,
  placeholderDeclaration,
  placeholderFillers,
  placeholderTypes,
  placeholderValues,
} from "./placeholder.js";
export { type PlanReport, planReport } from "./plan-report.js";
export { type Platform, type Product, product, VERSION } from "./product.js";
export { type Query, queriesFile } from "./queries.js";
export { type ReplayReport, replayReport } from "./replay-report.js";
export {
  type Alert,
  type AlertKind,
  alertKinds,
  type Block,
  type Blockquote,
  type Break,
  type Code,
  codeLanguage,
  type Delete,
  type Emphasis,
  type EntryReference,
  type Heading,
  type Inline,
  type InlineCode,
  type Link,
  type List,
  type ListItem,
  type Paragraph,
  type Picture,
  type PlaceholderNode,
  type RichText,
  type RichTextNode,
  richText,
  type Strong,
  type Table,
  type TableCell,
  type TableRow,
  type Template,
  type Text,
} from "./rich-text.js";
export {
  type Section,
  type SectionContent,
  type SectionHolds,
  type SectionId,
  type SectionIdsOf,
  sectionById,
  sections,
  sectionsOf,
} from "./section.js";
export { fileSlug, slugProblem, toSlug, withoutPart } from "./slug.js";
export type { SynonymGroup, Synonyms } from "./synonyms.js";
