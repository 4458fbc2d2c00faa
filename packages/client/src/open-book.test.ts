import { describe, expect, test } from "vitest";
import { publishedBook, sampleBook } from "../test/sample-book.js";
import { ContractError, type Entry, type IdRecord, openBook } from "./index.js";

const data = sampleBook({ "voice-down": { title: "Voice is down" } });
const entry = { contractVersion: "2.0", kind: "entry", id: "voice-down", title: "Voice is down" } as unknown as Entry;

describe("a book is opened", () => {
  test("from the module of a build", async () => {
    const book = openBook({ book: data, entry: async (id: "voice-down") => ({ ...entry, id }) });
    expect(await book.entry("voice-down")).toEqual(entry);
    expect(book.entries.map(({ id }) => id)).toEqual(["voice-down"]);
    // @ts-expect-error No entry has this id.
    expect(await book.entry("voice-dwn")).toEqual({ kind: "unknown", id: "voice-dwn" });
  });

  test("from its JSON, with a function that loads other files by their path", async () => {
    const asked: string[] = [];
    const book = openBook(data, async (path) => {
      asked.push(path);
      return entry;
    });
    expect(await book.entry("voice-down")).toEqual(entry);
    expect(await book.entry("toString")).toEqual({ kind: "unknown", id: "toString" });
    expect(asked).toEqual(["entries/voice-down.json"]);
  });

  test("of a later minor version, whose further fields are ignored", () => {
    const later = { ...data, contractVersion: "2.7", news: [{ kind: "article" }] };
    expect(openBook(later).resolve("voice-down").kind).toBe("entry");
  });

  test("as every brand of the real books is published", () => {
    for (const id of ["looper", "peptideclients"])
      expect(openBook(publishedBook(id)).entries.length).toBeGreaterThan(9);
  });
});

describe("an earlier id", () => {
  const records: IdRecord[] = [
    { kind: "moved", id: "phone-down", to: "voice-down" },
    { kind: "split", id: "all-down", into: ["phone-down", "voice-down"] },
    { kind: "retired", id: "fax-down", note: "There is no fax.", see: ["phone-down"] },
  ];
  const asked: string[] = [];
  const data = sampleBook({ "voice-down": {} }, records);
  const module = {
    book: data,
    async entry(id: string) {
      asked.push(id);
      return { ...entry, id };
    },
  };
  const load = async (path: string) => {
    asked.push(path);
    return entry;
  };

  test.each([
    ["the module of a build", openBook(module), "voice-down"],
    ["book.json and a function", openBook(data, load), "entries/voice-down.json"],
  ])("of %s is answered as resolve says", async (_, book, path) => {
    asked.length = 0;
    expect(await book.entry("phone-down")).toEqual(entry);
    expect(asked).toEqual([path]);
    expect(await book.entry("all-down")).toEqual({ kind: "split", id: "all-down", into: ["voice-down"] });
    const retired = await book.entry("fax-down");
    expect(retired).toEqual({ kind: "retired", id: "fax-down", note: "There is no fax.", see: ["voice-down"] });
    for (const id of ["phone-down", "all-down", "fax-down", "none"]) {
      const [found, loaded] = [book.resolve(id), await book.entry(id)];
      expect(loaded.kind).toBe(found.kind);
    }
    expect(asked).toEqual([path, path]);
  });
});

test("an area has the heads of its entries", () => {
  const book = openBook(data);
  expect(book.area("all")).toMatchObject({ id: "all", title: "All", entries: [{ title: "Voice is down" }] });
  for (const id of ["none", "toString"]) expect(book.area(id)).toBeUndefined();
});

describe("a file is refused", () => {
  test("of another major version, with both versions named", () => {
    expect(() => openBook({ ...data, contractVersion: "3.0" })).toThrow(
      new ContractError("The book has contract version 3.0; this client reads 2.x. Install a later @fixbook/client."),
    );
    expect(() => openBook({ ...data, contractVersion: "1.4" })).toThrow(
      / 1\.4; .* Build the book with a later fixbook\./,
    );
  });

  test.each([undefined, null, "book", { book: undefined }])("that is nothing: %j", (given) => {
    const error = new ContractError("The book has no contractVersion, so it is not part of a JSON build.");
    expect(() => openBook(given as never)).toThrow(error);
  });

  test.each([{}, { entries: [] }, { contractVersion: 2 }, { contractVersion: "20.0" }, { contractVersion: null }])(
    "that is no book: %j",
    (json) => {
      const open = () => openBook(json as never);
      if (json.contractVersion === 2) expect(open).toThrow(TypeError);
      else expect(open).toThrow(ContractError);
    },
  );

  test("when an entry is loaded: another major version, or nothing", async () => {
    const load = (file: unknown) => openBook(data, async () => file).entry("voice-down");
    await expect(load({ ...entry, contractVersion: "3.0" })).rejects.toThrow(ContractError);
    await expect(load(undefined)).rejects.toThrow(ContractError);
    await expect(load("<!doctype html>")).rejects.toThrow("Entry voice-down has no contractVersion");
  });

  test("when nothing was given that loads it, in a message that says what to give", async () => {
    await expect(openBook(data).entry("voice-down")).rejects.toThrow(
      "Nothing can load the entry voice-down: give openBook the module of the build, or a load function.",
    );
  });
});
