import { join } from "node:path";
import { mostBytes } from "@fixbook/core";
import { applied, type Plan, type PlanBook, sourcesOf } from "@fixbook/core/plan";
import { bookLayout, type Diagnostic } from "@fixbook/schema";
import { checkBook } from "../check/index.js";
import { type Disk, disk, overlayDisk, readRegularFile } from "../disk/index.js";

/**
 * The errors that the gate would find in the draft that a plan publishes, alone among the entries: by the path of the
 * draft, in its text as the plan leaves it. None where the plan publishes nothing.
 */
export async function errorsInPublished(
  folder: string,
  book: PlanBook,
  { renames, edits }: Plan,
  io: Disk = disk,
): Promise<readonly Diagnostic[]> {
  const move = renames.find(({ from, to }) => isIn(bookLayout.drafts, from) && isIn(bookLayout.entries, to));
  if (move === undefined) return [];
  const texts = new Map(sourcesOf(book).map(({ path, text }) => [path, text]));
  const places = new Map(renames.map(({ from, to }) => [from, to]));
  const after = [...new Set([...places.keys(), ...edits.map(({ file }) => file)])].flatMap((path) => {
    const text = texts.get(path);
    const read = text === undefined ? readRegularFile(join(folder, path), mostBytes(path), io) : undefined;
    const spans = edits
      .filter(({ file }) => file === path)
      .map((one) => ({ span: { start: one.range.start.offset, end: one.range.end.offset }, text: one.text }));
    const contents = text === undefined ? read !== undefined && "bytes" in read && read.bytes : applied(text, spans);
    return contents === false ? [] : [[join(folder, places.get(path) ?? path), contents] as const];
  });
  const { diagnostics } = await checkBook(folder, { disk: overlayDisk(io, new Map(after)) });
  return diagnostics.flatMap((one) =>
    one.file === move.to && one.severity === "error" ? [{ ...one, file: move.from }] : [],
  );
}

function isIn(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`) && path.endsWith(".md");
}
