import { sampleBook, sampleBytes, smallEntry } from "@fixbook/core/testing";
import type { Book, EntryFile, PictureFormat, RichText } from "@fixbook/schema";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { artifactsOf } from "../../test/render.js";

const picture = (name: string, bytes: number, format: PictureFormat = "png", width = 900): EntryFile => ({
  path: `pictures/${name}`,
  kind: "picture",
  format,
  bytes,
  sha256: Buffer.from(name.padEnd(32, "x")).toString("hex"),
  width,
  height: 400,
});

const shows = (name: string, title: string | null = null): RichText[number] => ({
  type: "paragraph",
  children: [{ type: "picture", url: name, alt: `What ${name} shows`, title }],
});

/** A book with an entry that shows pictures, and nothing else. */
function bookWith(files: readonly EntryFile[], more: Partial<Book> = {}): Book {
  const names = files.map(({ path }) => path.slice(path.indexOf("/") + 1));
  const entry = {
    ...smallEntry("first"),
    files: names,
    solutions: [{ id: "fix", cause: names.map((name) => shows(name)), fix: [], workaround: [] }],
  };
  return { ...sampleBook("words"), desks: ["eml", "zendesk"], files, entries: [entry], ...more };
}

async function draftOf(book: Book) {
  const artifacts = artifactsOf(book);
  const source = artifacts.get("desks/eml/first.eml") ?? "";
  const { html = "", text = "", attachments } = await PostalMime.parse(source);
  return { artifacts, source, html: html.trim(), text, attachments };
}

test("a draft holds its pictures, each once, where the book wants that", async () => {
  const one = picture("one.png", 49_999);
  const small = picture("small.jpg", 10, "jpg", 24.4);
  const { source, html, text, attachments } = await draftOf(bookWith([one, small]));
  const id = (file: EntryFile) => `${file.sha256.slice(0, 32)}@fixbook.invalid`;
  expect(attachments).toMatchObject([
    { filename: "one.png", mimeType: "image/png", disposition: "inline", related: true, contentId: `<${id(one)}>` },
    {
      filename: "small.jpg",
      mimeType: "image/jpeg",
      disposition: "inline",
      related: true,
      contentId: `<${id(small)}>`,
    },
  ]);
  expect(attachments.map(({ content }) => new Uint8Array(content as ArrayBuffer))).toEqual([
    sampleBytes(one),
    sampleBytes(small),
  ]);
  expect(html).toContain(`<img src="cid:${id(one)}" alt="What one.png shows" width="600">`);
  expect(html).toContain(`<img src="cid:${id(small)}" alt="What small.jpg shows" width="24">`);
  expect(html).not.toContain("/assets/");
  // The plain text shows no pictures, and says where they are.
  expect(text).toContain("What one.png shows <https://help.example.com/assets/");
  expect(source.split("\r\n").filter((line) => line.length > 76)).toEqual([]);
  expect(source).toMatch(/^[ -~\r\n]*$/);
  expect((await draftOf(bookWith([one, small]))).source).toBe(source);
});

test("a draft has links alone where the book does not say so", async () => {
  const { embedsPictures: _, ...book } = bookWith([picture("one.png", 100)]);
  const { html, attachments, source } = await draftOf(book);
  expect(attachments).toEqual([]);
  expect(html).not.toContain("<img");
  expect(html).toContain('">What one.png shows</a>');
  expect(source).not.toContain("multipart/related");
});

test("pictures that are too large, too many or of a format that mail programs do not show stay links", async () => {
  const files = [
    picture("large.png", 50_001),
    picture("new.webp", 10, "webp"),
    picture("new.avif", 10, "avif"),
    picture("drawn.svg", 10, "svg"),
    ...["a", "b", "c", "d"].map((name) => picture(`${name}.png`, 48_000)),
    picture("e.png", 8001),
    picture("f.gif", 8000, "gif"),
  ];
  const { html, attachments } = await draftOf(bookWith(files));
  const inside = ["a.png", "b.png", "c.png", "d.png", "f.gif"];
  expect(attachments.map(({ filename }) => filename)).toEqual(inside);
  for (const { path } of files) {
    const name = path.slice(path.indexOf("/") + 1);
    expect(html.includes(`alt="What ${name} shows"`)).toBe(inside.includes(name));
    expect(html.includes(`">What ${name} shows</a>`)).toBe(!inside.includes(name));
  }
});

test("a picture in a link is in that link, and its caption follows it", async () => {
  const files = [picture("one.png", 10)];
  const [entry] = bookWith(files).entries;
  if (entry === undefined || !("solutions" in entry)) throw new Error("The book has an entry.");
  const inner = { type: "picture", url: "one.png", alt: "The page", title: null } as const;
  const cause: RichText = [
    { type: "paragraph", children: [{ type: "link", url: "https://example.com/", title: null, children: [inner] }] },
    shows("one.png", "A caption"),
  ];
  const own = { ...entry, solutions: [{ id: "fix", cause, fix: [], workaround: [] }] };
  const { html } = await draftOf(bookWith(files, { entries: [own] }));
  expect(html).toMatch(/<a href="https:\/\/example\.com\/"><img src="cid:[^"]+" alt="The page" width="600"><\/a>/);
  expect(html).toMatch(/alt="What one\.png shows" width="600"><br> \(A caption\)<\/p>/);
});

test("manifests list the files that a snippet names, for every desk", () => {
  const log: EntryFile = { path: "files/a.log", kind: "attachment", format: "log", bytes: 9, sha256: "c".repeat(64) };
  const [one, dark] = [picture("one.png", 10), picture("one.dark.png", 20)];
  const book = bookWith([one, dark]);
  const [entry] = book.entries;
  if (entry === undefined || !("solutions" in entry)) throw new Error("The book has an entry.");
  const offer: RichText[number] = {
    type: "paragraph",
    children: [{ type: "link", url: "a.log", title: null, children: [{ type: "text", value: "The log" }] }],
  };
  const own = {
    ...entry,
    files: ["one.png", "a.log"],
    solutions: [{ id: "fix", cause: [shows("one.png"), offer, shows("one.png")], fix: [], workaround: [] }],
  };
  const rows = (brand: Book["brands"][number], desk: string) =>
    JSON.parse(
      artifactsOf({ ...book, files: [one, dark, log], entries: [own] }, brand).get(`desks/${desk}/manifest.json`) ?? "",
    ).records;
  const [brand] = book.brands;
  if (brand === undefined) throw new Error("The book has a brand.");
  const files = [
    { file: one, type: "image/png", name: "one.png" },
    { file: log, type: "text/plain", name: "a.log" },
  ].map(({ file: { bytes, sha256, format }, type, name }) => {
    const path = `assets/${sha256.slice(0, 20)}.${format}`;
    return { path, url: `https://help.example.com/${path}`, type, bytes, sha256, name };
  });
  const { url: _, ...bare } = brand;
  for (const desk of ["eml", "zendesk"]) {
    const fixIn = (one: typeof bare) => rows(one, desk).find(({ variant }: { variant: string }) => variant === "fix");
    expect(fixIn(brand)).toMatchObject({ files });
    expect(fixIn(bare).files).toEqual(files.map(({ url: _url, ...rest }) => rest));
    // What asks for something names no file.
    expect(rows(brand, desk).find(({ variant }: { variant: string }) => variant === "ask")).not.toHaveProperty("files");
  }
});
