import fc from "fast-check";
import { expect, test } from "vitest";
import { eventReader, type ServerEvent } from "./listen.ts";

test("reads the same events however the line cuts them", () => {
  const events: readonly ServerEvent[] = [
    { kind: "open" },
    { kind: "changed", book: "looper", stale: ["entries/a/ö\u2028.md"] },
    { kind: "settled", book: "two\n\nlines" },
  ];
  const text = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("");
  fc.assert(
    fc.property(fc.array(fc.nat(text.length)), (cuts) => {
      const ends = [0, ...cuts.toSorted((a, b) => a - b), text.length];
      const read: ServerEvent[] = [];
      const take = eventReader((event) => read.push(event));
      for (const [index, end] of ends.entries()) take(text.slice(ends[index - 1] ?? 0, end));
      expect(read).toEqual(events);
    }),
  );
});
