import { z } from "zod";
import type { PublishedFile } from "./entry-file.js";

/**
 * Rich text is a closed subset of mdast: the same node names and fields, without positions and without any node
 * that could hold markup, plus `alert` (GFM), `placeholder` and `entryReference`.
 *
 * Fields of type {@link Template} may hold placeholders; `text` never does, its placeholders are nodes of their own.
 */
export type RichText = readonly Block[];

/**
 * A plain string in which `<<NAME>>` is a placeholder and `\<<NAME>>` the literal text `<<NAME>>`. Of a run of
 * backslashes before `<<NAME>>`, each pair is one backslash of the text.
 */
export type Template = string;

export type Block = Paragraph | Heading | List | Blockquote | Alert | Code | Table;
export type Inline =
  | Text
  | Emphasis
  | Strong
  | Delete
  | InlineCode
  | Break
  | Link
  | Picture
  | PlaceholderNode
  | EntryReference;
/** Every node kind of rich text, parts of lists and tables included. */
export type RichTextNode = Block | Inline | ListItem | TableRow | TableCell;

export interface Paragraph {
  readonly type: "paragraph";
  readonly children: readonly Inline[];
}
/** A heading inside a section, below the section's own. Only at the top of a text, never in a list, quote or table. */
export interface Heading {
  readonly type: "heading";
  readonly depth: 3 | 4;
  readonly children: readonly Inline[];
}
export interface List {
  readonly type: "list";
  readonly ordered: boolean;
  /** The number of the first item where a list goes on with the numbers of another one; 1 when left out. */
  readonly start?: number;
  readonly children: readonly ListItem[];
}
export interface ListItem {
  readonly type: "listItem";
  readonly children: readonly Block[];
}
export interface Blockquote {
  readonly type: "blockquote";
  readonly children: readonly Block[];
}
/** A GFM alert, `> [!WARNING]`. */
export interface Alert {
  readonly type: "alert";
  readonly kind: AlertKind;
  readonly children: readonly Block[];
}
export interface Code {
  readonly type: "code";
  /** The language of the block, `[A-Za-z0-9_+#.-]+`, or null. */
  readonly lang: string | null;
  readonly value: Template;
}
export interface Table {
  readonly type: "table";
  readonly align: readonly ("left" | "right" | "center" | null)[];
  /** The first row is the header. */
  readonly children: readonly TableRow[];
}
export interface TableRow {
  readonly type: "tableRow";
  readonly children: readonly TableCell[];
}
export interface TableCell {
  readonly type: "tableCell";
  readonly children: readonly Inline[];
}
export interface Text {
  readonly type: "text";
  readonly value: string;
}
export interface Emphasis {
  readonly type: "emphasis";
  readonly children: readonly Inline[];
}
export interface Strong {
  readonly type: "strong";
  readonly children: readonly Inline[];
}
export interface Delete {
  readonly type: "delete";
  readonly children: readonly Inline[];
}
export interface InlineCode {
  readonly type: "inlineCode";
  readonly value: Template;
}
export interface Break {
  readonly type: "break";
}
export interface Link {
  readonly type: "link";
  /**
   * An absolute `https:`, `http:`, `mailto:` or `tel:` URL once its placeholders are filled; or the name of a file of the
   * book, which becomes its published URL, and is empty where the brand has no address.
   */
  readonly url: Template;
  readonly title: Template | null;
  readonly children: readonly Inline[];
  /** What is published of the file that is named, once the text is filled. */
  readonly file?: PublishedFile;
}
export interface Picture {
  readonly type: "picture";
  /** As that of a {@link Link}, of `https:` or `http:`. */
  readonly url: Template;
  /** The caption, where the picture stands alone. */
  readonly title: Template | null;
  readonly alt: Template;
  readonly file?: PublishedFile;
}
/** A placeholder in prose. */
export interface PlaceholderNode {
  readonly type: "placeholder";
  readonly name: string;
}
/** A reference to an entry or to an item of an inventory. Without `children` it shows the title of its target. */
export interface EntryReference {
  readonly type: "entryReference";
  readonly id: string;
  readonly children: readonly Inline[];
}

export const alertKinds = ["note", "tip", "important", "warning", "caution"] as const;
export type AlertKind = (typeof alertKinds)[number];

/** The grammar of a code block's language: what may become a class name without escaping. */
export const codeLanguage = /^[A-Za-z0-9_+#.-]{1,40}$/;

const template = z.string();
const inlines = z.lazy(() => z.array(inline));
/** Validates the words of a heading. */
export const inlineText: z.ZodType<readonly Inline[]> = inlines;
const blocks = z.lazy(() => z.array(block));

const inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("text"), value: z.string() }),
    z.strictObject({ type: z.literal("emphasis"), children: inlines }),
    z.strictObject({ type: z.literal("strong"), children: inlines }),
    z.strictObject({ type: z.literal("delete"), children: inlines }),
    z.strictObject({ type: z.literal("inlineCode"), value: template }),
    z.strictObject({ type: z.literal("break") }),
    z.strictObject({ type: z.literal("link"), url: template, title: template.nullable(), children: inlines }),
    z.strictObject({ type: z.literal("picture"), url: template, title: template.nullable(), alt: template }),
    z.strictObject({ type: z.literal("placeholder"), name: z.string() }),
    z.strictObject({ type: z.literal("entryReference"), id: z.string(), children: inlines }),
  ]),
);

const listItem = z.strictObject({ type: z.literal("listItem"), children: blocks });
const tableCell = z.strictObject({ type: z.literal("tableCell"), children: inlines });
const tableRow = z.strictObject({ type: z.literal("tableRow"), children: z.array(tableCell) });

const block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("paragraph"), children: inlines }),
    z.strictObject({ type: z.literal("heading"), depth: z.literal([3, 4]), children: inlines }),
    z.strictObject({
      type: z.literal("list"),
      ordered: z.boolean(),
      start: z.int().min(1).exactOptional(),
      children: z.array(listItem),
    }),
    z.strictObject({ type: z.literal("blockquote"), children: blocks }),
    z.strictObject({ type: z.literal("alert"), kind: z.enum(alertKinds), children: blocks }),
    z.strictObject({ type: z.literal("code"), lang: z.string().regex(codeLanguage).nullable(), value: template }),
    z.strictObject({
      type: z.literal("table"),
      align: z.array(z.enum(["left", "right", "center"]).nullable()),
      children: z.array(tableRow),
    }),
  ]),
);

/** Validates rich text that comes from outside the type system, such as a cache. */
export const richText: z.ZodType<RichText> = z.array(block);
