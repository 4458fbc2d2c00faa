import { readFileSync } from "node:fs";
import { sampleBook } from "@fixbook/core/testing";
import type { BookJson, EntryJson, InventoryJson, PartJson } from "@fixbook/schema";
import { expect, test } from "vitest";
import { realBook } from "../../core/test/real-books.js";
import { render } from "./sample.js";

/** The code that the manual shows, as a module. */
const page = readFileSync(new URL("../../../docs/json.md", import.meta.url), "utf8");
const code = [...page.matchAll(/```js\n(.*?)```/gs)].map(([, block = ""]) => block).join("\n");
const { chunksOf, entriesOf } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);

interface Chunk {
  readonly id: string;
  readonly url: string;
  readonly text: string;
}

const books = {
  sample: sampleBook("words"),
  looper: realBook("looper"),
  peptideclients: realBook("peptideclients"),
};

test.each(Object.entries(books))("the code of docs/json.md reads the build of %s", (_, book) => {
  const files = new Map(render(book).map(({ path, contents }) => [path, contents]));
  const read = <File>(path: string): File => JSON.parse(files.get(path) ?? "null");
  const data = read<BookJson>("book.json");
  const anchors = new Map(read<InventoryJson>("inventory.json").items.map((item) => [item.id, item.anchors]));
  for (const { id, path, url, signatures } of data.entries) {
    for (const found of signatures.codes)
      expect(entriesOf(data, found).map((head: { id: string }) => head.id)).toContain(id);
    const entry = read<EntryJson>(path);
    const chunks: readonly Chunk[] = chunksOf(entry);
    expect(chunks.map((chunk) => chunk.id)).toEqual(entry.solutions.map((solution) => `${id}#${solution.id}`));
    for (const [at, chunk] of chunks.entries()) {
      const solution = entry.solutions[at] as EntryJson["solutions"][number];
      expect(chunk.url.startsWith(`${url}#`)).toBe(true);
      expect(anchors.get(id)).toContain(chunk.url.split("#")[1]);
      const texts = [
        entry.title,
        entry.symptom.text,
        ...textsOf([...solution.parts, ...(solution.workaroundParts ?? [])]),
      ];
      for (const text of texts) expect(chunk.text).toContain(text);
      expect(chunk.text).not.toMatch(/undefined|\[object/);
    }
  }
});

function textsOf(parts: readonly PartJson[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.kind === "text") return part.text;
    return part.kind === "steps" ? part.items.map(({ text }) => text) : [part.title, ...textsOf(part.parts)];
  });
}
