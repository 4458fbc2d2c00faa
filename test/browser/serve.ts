import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

/** The policy that a careful host sets for a help center. What it blocks is a fault of a page. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https: data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A folder that is served on a free port of this machine until it is closed. */
export interface Site {
  /** The address without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the files of a folder below the path `at`, with a Content-Security-Policy where one is given. What is not there is
 * a 404, with the folder's page for that where it has one.
 */
export async function serve(folder: string, policy?: string, at = ""): Promise<Site> {
  const headers: Record<string, string> = policy === undefined ? {} : { "content-security-policy": policy };
  const files = sirv(folder, {
    dev: true,
    setHeaders: (response) => response.setHeaders(new Map(Object.entries(headers))),
  });
  const lost = join(folder, "404.html");
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const sendLost = () => {
      const isThere = existsSync(lost);
      response.writeHead(404, { ...headers, ...(isThere && { "content-type": "text/html" }) });
      response.end(isThere ? readFileSync(lost) : undefined);
    };
    const { url = "" } = request;
    if (!url.startsWith(`${at}/`)) return sendLost();
    request.url = url.slice(at.length);
    files(request, response, sendLost);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
