import { describe, expect, test } from "vitest";
import { documentPieces, itemDepth, jsonWithin, printJson } from "./json-pieces.js";
import { finishedPiece } from "./render.js";

const items = [{ id: "one", list: [1, { deep: 'a\n  "list": []' }] }, "two", []];

function textOf(...given: Parameters<typeof documentPieces>): string {
  return Array.from(documentPieces(...given), (piece) => (typeof piece === "string" ? piece : piece.finished)).join("");
}

describe("a document in pieces is the one that is printed whole", () => {
  const frame = { title: '\n  "list": []', nested: { list: [] }, list: [], more: [], last: 1 };
  for (const count of [0, 1, 3]) {
    test(`with ${count} items`, () => {
      const list = items.slice(0, count);
      const pieces = list.map((item) => jsonWithin(item, itemDepth));
      expect(textOf(frame, { list: pieces, more: pieces.map(finishedPiece) })).toBe(
        printJson({ ...frame, list, more: list }),
      );
    });
  }
});

test("a list that the document does not have is a mistake in code", () => {
  expect(() => textOf({ other: [] }, { list: [] })).toThrow('no empty list "list"');
  expect(() => textOf({ list: [1] }, { list: [] })).toThrow('no empty list "list"');
});
