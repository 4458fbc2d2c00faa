import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { dataScript, scriptItem } from "./data-script.js";

/** What a page reads when it has run a script. */
function read(...given: Parameters<typeof dataScript>): unknown {
  const script = Array.from(dataScript(...given), (piece) => (typeof piece === "string" ? piece : piece.finished));
  const page = createContext({});
  runInContext(`self = globalThis; ${script.join("")}`, page);
  return JSON.parse(runInContext(`JSON.stringify(${given[0]})`, page));
}

const hostile = ["'", "\\", "\\'", "\u2028\u2029", '"items":[]', "</script>", "\n"];

test("a page reads the data and the items that the script was made of, whatever they hold", () => {
  for (const items of [[], ["one"], hostile, [{ text: hostile }, [hostile]]]) {
    const data = { [hostile.join("")]: hostile, deep: { items: [] } };
    const found = read("found", data, "items", items.map(scriptItem));
    expect(found).toEqual({ ...data, deep: { items } });
  }
});

test("data without the list are a mistake in code", () => {
  expect(() => read("found", { items: [1] }, "items", [])).toThrow('no empty list "items"');
});
