import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { bookFiles, bookOnDisk, tempFolder } from "../../test/book-on-disk.js";
import { buildBooks } from "./build.js";

/** What each target says of the synonyms of a book. */
async function published(synonyms: string) {
  const book = bookOnDisk(bookFiles({ "book.yaml": `${bookFiles()["book.yaml"]}${synonyms}` }));
  const cwd = tempFolder();
  const { leaks, books } = await buildBooks({ books: [book], out: "out", cwd, brands: ["acme"] });
  expect([...books.flatMap(({ diagnostics }) => diagnostics), ...leaks]).toEqual([]);
  const read = (path: string) => readFileSync(join(cwd, "out/demo/acme", path), "utf8");
  const global = (path: string, name: string) => {
    const page = createContext({});
    runInContext(`self = globalThis; ${read(path)}`, page);
    return JSON.parse(runInContext(`JSON.stringify(${name})`, page));
  };
  return {
    html: global("html/assets/search-index.js", "fixbookIndex").synonyms,
    json: JSON.parse(read("json/search.json")).synonyms,
    email: global("email/assets/picker-data.js", "fixbookPicker").index.synonyms,
  };
}

test("synonyms are published with what is searched, as they are written", async () => {
  const rows = await published(`synonyms:
  - ['\\<<PRODUCT>> app', '**bold** [x](y)', undefined, </script>, "user's fault", drops]
  - {from: [hangs up, lost], to: call drops}
`);
  const all = ["<<PRODUCT>> app", "**bold** [x](y)", "undefined", "</script>", "user's fault", "drops"];
  const expected = [
    { from: all, to: all },
    { from: ["hangs up", "lost"], to: ["call drops"] },
  ];
  expect(rows).toEqual({ html: expected, json: expected, email: expected });
});

test("a book without synonyms says nothing of them", async () => {
  expect(await published("")).toEqual({ html: undefined, json: undefined, email: undefined });
});
