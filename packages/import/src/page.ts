/** A page of another system, as an adapter finds it. */
export interface Page {
  /** What tells it from all others of its source, for good: a path, or an id of the system. */
  readonly sourceId: string;
  /** What it says, as Markdown with all that stands above it, or as HTML. */
  readonly body: { readonly kind: "markdown" | "html"; readonly text: string };
  /** Its path in the input, with forward slashes. */
  readonly path: string;
  readonly title?: string | undefined;
  /** Where it is published. */
  readonly url?: string | undefined;
  readonly labels: readonly string[];
  readonly locale?: string | undefined;
  /** What it lies in, the outermost first: folders, or categories and sections. */
  readonly parents: readonly Parent[];
  /** Further names that led to it. */
  readonly aliases: readonly string[];
  readonly isInternal?: boolean;
  readonly isDraft?: boolean;
  /** Files of the page, by the address that it names them with. */
  readonly attachments?: ReadonlyMap<string, string>;
  /** Whether all of it is an answer, so that it is the fix as it is. */
  readonly isAnswer?: boolean;
  /** What stands around the page on every page of its site: navigation, and what is below. */
  readonly frame?: string;
  /** Words that the adapter took from elsewhere than the body, such as the title: what the page says besides. */
  readonly texts: readonly string[];
}

export interface Parent {
  readonly id: string;
  readonly title: string;
}

/** What an adapter found in an input, and what it left out, with the reason. */
export interface FoundPages {
  readonly pages: readonly Page[];
  readonly refused: readonly RefusedPage[];
}

export interface RefusedPage {
  readonly sourceId: string;
  readonly path: string;
  readonly reason: string;
}
