import type { McpServer } from "@modelcontextprotocol/server";
import type { OldBefore } from "../result-schemas.js";
import type { Shelf } from "../shelf.js";

/** What a tool is told of the server that it is of. */
export interface ToolContext {
  readonly oldBefore: () => OldBefore;
  readonly report: (error: unknown) => void;
}

/** Adds a tool for the books of a server. */
export type AddTool = (server: McpServer, shelf: Shelf, context: ToolContext) => void;
