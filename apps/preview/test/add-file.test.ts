import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { png } from "../../../packages/engine/test/png.js";
import type { AddFileBody, PlacesOfEntry } from "../src/contract.js";
import { copyOfLooper, previewOf } from "./preview-of.js";
import { raw, request, statusOf } from "./raw.js";

const ENTRY = "entries/general/ts-cant-log-in.md";
const OWN = "entries/general/ts-cant-log-in";

/** A preview whose endpoint is asked as its page asks it, with changes. */
async function start(folder = copyOfLooper()) {
  const { port, token } = await previewOf(folder);
  const origin = `http://127.0.0.1:${port}`;
  const headers = { "x-fixbook-token": token, origin, "content-type": "application/json" };
  const places = async (entry = ENTRY) => {
    const answer = await fetch(`${origin}/api/places/looper?entry=${encodeURIComponent(entry)}`, { headers });
    return answer.ok ? ((await answer.json()) as PlacesOfEntry) : answer.status;
  };
  const shown = (await places()) as PlacesOfEntry;
  const body = (change: Partial<Record<keyof AddFileBody, unknown>> = {}) => ({
    entry: ENTRY,
    revision: shown.revision,
    at: shown.likely,
    name: "image.png",
    text: "The sign-in page",
    caption: "",
    base64: Buffer.from(png(4, 2)).toString("base64"),
    ...change,
  });
  const add = async (change: Partial<Record<keyof AddFileBody, unknown>> = {}, book = "looper") => {
    const answer = await fetch(`${origin}/api/files/${book}`, {
      method: "POST",
      headers,
      body: JSON.stringify(body(change)),
    });
    const said = (await answer.json().catch(() => ({}))) as { path?: string; problem?: string; action?: string };
    return { status: answer.status, ...said };
  };
  const text = () => readFileSync(join(folder, ENTRY), "utf8");
  return { folder, port, token, origin, places, shown, body, add, text, before: text() };
}

const base64 = (text: string | Uint8Array) => Buffer.from(text).toString("base64");

test("a picture is written beside the entry, and its line below the last step", async () => {
  const { folder, add, text, before } = await start();
  expect(await add({ caption: 'Since "May"' })).toEqual({ status: 200, path: `${OWN}/the-sign-in-page.png` });
  expect(text()).toBe(
    before.replace(
      "try again after 15 minutes.\n",
      'try again after 15 minutes.\n\n   ![The sign-in page](the-sign-in-page.png "Since \\"May\\"")\n',
    ),
  );
  expect(readFileSync(join(folder, OWN, "the-sign-in-page.png"))).toEqual(Buffer.from(png(4, 2)));
});

test("it is written as it is published: without metadata, and with the suffix of its bytes", async () => {
  const { folder, add } = await start();
  const noted = png(4, 2, 0, "Author\0Ann");
  expect(await add({ name: "photo.jpg", base64: base64(noted) })).toMatchObject({
    path: `${OWN}/the-sign-in-page.png`,
  });
  expect(readFileSync(join(folder, OWN, "the-sign-in-page.png"))).toEqual(Buffer.from(png(4, 2)));
});

test("an attachment becomes a link, and keeps its name", async () => {
  const { folder, add, text } = await start();
  expect(await add({ name: "Sign-in LOG.txt", text: "The [log]", base64: base64("line\n") })).toMatchObject({
    path: `${OWN}/sign-in-log.txt`,
  });
  expect(text()).toContain("\n\n   [The \\[log\\]](sign-in-log.txt)\n");
  expect(readFileSync(join(folder, OWN, "sign-in-log.txt"), "utf8")).toBe("line\n");
});

test("no file is overwritten, and none gets a name that another one has where the entry looks", async () => {
  const folder = copyOfLooper();
  mkdirSync(join(folder, OWN));
  mkdirSync(join(folder, "pictures"));
  writeFileSync(join(folder, OWN, "The-Sign-In-Page.png"), png(1, 1));
  writeFileSync(join(folder, "entries/general/the-sign-in-page-2.png"), png(1, 1));
  writeFileSync(join(folder, "pictures/the-sign-in-page-3.png"), png(1, 1));
  const { add } = await start(folder);
  expect(await add()).toMatchObject({ path: `${OWN}/the-sign-in-page-4.png` });
  expect(readFileSync(join(folder, OWN, "The-Sign-In-Page.png"))).toEqual(Buffer.from(png(1, 1)));
});

test("CRLF and the byte order mark of an entry stay", async () => {
  const folder = copyOfLooper();
  const path = join(folder, ENTRY);
  const before = `\ufeff${readFileSync(path, "utf8").replaceAll("\n", "\r\n")}`;
  writeFileSync(path, before);
  const { add, text } = await start(folder);
  expect(await add()).toMatchObject({ status: 200, path: expect.anything() });
  expect(text()).toBe(
    before.replace(
      "after 15 minutes.\r\n\r\n##",
      "after 15 minutes.\r\n\r\n   ![The sign-in page](the-sign-in-page.png)\r\n\r\n##",
    ),
  );
});

test("it is refused to all but the page itself", async () => {
  const { folder, port, token, body, text, before } = await start();
  const own = { Host: `127.0.0.1:${port}`, "X-Fixbook-Token": token };
  const page = { ...own, Origin: `http://127.0.0.1:${port}`, "Content-Type": "application/json" };
  const post = async (headers: Readonly<Record<string, string | undefined>>) => {
    const sent = JSON.stringify(body());
    const line = request("POST /api/files/looper", { ...headers, "Content-Length": String(sent.length) }, sent);
    return statusOf(await raw(port, line));
  };
  expect(await post({ ...page, "X-Fixbook-Token": undefined })).toBe(403);
  expect(await post({ ...page, "X-Fixbook-Token": `${token}x` })).toBe(403);
  expect(await post({ ...page, Origin: "http://evil.test" })).toBe(403);
  expect(await post({ ...page, Origin: "null" })).toBe(403);
  expect(await post({ ...page, Origin: undefined })).toBe(403);
  expect(await post({ ...page, Host: `evil.test:${port}` })).toBe(403);
  expect(await post({ ...page, "Sec-Fetch-Site": "cross-site" })).toBe(403);
  expect(await post({ ...page, "Content-Type": "multipart/form-data" })).toBe(415);
  expect(statusOf(await raw(port, request("GET /api/places/looper", { Host: own.Host })))).toBe(403);
  expect(text()).toBe(before);
  expect(existsSync(join(folder, OWN))).toBe(false);
  expect(await post(page)).toBe(200);
});

test("a body that is too long, or is no file for an entry, is refused", async () => {
  const { add, port, token, text, before } = await start();
  const page = { Host: `127.0.0.1:${port}`, "X-Fixbook-Token": token, Origin: `http://127.0.0.1:${port}` };
  const long = { ...page, "Content-Type": "application/json", "Content-Length": "40000000" };
  const answer = await raw(port, request("POST /api/files/looper", long, "{"));
  expect(statusOf(answer)).toBe(413);
  expect(answer).toContain("at most 20 MB are published");
  for (const change of [
    { base64: "no base64!" },
    { base64: 5 },
    { at: "5" },
    { text: "x".repeat(3000) },
    { name: null },
    { entry: undefined },
  ])
    expect(await add(change), JSON.stringify(change).slice(0, 80)).toMatchObject({ status: 400 });
  expect(await add({}, "nobody")).toMatchObject({ status: 404 });
  expect(text()).toBe(before);
});

test.each<[what: string, change: Partial<Record<keyof AddFileBody, unknown>>, problem: string]>([
  ["no picture", { base64: base64("Hello"), name: "a.png" }, "not a picture of a known format"],
  [
    "no file that is published",
    { base64: base64("Hello"), name: "a.docx" },
    '"a.docx" is neither a picture nor an attachment',
  ],
  ["a page", { base64: base64("<!doctype html><script>x</script>"), name: "a.txt" }, "begins like a web page"],
  ["an archive that is none", { base64: base64("Hello"), name: "a.zip" }, "not a ZIP file"],
  ["nothing", { base64: "" }, "The file is empty"],
  ["half a picture", { base64: base64(png(99, 99).slice(0, 60)) }, "ends in the middle"],
  [
    "an SVG that runs",
    {
      base64: base64('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>x</script></svg>'),
      name: "a.svg",
    },
    "<script>",
  ],
  ["no alternative text", { text: " \n " }, "The text is missing"],
  ["an entry outside of the book", { entry: "../canary.md" }, "The book has no entry"],
  ["a way to an entry", { entry: `entries/../${ENTRY}` }, "The book has no entry"],
  ["a file that is no entry", { entry: "book.yaml" }, "The book has no entry"],
  ["another state of the entry", { revision: "0".repeat(64) }, "has changed since it was shown"],
  ["a place that is none", { at: 3 }, "has changed since it was shown"],
])("%s is refused, and nothing is written", async (_, change, problem) => {
  const { folder, add, text, before } = await start();
  const tree = readdirSync(dirname(folder), { recursive: true });
  expect((await add(change)).problem).toContain(problem);
  expect(text()).toBe(before);
  expect(readdirSync(dirname(folder), { recursive: true })).toEqual(tree);
});

test("a picture of more than 2 MB is refused in the words of the gate", async () => {
  const { add } = await start();
  // Noise, which is no smaller when it is packed.
  const bytes = Buffer.concat([Buffer.from(png(4, 2))]);
  const data = Buffer.alloc(2_100_000);
  for (let at = 0; at < data.length; at++) data[at] = (at * 2_654_435_761) >>> 13;
  const large = Buffer.concat([bytes.subarray(0, 33), chunk("IDAT", data), bytes.subarray(33)]);
  expect(await add({ base64: base64(large) })).toMatchObject({
    problem: '"image.png" has 2.1 MB; at most 2 MB are published.',
    action: expect.stringContaining("Make it smaller"),
  });
});

test("names that lead elsewhere are only names", async () => {
  const { add } = await start();
  const found = await add({ name: "../../../evil.zip", text: "../../x", base64: base64("PK\x03\x04") });
  expect(found).toMatchObject({ path: `${OWN}/evil.zip` });
});

test("an entry that is another one on the disk, is read-only or lies behind a link stays as it is", async () => {
  const { folder, add, text } = await start();
  const path = join(folder, ENTRY);
  chmodSync(path, 0o444);
  expect((await add()).problem).toContain("it is read-only");
  expect(existsSync(join(folder, OWN))).toBe(false);
  chmodSync(path, 0o644);
  symlinkSync(dirname(folder), join(folder, OWN));
  expect((await add()).problem).toContain("was not written");
  expect(readdirSync(dirname(folder))).toEqual(["looper"]);
  rmSync(join(folder, OWN));
  const changed = `${text()}\nMore.\n`;
  writeFileSync(path, changed);
  expect((await add()).problem).toMatch(/has changed since it was (?:read|shown)/);
  expect(text()).toBe(changed);
});

test("only entries have places", async () => {
  const { places, shown } = await start();
  expect(shown.places.map(({ section, above }) => `${section} | ${above}`).slice(0, 2)).toEqual([
    expect.stringMatching(/^Cause \| The password is wrong/),
    "Fix | step 1: Go to /login and try a magic link.",
  ]);
  expect(shown.places.find(({ at }) => at === shown.likely)?.above).toContain("step 4:");
  for (const entry of ["", "book.yaml", "../canary.txt", "constructor", "entries/general"])
    expect(await places(entry), entry).toBe(404);
});

function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length);
  whole.write(type, 4, "latin1");
  whole.set(data, 8);
  return whole;
}
