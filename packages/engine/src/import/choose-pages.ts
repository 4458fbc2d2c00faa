import {
  type Dialect,
  dialectOf,
  type FoundPages,
  pagesOfFolder,
  pagesOfHtml,
  pagesOfReplies,
  pagesOfZendesk,
  recogniseDialect,
} from "@fixbook/import";
import { EngineError } from "../disk/index.js";
import type { Input } from "./read-input.js";

/** Formats that are no dialect of Markdown. */
export const otherFormats = ["markdown", "html", "zendesk", "replies"] as const;

/** The pages of an input, and how they are written. */
export interface ChosenPages extends FoundPages {
  readonly format: string;
  readonly dialect?: Dialect;
  /** Whether the pages are sent to people by a desk. */
  readonly isForDesk: boolean;
}

/** Finds the pages of an input in a format. Throws an {@link EngineError} where it holds none. */
export function choosePages(format: string, input: Input): ChosenPages {
  const found = find(format, input);
  if (found.pages.length === 0 && found.refused.length === 0)
    throw new EngineError(
      `${input.name} contains no page of the format ${format}.`,
      "Name the folder or file that contains the pages, or another format; fixbook help import lists them.",
    );
  return found;
}

function find(format: string, { texts, paths }: Input): ChosenPages {
  switch (format) {
    case "html":
      return { ...pagesOfHtml(texts), format, isForDesk: false };
    case "zendesk":
      return { ...pagesOfZendesk(texts, paths), format, isForDesk: false };
    case "replies":
      return { ...pagesOfReplies(texts), format, isForDesk: true };
    default: {
      const dialect =
        dialectOf(format) ??
        recogniseDialect(
          paths,
          texts.flatMap(({ path, text }) => (/\.(?:mdx?|markdown)$/i.test(path) ? [text] : [])),
        );
      return { ...pagesOfFolder(texts, dialect), format: dialect.id, dialect, isForDesk: false };
    }
  }
}
