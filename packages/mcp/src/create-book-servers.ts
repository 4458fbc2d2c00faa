import { McpServer } from "@modelcontextprotocol/server";
import packageJson from "../package.json" with { type: "json" };
import type { BookSource } from "./book-source.js";
import { instructions } from "./instructions.js";
import { addPrompts } from "./prompts.js";
import { addResources } from "./resources.js";
import { openServedBooks } from "./served-book.js";
import { createShelf } from "./shelf.js";
import { addGetEntry } from "./tools/get-entry.js";
import { addMatchError } from "./tools/match-error.js";
import { addSearchEntries } from "./tools/search-entries.js";
import type { ToolContext } from "./tools/tool.js";

export interface ServeOptions {
  /** One or more. Where there are several, calls of tools name one as `book`, and the names of prompts end in its id. */
  readonly books: readonly [BookSource, ...BookSource[]];
  /** Serves internal builds too: text that is for support agents. Refused when left out. */
  readonly internal?: boolean | undefined;
  /** The day, as 2026-10-01, before which a review is old, which results then say. No review is when left out. */
  readonly oldBefore?: (() => string) | undefined;
  /** Told what went wrong inside; a caller learns that something did, and no more. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** Makes a server for a connection, or for a request of HTTP. */
export type BookServers = () => Promise<McpServer>;

/**
 * What makes servers of books for any transport of the SDK. They read, keep nothing between requests, and open no
 * connection of their own.
 *
 * Making a server rejects with a `RefusedBuildError` where a build is internal and `internal` is not set, or where two
 * builds are of one book and brand.
 */
export function createBookServers({ books, internal = false, oldBefore, onError }: ServeOptions): BookServers {
  const context: ToolContext = { oldBefore: () => oldBefore?.(), report: (error) => onError?.(error) };
  return async () => {
    const served = await openServedBooks(books, internal);
    const server = new McpServer(
      { name: "fixbook", title: "Fixbook", version: packageJson.version },
      { instructions: instructions(served), maxToolInputElements: 100 },
    );
    const shelf = createShelf(served);
    for (const addTool of [addMatchError, addSearchEntries, addGetEntry]) addTool(server, shelf, context);
    for (const book of served) addPrompts(server, book);
    addResources(server, served);
    return server;
  };
}
