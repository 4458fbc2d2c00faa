import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import { EngineError } from "@fixbook/engine";
import { readClientFiles } from "./client-files.js";
import type { EditorLink } from "./editor.js";
import { createEventHub } from "./event-hub.js";
import { pagesGate, shellGate } from "./gates.js";
import { pagesApp } from "./pages-app.js";
import { type OpenOptions, openPreviewed, type PreviewedBook } from "./previewed-book.js";
import { type LocalServer, listenLocally } from "./serve.js";
import { shellApp } from "./shell-app.js";

export interface PreviewOptions extends OpenOptions {
  /** The folders of the books; at least one. */
  readonly books: readonly string[];
  /** The one port to use. When left out, the first free one from 4100. */
  readonly port?: number | undefined;
  readonly link: EditorLink;
  /** Where the command runs: folders are shown from here. */
  readonly cwd: string;
}

/** A preview that runs. */
export interface Preview {
  /** What to open: the secret of this run is in its fragment, which no server and no other site gets to see. */
  readonly url: string;
  close(): Promise<void>;
}

const FIRST_PORT = 4100;
const PORTS = 50;
const LAST_PORT = 65_535;

/**
 * Opens books for previewing on this machine alone, and follows their files until it is closed. Two servers: one has the
 * preview's page, the other the books' pages, so that these are of another origin. Throws an {@link EngineError} where
 * no port is free.
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { port } = options;
  if (port !== undefined && port > LAST_PORT) throw noPort(port);
  const files = readClientFiles();
  const hub = createEventHub();
  const [secret, pagesSecret] = [newSecret(), newSecret()];
  const books: PreviewedBook[] = [];
  const servers: LocalServer[] = [];
  const close = async () => {
    for (const server of servers) await server.close();
    for (const book of books) await book.close();
  };
  try {
    for (const [key, folder] of keysOf(options.books)) books.push(await openPreviewed(key, folder, options, hub.tell));
    const pages = await listenLocally([0]);
    if (pages === undefined) throw new Error("The system gives any free port.");
    servers.push(pages);
    const ports = port === undefined ? Array.from({ length: PORTS }, (_, index) => FIRST_PORT + index) : [port];
    const shell = await listenLocally(ports);
    if (shell === undefined) throw noPort(port);
    servers.push(shell);
    pages.answer(
      pagesGate(pages.host, pagesSecret),
      pagesApp({ books, files, secret: pagesSecret, shell: shell.origin }),
    );
    const known = { ...options, books, files, hub, pages: { origin: pages.origin, secret: pagesSecret } };
    shell.answer(shellGate(shell.host, secret), shellApp(known));
    return { url: `${shell.origin}/#token=${secret}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function newSecret(): string {
  return randomBytes(24).toString("base64url");
}

/** A name for each book, from its folder's, that can stand in an address. */
function keysOf(folders: readonly string[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const folder of folders) {
    const name =
      basename(folder)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "") || "book";
    let key = name;
    for (let count = 2; keys.has(key); count++) key = `${name}-${count}`;
    keys.set(key, folder);
  }
  return keys;
}

function noPort(port: number | undefined): EngineError {
  return port === undefined
    ? new EngineError(`No port from ${FIRST_PORT} to ${FIRST_PORT + PORTS - 1} is free.`, "Name one with --port.")
    : new EngineError(`Port ${port} is in use, or none that you may use.`, "Name another one, or leave --port out.");
}
