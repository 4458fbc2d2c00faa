import type { McpServer } from "@modelcontextprotocol/server";
import type { OldBefore } from "../result-schemas.js";
import type { ServedBook } from "../served-book.js";

/** What a tool is told of the server that it is of. */
export interface ToolContext {
  readonly oldBefore: () => OldBefore;
  readonly report: (error: unknown) => void;
}

/** Adds a tool for a book to a server. */
export type AddTool = (server: McpServer, served: ServedBook, context: ToolContext) => void;
