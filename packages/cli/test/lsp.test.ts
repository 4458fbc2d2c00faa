import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { lawRuns } from "../../../test/law-runs.js";
import { bookFiles, bookOnDisk, readTree, tempFolder } from "../../engine/test/book-on-disk.js";

const bin = join(import.meta.dirname, "../dist/bin.js");
const DROPS = "entries/voice/call-drops.md";

/** The server as an editor starts it, over a book. */
function start(book: string, args: readonly string[] = ["--stdio"]) {
  const child = spawn(process.execPath, [bin, "lsp", ...args], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, FIXBOOK_CACHE_DIR: join(tempFolder(), "cache") },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  // A server that is killed reads no more.
  child.stdin.on("error", () => {});
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const uri = pathToFileURL(join(book, DROPS)).href;
  const capabilities = { workspace: { workspaceEdit: { resourceOperations: ["create", "rename", "delete"] } } };
  const workspaceFolders = [{ uri: pathToFileURL(book).href, name: "book" }];
  send({
    id: 1,
    method: "initialize",
    params: { processId: process.pid, rootUri: null, capabilities, workspaceFolders },
  });
  send({ method: "initialized", params: {} });
  const text = "# The call drops\n\nIt does.\n\n1. Open the the page. See [[nothing]].\n";
  send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "markdown", version: 1, text } } });
  return { child, send, uri };
}

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once("exit", resolve));

function until(child: ChildProcess, words: string): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    child.stdout?.on("data", (bytes) => {
      text += bytes;
      if (text.includes(words)) resolve(text);
    });
  });
}

test("the protocol alone goes to standard output, and the server ends when it is told to", async () => {
  const { child, send } = start(bookOnDisk(bookFiles()));
  const text = await until(child, "relations/unknown-id");
  expect(text).toMatch(/^Content-Length: \d+\r\n\r\n\{/);
  send({ id: 2, method: "shutdown" });
  send({ method: "exit" });
  expect(await ended(child)).toBe(0);
});

test("an editor that goes away takes the server with it", async () => {
  const { child } = start(bookOnDisk(bookFiles()));
  await until(child, "relations/unknown-id");
  child.stdin.end();
  expect(await ended(child)).toBe(1);
});

test("a server whose parent is gone ends", async () => {
  const parent = spawn(process.execPath, ["-e", "setTimeout(() => {}, 500)"]);
  const { child } = start(bookOnDisk(bookFiles()), ["--stdio", `--clientProcessId=${parent.pid}`]);
  expect(await ended(child)).toBe(1);
});

test("whenever it is killed, no file of the book is another one", { timeout: 600_000 }, async () => {
  const book = bookOnDisk(bookFiles());
  const before = readTree(book);
  for (let count = 0; count < lawRuns(6); count++) {
    const { child, send, uri } = start(book);
    const textDocument = { uri };
    const position = { line: 4, character: 26 };
    send({ id: 2, method: "textDocument/formatting", params: { textDocument, options: {} } });
    send({
      id: 3,
      method: "textDocument/rename",
      params: { textDocument, position: { line: 0, character: 4 }, newName: "Other" },
    });
    send({
      id: 4,
      method: "textDocument/codeAction",
      params: { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } },
    });
    send({
      id: 5,
      method: "workspace/executeCommand",
      params: { command: "fixbook.moveEntry", arguments: [uri, "call-lost"] },
    });
    await wait((count * 137) % 1500);
    const end = ended(child);
    child.kill("SIGKILL");
    await end;
    expect(readTree(book)).toEqual(before);
  }
});
