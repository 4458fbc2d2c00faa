import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";

/** A server that this machine alone can reach. */
export interface HttpServer {
  /** The address to give to a client. */
  readonly url: string;
  close(): Promise<void>;
}

/** Where the protocol is spoken. */
const PATH = "/mcp";
const LIMITS = { headersTimeout: 5000, requestTimeout: 20_000, maxHeaderSize: 16 * 1024 };
const MOST_CONNECTIONS = 1024;

/** Listens on 127.0.0.1 and no other address, and gives requests for `/mcp` to a handler. Port 0 is any free one. */
export async function serveHttp(
  handler: { fetch(request: Request): Promise<Response> },
  port: number,
): Promise<HttpServer> {
  const fetch = (request: Request) =>
    new URL(request.url).pathname === PATH
      ? handler.fetch(request)
      : new Response(`The Model Context Protocol is spoken at ${PATH}.\n`, { status: 404 });
  const server = createServer(LIMITS, getRequestListener(fetch, { overrideGlobalObjects: false }));
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => done());
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
