import type { SnippetField, SnippetPlace, SnippetVariant } from "@fixbook/schema";
import type { SearchIndex } from "@fixbook/search";

/** A text of a snippet, with the places in it that an agent fills. */
export interface PickerText {
  readonly contents: string;
  readonly places: readonly SnippetPlace[];
}

/** A text in both forms. */
export interface PickerForms {
  readonly html: PickerText;
  readonly text: PickerText;
}

/** What the page knows of an entry once it is chosen, so that a large book opens fast. */
export interface PickerEntry {
  readonly id: string;
  /** Of its page; absent where the brand has no address. */
  readonly url?: string;
  readonly subject: PickerText;
  /** What tells it from others in one reply. */
  readonly heading: PickerForms;
  /** What agents alone read, in internal builds: shown, and in no snippet. */
  readonly notes?: PickerText;
  readonly snippets: readonly (PickerForms & { readonly variant: SnippetVariant })[];
}

/** What a script holds of some entries, neighbours in the book's order. */
export interface PickerSnippets {
  readonly entries: readonly PickerEntry[];
}

/** What the page knows from the start. */
export interface PickerData {
  readonly index: SearchIndex;
  /** How many entries a script holds; the last may hold fewer. */
  readonly perScript: number;
  readonly fields: readonly SnippetField[];
  /** The Ask of entries that have none of their own; absent where the book asks for nothing. */
  readonly ask?: PickerForms;
}

/** The names under which scripts leave data for the page. */
export const dataName = "fixbookPicker";
export const snippetsName = "fixbookSnippets";
