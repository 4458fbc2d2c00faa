/**
 * Measures the language server over the protocol, in a process of its own as an editor starts it. Writes
 * `bench/results/language-server.md`.
 *
 *     npx -y pnpm@12 bench:language-server [EDITS] [ENTRIES…]
 */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { generateBook } from "./generate-book.ts";
import { type RunningServer, startServer } from "./lsp-client.ts";

const [edits = 60, ...given] = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [100, 1000, 10_000];
const root = join(import.meta.dirname, "..");
const bin = join(root, "packages/cli/dist/bin.js");
const folder = mkdtempSync(join(tmpdir(), "fixbook-bench-"));
const rows: string[] = [];
try {
  for (const size of sizes) rows.push(`| ${(await measure(size)).join(" | ")} |`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The cells of a row about a book of so many entries. */
async function measure(size: number): Promise<readonly string[]> {
  const book = join(folder, `book-${size}`);
  const cache = join(folder, `cache-${size}`);
  mkdirSync(book);
  generateBook(book, size);
  const [file = ""] = globSync("entries/*/*.md", { cwd: book }).sort();
  const uri = pathToFileURL(join(book, file)).href;
  const text = readFileSync(join(book, file), "utf8");
  const first = async (): Promise<[RunningServer, number]> => {
    const start = performance.now();
    const server = await startServer(bin, book, cache);
    const told = server.until(({ params }) => params?.uri === uri && (params.diagnostics?.length ?? 0) > 0);
    open(server, uri, `${text}\nSee [[no-such-entry]].\n`);
    await told;
    return [server, performance.now() - start];
  };
  const [coldServer, cold] = await first();
  await coldServer.stop();
  const [server, warm] = await first();
  await wait(3000);
  const keys = await timeKeys(server, uri, text);
  await wait(2000);
  const completion = await timeRequests(server, "textDocument/completion", {
    textDocument: { uri },
    position: lastPlace(`${text}\nSee [[`),
  });
  const memory = server.memory();
  const before = server.cpu();
  await wait(5000);
  const idle = ((server.cpu() - before) / 5) * 100;
  await server.stop();
  const cells = [
    size.toLocaleString("en"),
    `${(cold / 1000).toFixed(1)} s`,
    `${(warm / 1000).toFixed(1)} s`,
    ...[0.5, 0.95].map((share) => milliseconds(keys, share)),
    milliseconds(completion, 0.95),
    ...(size <= 1000 ? await timeRename(size) : ["—"]),
    `${idle.toFixed(0)} %`,
    `${memory.toFixed(0)} MB`,
    ...(size === 1000 ? await timeHugeFile() : ["—"]),
    `${(loadavg()[0] ?? 0).toFixed(1)}`,
  ];
  console.log(cells.join(" | "));
  return cells;
}

function open({ notify }: RunningServer, uri: string, text: string): void {
  notify("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
}

/** From a key to the findings of its version, keys in bursts of five. */
async function timeKeys(server: RunningServer, uri: string, text: string): Promise<readonly number[]> {
  const times: number[] = [];
  let version = 1;
  const position = lastPlace(text);
  for (let count = 0; count < edits; count++) {
    let pressed = 0;
    for (let key = 0; key < 5; key++) {
      version++;
      pressed = performance.now();
      const range = { start: position, end: position };
      server.notify("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ range, text: key === 0 ? `x[[none-${count}]] ` : "x" }],
      });
      if (key < 4) await wait(35);
    }
    const wanted = version;
    await server.until(({ params }) => params?.uri === uri && params.version === wanted);
    times.push(performance.now() - pressed);
    await wait(count % 3 === 0 ? 900 : 150);
  }
  return times;
}

async function timeRequests(server: RunningServer, method: string, params: object): Promise<readonly number[]> {
  const times: number[] = [];
  for (let count = 0; count < edits; count++) {
    const start = performance.now();
    try {
      await server.request(method, params);
    } catch {
      return [];
    }
    times.push(performance.now() - start);
  }
  return times;
}

/** An id that every entry of a book refers to. */
async function timeRename(size: number): Promise<readonly string[]> {
  const book = join(folder, `named-${size}`);
  mkdirSync(book);
  generateBook(book, size);
  const files = globSync("entries/*/*.md", { cwd: book }).sort();
  const [file = ""] = files;
  const id = file.slice(file.lastIndexOf("/") + 1, -".md".length);
  for (const other of files.slice(1))
    writeFileSync(join(book, other), `${readFileSync(join(book, other), "utf8")}\nSee [[${id}]].\n`);
  const server = await startServer(bin, book, join(folder, `named-cache-${size}`));
  const [, other = ""] = files;
  const uri = pathToFileURL(join(book, other)).href;
  const text = readFileSync(join(book, other), "utf8");
  open(server, uri, text);
  const { line, character } = lastPlace(text.trimEnd());
  const params = { textDocument: { uri }, position: { line, character: character - 4 }, newName: "quite-another-name" };
  // The book is open when this is answered.
  await server.request("textDocument/rename", params);
  const times = await timeRequests(server, "textDocument/rename", params);
  await server.stop();
  return [milliseconds(times, 0.5)];
}

/** The slowest of all requests about a file of 512 KiB. */
async function timeHugeFile(): Promise<readonly string[]> {
  const book = join(folder, "huge");
  mkdirSync(book);
  generateBook(book, 10);
  const [file = ""] = globSync("entries/*/*.md", { cwd: book }).sort();
  const text = readFileSync(join(book, file), "utf8");
  const huge =
    text + "\nA line of words about a printer that prints no labels.\n".repeat((512 * 1024 - text.length) / 55);
  const uri = pathToFileURL(join(book, file)).href;
  const server = await startServer(bin, book, join(folder, "huge-cache"));
  open(server, uri, huge);
  await server.until(({ params }) => params?.uri === uri);
  let slowest = 0;
  const at = { line: 3, character: 3 };
  const range = { start: at, end: at };
  const requests: readonly [string, string][] = [
    ["codeActionProvider", "codeAction"],
    ["completionProvider", "completion"],
    ["definitionProvider", "definition"],
    ["documentFormattingProvider", "formatting"],
    ["documentLinkProvider", "documentLink"],
    ["documentSymbolProvider", "documentSymbol"],
    ["foldingRangeProvider", "foldingRange"],
    ["hoverProvider", "hover"],
    ["referencesProvider", "references"],
    ["renameProvider", "prepareRename"],
  ];
  for (const [provider, method] of requests) {
    if (server.capabilities[provider] === undefined) continue;
    const start = performance.now();
    const params = {
      textDocument: { uri },
      position: at,
      range,
      context: { diagnostics: [], includeDeclaration: true },
      options: {},
    };
    await server.request(`textDocument/${method}`, params).catch(() => {});
    const took = performance.now() - start;
    console.log(`${method} of 512 KiB: ${took.toFixed(0)} ms`);
    slowest = Math.max(slowest, took);
  }
  await server.stop();
  return [`${slowest.toFixed(0)} ms`];
}

function lastPlace(text: string): { readonly line: number; readonly character: number } {
  const lines = text.split("\n");
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function milliseconds(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  const time = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return time === undefined ? "—" : `${time.toFixed(0)} ms`;
}

mkdirSync(join(root, "bench/results"), { recursive: true });
writeFileSync(
  join(root, "bench/results/language-server.md"),
  `# The language server

\`fixbook lsp --stdio\` over the protocol, on generated books (\`bench/generate-book.ts\`, fixed seed),
${availableParallelism()} cores, Node.js ${process.version}. First findings: from the start of the process until the open
document has some, without and with what an earlier run has kept. Key to findings: ${edits} bursts of five keys, from the last
key until the findings of its version are there, the 60 ms of quiet included. Rename: an id that every other entry of the
book refers to, from request to edit. Idle: processor time over five seconds without a key. A load over the number of
cores means that others were at work, which every figure pays for. \`npx -y pnpm@12 bench:language-server\` measures it
again.

| entries | first findings | with cache | key to findings, median | 95 % | completion, 95 % | rename, median | idle | memory | 512 KiB, slowest request | load |
|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${rows.join("\n")}
`,
);
