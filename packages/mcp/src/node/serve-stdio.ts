import type { Readable, Writable } from "node:stream";
import { StdioServerTransport, serveStdio as serve } from "@modelcontextprotocol/server/stdio";
import type { BookServers } from "../create-book-servers.js";

export interface StdioStreams {
  readonly input: Readable;
  readonly output: Writable;
}

/** How large a message may be, in bytes: the longest text that a tool takes, escaped. */
const LARGEST_MESSAGE = 1_000_000;

/** Serves one client over two streams until it closes the first. Nothing but the protocol is written to the second. */
export async function serveStdio(
  servers: BookServers,
  { input, output }: StdioStreams,
  onError?: (error: Error) => void,
): Promise<void> {
  const transport = new StdioServerTransport(input, output, { maxBufferSize: LARGEST_MESSAGE });
  const closed = new Promise<void>((done) => {
    input.once("close", done);
    input.once("end", done);
  });
  const connection = serve(servers, { transport, ...(onError && { onerror: onError }) });
  await closed;
  await connection.close();
}
