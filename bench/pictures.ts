/**
 * Measures what pictures add to builds: a book without any, and the same one with a picture of 50 KB in every second
 * entry, in turn. Writes `bench/results/pictures.md`.
 *
 *     npx -y pnpm@12 bench:pictures [ENTRIES] [--runs N]
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { crc32, deflateSync } from "node:zlib";
import { generateBook } from "./generate-book.ts";
import { type Job, type Measured, runInTurn } from "./run-in-turn.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "3" } },
});
const entries = Number(positionals[0] ?? 10_000);
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "fixbook-bench-"));
const bin = join(root, "packages/cli/dist/bin.js");
const SIDE = 224;
process.env["FIXBOOK_CACHE_DIR"] = join(folder, "cache");

try {
  const plain = join(folder, "plain");
  const shown = join(folder, "shown");
  generateBook(plain, entries);
  generateBook(shown, entries);
  const pictures = addPictures(shown);
  let run = 0;
  const cold = (book: string): Job => {
    const command: [string, ...string[]] = [process.execPath, bin, "build", book, "--out", ""];
    // Nothing is deleted between runs: file systems are slow after many deletions.
    const prepare = () => {
      command[5] = join(folder, `out-${basename(book)}-${run++}`);
      process.env["FIXBOOK_CACHE_DIR"] = join(folder, `cache-${run}`);
    };
    return { name: basename(book), command, cwd: folder, prepare };
  };
  const build = (name: string, prepare?: () => void): Job => ({
    name,
    command: [process.execPath, bin, "build", shown, "--out", join(folder, "kept")],
    cwd: folder,
    ...(prepare === undefined ? {} : { prepare }),
  });
  const first = runInTurn([cold(plain), cold(shown)], Number(values.runs));
  process.env["FIXBOOK_CACHE_DIR"] = join(folder, "cache");
  runInTurn([build("filling the cache"), build("settling")], 1);
  const [one = ""] = pictures;
  const again = runInTurn(
    [build("one picture changed", () => writeFileSync(one, png(run++))), build("nothing changed")],
    Number(values.runs),
  );
  const report = reportOf(first, again, pictures.length);
  writeFileSync(join(root, "bench/results/pictures.md"), report);
  console.log(report);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Puts a picture into every second entry, and answers where they are. */
function addPictures(book: string): readonly string[] {
  const files = readdirSync(join(book, "entries"), { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".md"),
  );
  return files
    .sort()
    .filter((_, at) => at % 2 === 0)
    .map((path, at) => {
      const entry = join(book, "entries", path);
      const text = readFileSync(entry, "utf8");
      writeFileSync(
        entry,
        text.replace("\n\n## Why use this", "\n\n   ![The page of this step](page.png)\n\n## Why use this"),
      );
      const picture = join(dirname(entry), basename(entry, ".md"), "page.png");
      mkdirSync(dirname(picture));
      writeFileSync(picture, png(at));
      return picture;
    });
}

/** A picture of noise, about 50 KB, another one for each number. */
function png(seed: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((SIDE + 1) * SIDE);
  let state = (seed + 1) >>> 0;
  for (let at = 0; at < rows.length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    rows[at] = at % (SIDE + 1) === 0 ? 0 : state >>> 24;
  }
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 0 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function reportOf(first: ReadonlyMap<string, Measured>, again: ReadonlyMap<string, Measured>, count: number): string {
  const seconds = (measured: Measured | undefined) => (measured?.median ?? 0).toFixed(2);
  const ratio = (first.get("shown")?.median ?? 0) / (first.get("plain")?.median ?? 1);
  const row = (name: string, measured: Measured | undefined) =>
    `| ${name} | ${seconds(measured)} | ${(measured?.cpu ?? 0).toFixed(2)} | ${Math.round(measured?.megabytes ?? 0)} |`;
  return `# Pictures

\`npx -y pnpm@12 bench:pictures ${entries} --runs ${values.runs}\`: a book of ${entries} entries, and the same one with ${count} pictures of
50 KB, one brand, all targets, in turn; medians.

| build | seconds | processor time | most MB |
|---|---|---|---|
${row("cold, without pictures", first.get("plain"))}
${row("cold, with pictures", first.get("shown"))}
${row("one picture changed", again.get("one picture changed"))}
${row("nothing changed", again.get("nothing changed"))}

With pictures a cold build takes ${ratio.toFixed(2)} times as long. The goal is 1.25.
`;
}
