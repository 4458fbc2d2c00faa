import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { findInBooks } from "@fixbook/engine";
import { bookPartOf, type Diagnostic } from "@fixbook/schema";
import { expect, onTestFinished, test } from "vitest";
import { lawRuns } from "../../../test/law-runs.js";
import { writeFiles } from "../../engine/test/book-on-disk.js";
import { type Editor, startEditor } from "../test/editor.js";

const TODAY = "2026-10-01";
/** How many files are broken at a time. */
const TOGETHER = 10;
const books = join(import.meta.dirname, "../../content/books");

/** A book with its files changed in the editor alone, and the same book with them changed on the disk. */
test.for(["looper", "peptideclients"])(
  "what the server finds in %s, and in broken variants of it, is what lint finds while writing",
  { timeout: 600_000 },
  async (name) => {
    const source = join(books, name);
    const cache = realpathSync(mkdtempSync(join(tmpdir(), "fixbook-cache-")));
    onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
    const files = filesOf(source);
    const editor = await startEditor(files, { today: TODAY, cache });
    const mirror = join(realpathSync(mkdtempSync(join(tmpdir(), "fixbook-lint-"))), "demo");
    onTestFinished(() => rmSync(join(mirror, ".."), { recursive: true, force: true }));
    writeFiles(mirror, files);
    const lint = async (): Promise<Told> => {
      const options = { today: TODAY, stage: "writing", readsHistory: true, cache } as const;
      const [found] = await findInBooks([mirror], options);
      return told(found?.diagnostics ?? []);
    };
    await agree(editor, await lint());
    const texts = Object.entries(files).filter((row): row is [string, string] => typeof row[1] === "string");
    const variants = brokenVariants(texts, lawRuns(40));
    for (let at = 0; at < variants.length; at += TOGETHER) {
      // Each file once: a round breaks several.
      const round = Object.fromEntries(variants.slice(at, at + TOGETHER));
      for (const [path, text] of Object.entries(round)) {
        editor.open(path, files[path] as string);
        editor.change(path, text);
      }
      writeFiles(mirror, round);
      await agree(editor, await lint());
      for (const path of Object.keys(round)) {
        editor.close(path);
        writeFiles(mirror, { [path]: files[path] });
      }
    }
  },
);

type Told = Readonly<Record<string, readonly string[]>>;

/** Waits until the editor shows these findings and no others. */
async function agree(editor: Editor, wanted: Told): Promise<void> {
  await expect
    .poll(
      () =>
        Object.fromEntries(
          [...editor.diagnostics].flatMap(([path, { found }]) => {
            const lines = found.map(({ code, severity, range: { start, end }, message }) =>
              [
                code,
                severity,
                start.line,
                start.character,
                end.line,
                end.character,
                String(message).split("\n")[0],
              ].join(" "),
            );
            return found.length === 0 ? [] : [[path, lines.sort()]];
          }),
        ),
      { timeout: 20_000, interval: 20 },
    )
    .toEqual(wanted);
}

function told(found: readonly Diagnostic[]): Told {
  const severities = { error: 1, warning: 2, info: 3 };
  const byFile = Map.groupBy(found, ({ file }) => file);
  return Object.fromEntries(
    Array.from(byFile, ([file, list]) => [
      file,
      list
        .map(({ ruleId, severity, range: { start, end }, message }) =>
          [ruleId, severities[severity], start.line - 1, start.column - 1, end.line - 1, end.column - 1, message].join(
            " ",
          ),
        )
        .sort(),
    ]),
  );
}

/** Files of a book with their ends cut off, or a piece of them out, at places that are spread over them. */
function brokenVariants(
  texts: readonly (readonly [string, string])[],
  count: number,
): readonly (readonly [string, string])[] {
  return Array.from({ length: count }, (_, index) => {
    const [path = "", text = ""] = texts[(index * 31) % texts.length] ?? [];
    const at = Math.floor(((index * 0.618) % 1) * text.length);
    return [path, index % 3 === 2 ? text.slice(0, at) + text.slice(at + 7) : text.slice(0, at)] as const;
  });
}

/** The files of a book: texts as such, and pictures by their bytes. */
function filesOf(folder: string): Record<string, string | Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => relative(folder, join(folder, path)).replaceAll("\\", "/"))
    .filter((path) => bookPartOf(path) !== undefined && statSync(join(folder, path)).isFile());
  return Object.fromEntries(
    paths.map((path) => {
      const bytes = readFileSync(join(folder, path));
      return [path, /\.(?:md|yaml|yml|txt)$/.test(path) ? bytes.toString() : bytes];
    }),
  );
}
