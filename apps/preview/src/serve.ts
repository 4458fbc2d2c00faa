import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { type Gate, refusalOf } from "./guard.js";
import { answerHeaders, nothingPolicy } from "./headers.js";

/** A server that listens to this machine alone. */
export interface LocalServer {
  /** `127.0.0.1` and its port. */
  readonly host: string;
  readonly origin: string;
  /** Begins to answer, with what passes the gate. */
  answer(gate: Gate, app: Hono): void;
  close(): Promise<void>;
}

const MOST_CONNECTIONS = 512;
const HEADERS_TIMEOUT = 5000;
const REQUEST_TIMEOUT = 20_000;
const MOST_HEADERS = 16 * 1024;

/** Listens on 127.0.0.1 and no other address, at the first free one of some ports; undefined where none is. */
export async function listenLocally(ports: readonly number[]): Promise<LocalServer | undefined> {
  let listener: RequestListener = (_request, response) => response.writeHead(503, answerHeaders).end();
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT, requestTimeout: REQUEST_TIMEOUT, maxHeaderSize: MOST_HEADERS },
    (request, response) => listener(request, response),
  );
  server.maxConnections = MOST_CONNECTIONS;
  // Nothing here speaks another protocol.
  server.on("upgrade", (_request, socket) => socket.destroy());
  server.on("connect", (_request, socket) => socket.destroy());
  const port = await listenOnFirst(server, ports);
  if (port === undefined) return undefined;
  const host = `127.0.0.1:${port}`;
  return {
    host,
    origin: `http://${host}`,
    answer: (gate, app) => {
      listener = guarded(gate, getRequestListener(app.fetch, { overrideGlobalObjects: false }));
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function guarded(gate: Gate, listener: RequestListener): RequestListener {
  return (request, response) => {
    const refusal = refusalOf(request, gate);
    if (refusal === undefined) {
      listener(request, response);
      return;
    }
    response.writeHead(refusal.status, {
      ...answerHeaders,
      "Content-Security-Policy": nothingPolicy,
      "Content-Type": "text/plain; charset=utf-8",
      // What is still to come of it is not read.
      Connection: "close",
    });
    response.end(request.method === "HEAD" ? undefined : `${refusal.reason}\n`);
  };
}

async function listenOnFirst(server: Server, ports: readonly number[]): Promise<number | undefined> {
  for (const port of ports) {
    const isListening = await new Promise<boolean>((done, fail) => {
      const onError = (error: NodeJS.ErrnoException) =>
        error.code === "EADDRINUSE" || error.code === "EACCES" ? done(false) : fail(error);
      server.once("error", onError);
      server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
        server.off("error", onError);
        done(true);
      });
    });
    if (isListening) return (server.address() as AddressInfo).port;
  }
  return undefined;
}
