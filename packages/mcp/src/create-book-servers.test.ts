import type { Client } from "@modelcontextprotocol/client";
import { describe, expect, test, vi } from "vitest";
import { connect, eras, textOf } from "../test/connect.js";
import { type SampleEntry, sampleBook } from "../test/sample-book.js";
import { createBookServers, type HandlerOptions, RefusedBuildError } from "./index.js";

const entries: Readonly<Record<string, SampleEntry>> = {
  voice: {
    title: "A voice call won't connect",
    summary: "The number is not attached.",
    codes: ["TW-31005"],
    reviewed: "2026-01-02",
    solutions: { number: ["Open the page Voice.", "Attach the number."], webhook: ["Set the webhook."] },
  },
  slow: { title: "Answers take very long", placeholders: ["ORDER"] },
  bare: { title: "Nothing is known about it", solutions: {} },
};
const records = [
  { kind: "moved", id: "older", to: "old" },
  { kind: "moved", id: "old", to: "voice" },
  { kind: "moved", id: "round", to: "about" },
  { kind: "moved", id: "about", to: "round" },
  { kind: "split", id: "both", into: ["voice", "slow"] },
  { kind: "retired", id: "gone", note: "The product has no faxes any more.", see: ["slow"] },
] as const;
const book = sampleBook({ entries, records: records.map((record) => ({ ...record })) as never });

// biome-ignore lint/suspicious/noExplicitAny: A test reads answers of every shape.
type Content = any;

async function call(client: Client, name: string, args: Readonly<Record<string, unknown>>) {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
  return { text: textOf(content[0]), isError: isError === true, data: structuredContent as Content };
}

async function ask(name: string, args: Readonly<Record<string, unknown>>, options: Partial<HandlerOptions> = {}) {
  return call(await connect({ books: [book], ...options }), name, args);
}

describe.each(eras)("in the %s era of the protocol", (era) => {
  test("tools only read, and say what they take and give", async () => {
    const { tools } = await (await connect({ books: [book] }, era)).listTools();
    expect(tools.map(({ name }) => name)).toEqual(["match_error", "search_entries", "get_entry"]);
    for (const { annotations, inputSchema, outputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, idempotentHint: true, openWorldHint: false });
      expect(inputSchema.type).toBe("object");
      expect(outputSchema?.type).toBe("object");
    }
  });

  test("each tool, resource and prompt answers", async () => {
    const client = await connect({ books: [book] }, era);
    expect((await call(client, "match_error", { text: "Error TW-31005" })).data.answer).toBe("exact");
    expect((await call(client, "search_entries", { query: "call connect" })).data.documentation.answers).toHaveLength(
      1,
    );
    expect((await call(client, "get_entry", { id: "voice" })).data.status).toBe("found");
    expect((await client.listResources()).resources.map(({ uri }) => uri)).toEqual([
      "fixbook://sample/index",
      "fixbook://sample/entry/voice",
      "fixbook://sample/entry/slow",
      "fixbook://sample/entry/bare",
    ]);
    const read = async (uri: string) => (await client.readResource({ uri })).contents[0];
    expect(await read("fixbook://sample/index")).toMatchObject({ text: expect.stringContaining("- voice: A voice") });
    expect(await read("fixbook://sample/entry/old")).toMatchObject({ text: expect.stringContaining("Attach the nu") });
    await expect(read("fixbook://sample/entry/none")).rejects.toThrow();
    const { completion } = await client.complete({
      ref: { type: "ref/resource", uri: "fixbook://sample/entry/{id}" },
      argument: { name: "id", value: "o" },
    });
    expect(completion.values).toEqual(["voice", "slow"]);
    const prompt = async (name: string, args: Record<string, string>) =>
      JSON.stringify((await client.getPrompt({ name, arguments: args })).messages);
    expect(await prompt("triage", { symptom: "No call comes in" })).toContain("No call comes in");
    expect(await prompt("reply", { id: "voice", message: "Help!" })).toMatch(/Help!.*Attach the number/);
    expect(await prompt("reply", { id: "none" })).toContain("No entry has this id");
  });
});

describe("match_error", () => {
  test("answers with what to try first, why, and where it stands", async () => {
    const { data, text } = await ask("match_error", { text: "log: TW-31005" });
    expect(data).toMatchObject({
      answer: "exact",
      source: { book: "sample", brand: "acme", audience: "public", contractVersion: "2.1" },
      documentation: {
        entries: [
          {
            id: "voice",
            confidence: "exact",
            applies: true,
            reasons: [{ kind: "code", text: "TW-31005" }],
            solution: "number",
            firstCheck: "Open the page Voice.",
            address: "https://help.acme.example/voice/",
            revision: "1",
            reviewed: "2026-01-02",
          },
        ],
        support: { text: "Write to help@acme.example.", address: "https://help.acme.example/support/" },
      },
    });
    for (const words of ["exact", "TW-31005", "Open the page Voice.", "https://help.acme.example/voice/", "2026-01-02"])
      expect(text).toContain(words);
  });

  test("says so where nothing answers, and gives the support address", async () => {
    const { data, text } = await ask("match_error", { text: "the printer is on fire" });
    expect(data).toMatchObject({ answer: "none", documentation: { entries: [] } });
    expect(text).toMatch(/^No entry answers this.*https:\/\/help\.acme\.example\/support\//s);
  });

  test.each([
    ["an empty text", { text: "" }],
    ["a text that is too long", { text: "x".repeat(100_001) }],
    ["no text", {}],
    ["a number", { text: 404 }],
    ["too many entries", { text: "x", limit: 6 }],
    ["too many hosts", { text: "x", hosts: Array.from({ length: 21 }, () => "a.example") }],
    ["too many values", { text: "x", more: Array.from({ length: 101 }, () => 1) }],
  ])("refuses %s without repeating it", async (_, args) => {
    const { isError, text } = await ask("match_error", args);
    expect(isError).toBe(true);
    expect(text.length).toBeLessThan(300);
  });

  test.each([
    ["in one line", " TW-31005".padStart(100_000, "x")],
    ["of lone surrogates", `${"\ud800".repeat(50_000)} TW-31005`],
    ["of control characters", `${"\u0000\u001b[31m".repeat(10_000)} TW-31005`],
  ])("takes 100,000 characters %s", async (_, text) => {
    expect((await ask("match_error", { text })).data.answer).toBe("exact");
  });
});

describe("search_entries", () => {
  test("parts answers from what only comes close", async () => {
    const { data, text } = await ask("search_entries", { query: "answers take forever and ever and a day" });
    const { answers, closest } = data.documentation;
    expect([...answers, ...closest].map(({ id }: { id: string }) => id)).toContain("slow");
    if (answers.length === 0) expect(text).toMatch(/^No entry answers this/);
  });

  test("keeps to an area, and names the areas where there is none", async () => {
    expect((await ask("search_entries", { query: "call", area: "all" })).isError).toBe(false);
    const { isError, text } = await ask("search_entries", { query: "call", area: "__proto__" });
    expect([isError, text]).toEqual([true, "No area has this id. The areas are: all."]);
  });
});

describe("get_entry", () => {
  test("answers with the entry as Markdown, and with its steps in order", async () => {
    const { data } = await ask("get_entry", { id: "voice" });
    const { entry } = data.documentation;
    expect(entry.steps).toEqual([
      { solution: "number", markdown: "Open the page Voice." },
      { solution: "number", markdown: "Attach the number." },
      { solution: "webhook", markdown: "Set the webhook." },
    ]);
    expect(entry.markdown).toContain("1. Open the page Voice.\n2. Attach the number.");
    expect(entry.isCut).toBe(false);
  });

  test("of one solution alone", async () => {
    const { data } = await ask("get_entry", { id: "voice", solution: "webhook" });
    expect(data.documentation.entry.steps).toEqual([{ solution: "webhook", markdown: "Set the webhook." }]);
    expect(data.documentation.entry.markdown).not.toContain("Attach");
    expect((await ask("get_entry", { id: "voice", solution: "none" })).text).toBe(
      "The entry has no solution of this id. It has: number, webhook.",
    );
  });

  test.each([
    ["older", "moved", "voice", []],
    ["both", "split", undefined, ["voice", "slow"]],
    ["gone", "retired", undefined, ["slow"]],
    ["round", "unknown", undefined, []],
    ["never", "unknown", undefined, []],
    ["__proto__", "unknown", undefined, []],
    ["../../etc/passwd", "unknown", undefined, []],
    ["a:b/c", "unknown", undefined, []],
  ])("of the id %s: %s", async (id, status, found, others) => {
    const { data, isError } = await ask("get_entry", { id });
    expect(isError).toBe(false);
    expect(data.status).toBe(status);
    expect(data.documentation.entry?.id).toBe(found);
    expect((data.documentation.others ?? []).map((one: { id: string }) => one.id)).toEqual(others);
    if (status === "retired") expect(data.documentation.note).toBe("The product has no faxes any more.");
  });

  test("names what is left to fill, and says of an old review that it is old", async () => {
    expect((await ask("get_entry", { id: "slow" })).data.documentation.entry.unfilled).toEqual(["ORDER"]);
    const old = await ask("get_entry", { id: "voice" }, { oldBefore: () => "2026-06-01" });
    expect(old.data.documentation.entry.old).toBe(true);
    expect(old.text).toContain("its last review is long ago");
    const recent = await ask("get_entry", { id: "voice" }, { oldBefore: () => "2025-06-01" });
    expect(recent.data.documentation.entry.old).toBeUndefined();
  });

  test("cuts what is larger than a result may be, and says so", async () => {
    const long = sampleBook({
      entries: { long: { solutions: { fix: Array.from({ length: 900 }, (_, at) => `Step ${at} ${"x".repeat(90)}`) } } },
    });
    const { data, text } = await ask("get_entry", { id: "long" }, { books: [long] });
    expect(data.documentation.entry.isCut).toBe(true);
    expect(JSON.stringify(data).length).toBeLessThan(80_000);
    expect(text).toContain("It is cut");
  });

  test("of an entry that has no solution", async () => {
    expect((await ask("get_entry", { id: "bare" })).data.documentation.entry.steps).toEqual([]);
    expect(
      (await ask("match_error", { text: "nothing is known about it" })).data.documentation.entries[0],
    ).not.toHaveProperty("firstCheck");
  });
});

describe("several books", () => {
  const other = sampleBook({ id: "other", entries });
  const brand = sampleBook({ id: "other", brand: "north", entries });
  const shelves = [
    ["one book", [book], undefined, "acme"],
    ["two books", [book, other], ["sample", "other"], "acme"],
    ["two brands of one book", [other, brand], ["other.acme", "other.north"], "acme or north"],
    ["all of them", [book, other, brand], ["sample", "other.acme", "other.north"], "acme or north"],
  ] as const;

  test.each(shelves)("%s: one set of tools, by the names that all texts say", async (_, books, keys, names) => {
    const client = await connect({ books });
    const { tools } = await client.listTools();
    const toolNames = tools.map(({ name }) => name);
    expect(toolNames).toEqual(["match_error", "search_entries", "get_entry"]);
    for (const { inputSchema, description } of tools) {
      const { properties, required } = inputSchema as Content;
      expect(properties.book?.enum).toEqual(keys);
      expect(required.includes("book")).toBe(keys !== undefined);
      expect(description).toMatch(new RegExp(`\\b${names}\\b`));
    }
    expect(JSON.stringify(tools).length).toBeLessThan(13_000);
    const { prompts } = await client.listPrompts();
    const said = [
      client.getInstructions(),
      JSON.stringify(tools),
      ...(await Promise.all(
        (keys ?? [undefined]).map(async (key) => {
          const args = key === undefined ? {} : { book: key };
          const unknown = await call(client, "get_entry", { id: "never", ...args });
          const split = await call(client, "get_entry", { id: "voice", ...args });
          expect(split.data.status).toBe("found");
          return [unknown.text, (await call(client, "match_error", { text: "TW-31005", ...args })).text].join("\n");
        }),
      )),
      ...(await Promise.all(
        prompts.map(async ({ name }) => {
          const args = name.startsWith("triage") ? { symptom: "x" } : { id: "never" };
          return JSON.stringify(await client.getPrompt({ name, arguments: args }));
        }),
      )),
    ].join("\n");
    const called = new Set(said.match(/\b(?:match_error|search_entries|get_entry)\w*/g));
    expect([...called].sort()).toEqual([...toolNames].sort());
    for (const key of keys ?? []) {
      expect(client.getInstructions()).toContain(`, book: ${key}. `);
      expect(said).toContain(`The book to ask is ${key}.`);
    }
  });

  test("are told apart by what a call names; a call that names none is told their names", async () => {
    const client = await connect({ books: [other, brand] });
    const brandOf = async (key: string) =>
      (await call(client, "get_entry", { id: "voice", book: key })).data.source.brand;
    expect([await brandOf("other.acme"), await brandOf("other.north")]).toEqual(["acme", "north"]);
    for (const args of [{}, { book: "other" }]) {
      const { isError, text } = await call(client, "match_error", { text: "TW-31005", ...args });
      expect(isError).toBe(true);
      expect(text).toContain("other.north");
    }
  });

  test("more brands than a sentence holds are summed up", async () => {
    const brands = "abcdefg".split("").map((id) => sampleBook({ id: "many", brand: id, entries }));
    const client = await connect({ books: brands as unknown as HandlerOptions["books"] });
    expect((await client.listTools()).tools[0]?.description).toContain("may come from a, b, c, d or others.");
  });

  test("have their own resources", async () => {
    const { resources } = await (await connect({ books: [book, other] })).listResources();
    expect([resources[0]?.uri, resources.at(-1)?.uri]).toEqual([
      "fixbook://sample/index",
      "fixbook://other/entry/bare",
    ]);
  });
});

test("one book and brand is not served twice", async () => {
  const twice = createBookServers({ books: [book, sampleBook({ entries })] });
  await expect(twice()).rejects.toThrow("Two builds are of the book sample for the brand acme.");
});

describe("a list of 10,000 resources", () => {
  const large = sampleBook({
    entries: Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`e${at}`, {}])),
  });

  test("has pages, and each entry once", async () => {
    const client = await connect({ books: [large] });
    const seen = new Set<string>();
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page: { resources: { uri: string }[]; nextCursor?: string | undefined } = await client.listResources(
        cursor === undefined ? { cursor: "0" } : { cursor },
      );
      expect(page.resources.length).toBeLessThanOrEqual(100);
      for (const { uri } of page.resources) seen.add(uri);
      cursor = page.nextCursor;
      pages++;
    } while (cursor !== undefined);
    expect([seen.size, pages]).toEqual([10_001, 101]);
    for (const wrong of ["-1", "x", "10002", "1e9"])
      await expect(client.listResources({ cursor: wrong })).rejects.toThrow("There is no such page.");
  });

  test("has an index and instructions of a bounded size", async () => {
    const client = await connect({ books: [large] });
    const [index] = (await client.readResource({ uri: "fixbook://sample/index" })).contents;
    expect(JSON.stringify(index).length).toBeLessThan(30_000);
    const wide = sampleBook({ title: "T".repeat(500), area: "A".repeat(5000), entries });
    const many = await connect({ books: [wide, sampleBook({ id: "two", entries })] });
    expect(many.getInstructions()?.length).toBeLessThanOrEqual(1500);
  });
});

describe("internal text", () => {
  const secret = sampleBook({ audience: "internal", entries: { canary: { title: "CANARY", audience: "internal" } } });

  test("needs a build that has it, and the option", async () => {
    await expect(createBookServers({ books: [secret] })()).rejects.toThrow(RefusedBuildError);
    const onError = vi.fn();
    await expect(connect({ books: [secret], onError })).rejects.toThrow(/^(?!.*CANARY)/);
    const allowed = await ask("get_entry", { id: "canary" }, { books: [secret], internal: true });
    expect(allowed.data.source.audience).toBe("internal");
  });

  test("is refused too where a public build is replaced by it", async () => {
    let now = book;
    const client = await connect({ books: [() => now] });
    now = secret;
    await expect(call(client, "get_entry", { id: "canary" })).rejects.toThrow(/^(?!.*CANARY)/);
  });
});

describe("what goes wrong inside", () => {
  test("is told to the server's owner, and not to its caller", async () => {
    const broken = { ...book, entry: () => Promise.reject(new Error("ENOENT /home/me/secret")) };
    const onError = vi.fn();
    const { isError, text } = await ask("get_entry", { id: "voice" }, { books: [broken], onError });
    expect([isError, text]).toEqual([true, "The book cannot be read. Try again in a moment."]);
    expect(onError).toHaveBeenCalledWith(new Error("ENOENT /home/me/secret"));
  });

  test("a build that was published in between is opened anew", async () => {
    const before = sampleBook({ entries: { voice: { revision: "1" } } });
    const after = sampleBook({ entries: { voice: { revision: "2", title: "New" } } });
    const torn = { ...before, entry: after.entry } as typeof before;
    let opened = 0;
    const source = () => (++opened > 3 ? after : torn);
    const client = await connect({ books: [source] });
    opened = 2;
    expect((await call(client, "get_entry", { id: "voice" })).data.documentation.entry.title).toBe("New");
    await expect(ask("get_entry", { id: "voice" }, { books: [torn] })).resolves.toMatchObject({ isError: true });
  });
});
