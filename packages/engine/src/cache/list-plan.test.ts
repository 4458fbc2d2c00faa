import * as fs from "node:fs";
import { join } from "node:path";
import { finishedPiece, type Piece } from "@fixbook/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tempFolder } from "../../test/book-on-disk.js";
import { disk } from "../disk/disk.js";
import { writeSegments } from "../publish/write-segments.js";
import { KeptPart } from "./kept-part.js";
import { isAllOf, planList, type Recipe, type Segment } from "./list-plan.js";

/** Parts as they lie in a file one after another: equal texts of different length. */
const parts = ["", "a", "ä ✓ 𝒳", "b".repeat(400)].map((text, at) => ({ text, start: at * 1000 }));

function kept({ text, start }: (typeof parts)[number]): KeptPart {
  const bytes = Buffer.from(text);
  return new KeptPart([start, bytes.length, 1], () => bytes, String);
}

const piece: fc.Arbitrary<Piece> = fc.oneof(
  fc.constantFrom(",", "\n", "ö", "x".repeat(300), "y".repeat(1 << 17)),
  fc.constantFrom(...parts).map(kept),
  fc.constantFrom(",", "z").map(finishedPiece),
);
const list = fc.array(piece, { maxLength: 12 });
const textOf = (pieces: readonly Piece[]) =>
  pieces.map((one) => (typeof one === "string" ? one : one.finished)).join("");

function plan(pieces: readonly Piece[], before?: Recipe): { segments: readonly Segment[]; recipe: Recipe } {
  const segments: Segment[] = [];
  const planned = planList(pieces, before);
  for (let next = planned.next(); ; next = planned.next()) {
    if (next.done === true) return { segments, recipe: next.value };
    segments.push(next.value);
  }
}

function written(segments: readonly Segment[], before: string): string {
  const out: Buffer[] = [];
  const { bytes } = writeSegments(segments, before, (data) => out.push(Buffer.from(data)), disk);
  const all = Buffer.concat(out);
  expect(bytes).toBe(all.length);
  return all.toString();
}

test("a list is the same whether or not it is put together from one before", () => {
  const file = join(tempFolder(), "list");
  fc.assert(
    fc.property(list, list, fc.nat(12), (old, other, cut) => {
      fs.writeFileSync(file, textOf(old));
      const { recipe } = plan(old);
      for (const now of [old, other, [...old.slice(0, cut), ...other, ...old.slice(cut)]]) {
        const { segments, recipe: next } = plan(now, recipe);
        expect(written(segments, file)).toBe(textOf(now));
        expect(next).toEqual(plan(now).recipe);
      }
    }),
  );
});

test("what was there is copied, what is new is not", () => {
  const [a, b, c] = parts.slice(1).map(kept) as [KeptPart, KeptPart, KeptPart];
  const { recipe } = plan(["[", a, ",", c, "]"]);
  const [all, ...rest] = plan(["[", a, ",", c, "]"], recipe).segments;
  expect([all, rest, isAllOf(recipe, all)]).toEqual([{ start: 0, end: 404 }, [], true]);
  const [most] = plan(["[", a, ",", c], recipe).segments;
  expect([most, isAllOf(recipe, most)]).toEqual([{ start: 0, end: 403 }, false]);
  const { segments } = plan(["[", a, ",", b, ",", c, "]"], recipe);
  expect(segments.filter((one) => typeof one === "object" && "start" in one)).toHaveLength(2);
  expect(segments.filter((one) => typeof one === "string")).toEqual([","]);
});
