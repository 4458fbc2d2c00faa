import { cpSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import {
  type Consumer,
  clientFolder,
  createConsumer,
  publishedBuild,
  readmeBlocks,
  readmeCode,
} from "../../packages/client/test/consumer.ts";
import { axeViolations } from "./axe.ts";
import { overflowing } from "./overflow.ts";
import { type Open, type Opened, test } from "./test.ts";

const BOOK = "peptideclients-peptideclients";
let app: Consumer;
let folder: string;

beforeAll(async () => {
  app = createConsumer();
  app.install(clientFolder, publishedBuild("peptideclients"));
  app.write("src/dialog.js", readmeCode().replace("acme-help-acme", BOOK));
  app.write(
    "src/page.js",
    `import { openBook } from "@fixbook/client";
import "@fixbook/client/help";
import * as build from "${BOOK}";
import { showError } from "./dialog.js";
import { sanitize } from ${JSON.stringify(join(clientFolder, "src/help/sanitize.ts"))};
Object.assign(globalThis, { build, openBook, sanitize, showError, book: openBook(build) });
`,
  );
  app.write(
    "src/late.js",
    `import { openBook } from "@fixbook/client";
import * as build from "${BOOK}";
const help = Object.assign(document.createElement("fixbook-help"), { book: openBook(build), error: "rate_limited" });
document.querySelector("main").append(help);
await import("@fixbook/client/help");
`,
  );
  await app.bundle("src/page.js", "public");
  await app.bundle("src/late.js", "public");
  folder = join(app.folder, "public");
  const page = (head: string, script = "page.js") =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>App</title>
<meta name="color-scheme" content="light dark">${head}<script type="module" src="${script}"></script></head><body><main><h1>App</h1></main></body></html>`;
  app.write("public/index.html", page(""));
  app.write("public/late.html", page("", "late.js"));
  const trusted = "require-trusted-types-for 'script'; trusted-types 'none'";
  app.write("public/trusted.html", page(`<meta http-equiv="content-security-policy" content="${trusted}">`));
});
afterAll(() => app.remove());

/** Opens the application where the pictures of the build can be had at their address. */
async function openWithPictures(open: Open): Promise<Opened> {
  const opened = await open(folder);
  await opened.page.route(
    (url) => url.hostname.endsWith(".example") && url.pathname.startsWith("/assets/"),
    (route) => route.fulfill({ path: join(publishedBuild("peptideclients"), new URL(route.request().url()).pathname) }),
  );
  return opened;
}

/** Puts the element into the page, and waits until it has shown what it is given. */
async function show(
  page: Page,
  given: Readonly<Record<string, unknown>>,
  attributes: readonly string[] = [],
): Promise<void> {
  await page.waitForFunction(() => "book" in globalThis);
  await page.evaluate(
    ([properties, names]) =>
      new Promise((done) => {
        document.querySelector("fixbook-help")?.remove();
        const help = document.createElement("fixbook-help");
        for (const name of names) help.setAttribute(name, "");
        help.addEventListener("fixbook-help", done, { once: true });
        Object.assign(help, { book: Reflect.get(globalThis, "book") }, properties);
        document.querySelector("main")?.append(help);
      }),
    [given, attributes] as const,
  );
}

const looks = [
  { colorScheme: "light", viewport: { width: 1280, height: 800 } },
  { colorScheme: "dark", viewport: { width: 320, height: 640 } },
] as const;

test("beside content of another language, English labels say that they are", async ({ open }) => {
  const { page } = await open(folder, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto("/");
  await page.waitForFunction(() => "book" in globalThis);
  const labels = await page.evaluate(async () => {
    const { openBook, build } = globalThis as never as { openBook: (of: object) => object; build: { book: object } };
    const book = openBook({ ...build, book: { ...build.book, locale: "ar" } });
    const help = document.createElement("fixbook-help");
    const shown = new Promise((done) => help.addEventListener("fixbook-help", done, { once: true }));
    Object.assign(help, { book, entry: "invalid-api-key", labels: { fix: "الحل" } });
    document.querySelector("main")?.append(help);
    await shown;
    const headings = [...(help.shadowRoot?.querySelectorAll(".fixbook-heading") ?? [])];
    return headings.map((heading) => [heading.textContent, heading.querySelector("span")?.lang]);
  });
  expect(labels).toContainEqual(["Cause", "en"]);
  expect(labels).toContainEqual(["الحل", undefined]);
});

test("where the help center has no address, nothing offers to open its pages", async ({ open }) => {
  const { page, faults } = await open(folder);
  await page.goto("/");
  await page.waitForFunction(() => "book" in globalThis);
  const shownFor = (given: object) =>
    page.evaluate(async (properties) => {
      type Data = { support: object; entries: readonly object[] };
      type Build = { book: Data; entry(id: string): Promise<object> };
      const { openBook, build } = globalThis as never as { openBook: (of: object) => object; build: Build };
      const without = <Value extends object>(value: Value): Value => ({ ...value, url: undefined });
      const { support, entries } = build.book;
      const data = { ...without(build.book), support: without(support), entries: entries.map(without) };
      const book = openBook({ ...build, book: data, entry: async (id: string) => without(await build.entry(id)) });
      const help = document.createElement("fixbook-help");
      const shown = new Promise((done) => help.addEventListener("fixbook-help", done, { once: true }));
      document.querySelector("main")?.append(help);
      Object.assign(help, { book, ...properties });
      await shown;
      const more = [...(help.shadowRoot?.querySelectorAll(".fixbook-more") ?? [])].map((one) => one.textContent);
      return { headings: help.shadowRoot?.querySelectorAll("h2, h3").length ?? 0, more };
    }, given);
  const entry = await shownFor({ entry: "invalid-api-key" });
  expect([entry.headings > 0, entry.more]).toEqual([true, []]);
  expect((await shownFor({ error: "xyzzy" })).more).toHaveLength(1);
  expect(faults).toEqual([]);
});

describe.each(looks)("the dialog of the README, $colorScheme at $viewport.width px", (look) => {
  test("shows the entry of an error, is accessible and fits, and closes by key", async ({ open }) => {
    const { page, faults } = await open(folder, { ...look, reducedMotion: "reduce" });
    await page.goto("/");
    await page.waitForFunction(() => "showError" in globalThis);
    await page.evaluate(() => Reflect.get(globalThis, "showError")(new Error("Request failed: invalid_api_key")));
    const dialog = page.getByRole("dialog", { name: "Help" });
    await dialog.getByRole("heading", { level: 3, name: "Fix" }).waitFor();
    expect(await dialog.getByRole("listitem").count()).toBeGreaterThan(1);
    expect(await dialog.getByRole("status").textContent()).toMatch(/^Help: ./);
    expect(await axeViolations(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await dialog.count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe("<fixbook-help>", () => {
  test("shows one entry, in a shadow root or in the page", async ({ open }) => {
    const { page, faults } = await openWithPictures(open);
    await page.goto("/");
    for (const attributes of [[], ["light"]]) {
      await show(page, { entry: "rate-limited" }, attributes);
      const article = page.getByRole("article");
      const picture = article.getByRole("img").first();
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
      expect(await article.getByRole("heading", { level: 2 }).count()).toBe(1);
      expect(await article.getByRole("heading", { level: 3, name: "Fix" }).count()).toBe(1);
      expect(await article.evaluate((node) => node.getRootNode() instanceof ShadowRoot)).toBe(attributes.length === 0);
      expect(await axeViolations(page)).toEqual([]);
    }
    expect(faults).toEqual([]);
  });

  test("follows its attributes, and what comes last wins", async ({ open }) => {
    const { page } = await open(folder);
    await page.goto("/");
    await show(page, { error: "rate_limited" });
    const title = page.getByRole("heading", { level: 2 });
    const before = await title.textContent();
    await page.evaluate(() => {
      const help = document.querySelector("fixbook-help");
      help?.setAttribute("entry", "invalid-api-key");
      help?.setAttribute("entry", "no-permissions");
      help?.setAttribute("level", "4");
    });
    const now = page.getByRole("heading", { level: 4 });
    await now.first().waitFor();
    expect(await now.first().textContent()).not.toBe(before);
    expect(await page.getByRole("article").getAttribute("lang")).toBe("en");
  });

  test("offers what else it may be: a key chooses it, and its heading has the focus", async ({ open }) => {
    const { page } = await open(folder);
    await page.goto("/");
    await show(page, { error: "webhook key rejected: invalid_api_key, signature_invalid, rate_limited" });
    const others = page.getByRole("button");
    expect(await others.count()).toBeGreaterThan(1);
    const name = (await others.first().textContent()) ?? "";
    await others.first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name }).waitFor();
    expect(
      await page.evaluate(() => document.querySelector("fixbook-help")?.shadowRoot?.activeElement?.textContent),
    ).toBe(name);
  });

  for (const look of looks)
    test(`shows no entry of which nothing is sure, but a search and what may fit, ${look.colorScheme} at ${look.viewport.width} px`, async ({
      open,
    }) => {
      const { page, faults } = await open(folder, look);
      await page.goto("/");
      // A status alone may be of anything.
      await show(page, { error: "429" });
      expect(await page.getByRole("article").count()).toBe(0);
      expect(await page.getByRole("status").textContent()).toBe("One of these may help:");
      const field = page.getByRole("searchbox", { name: "Search the help" });
      expect(await field.inputValue()).toBe("429");
      const choices = page.getByRole("listitem").getByRole("button");
      expect(await choices.count()).toBeGreaterThan(0);
      expect(await page.getByRole("link", { name: "Get support" }).count()).toBe(1);
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflowing(page)).toEqual([]);
      await field.fill("my key is refused with invalid_api_key");
      await field.press("Enter");
      const wanted = page.getByRole("button", { name: /invalid_api_key/ });
      await wanted.waitFor();
      expect(
        await page.evaluate(() => document.querySelector("fixbook-help")?.shadowRoot?.activeElement?.localName),
      ).toBe("button");
      expect(await field.inputValue()).toBe("my key is refused with invalid_api_key");
      await wanted.click();
      await page.getByRole("article").getByRole("heading", { level: 3, name: "Fix" }).waitFor();
      expect(await field.count()).toBe(1);
      expect(await axeViolations(page)).toEqual([]);
      // What was searched belongs to the problem before.
      await show(page, { error: "xyzzy" });
      expect(await field.inputValue()).toBe("xyzzy");
      await field.fill("abcxyz");
      await field.press("Enter");
      await page.waitForFunction(
        () => document.querySelector("fixbook-help")?.shadowRoot?.activeElement?.localName === "input",
      );
      expect(await page.getByRole("status").textContent()).toBe("No help was found for this problem.");
      expect(faults).toEqual([]);
    });

  test("shows an entry that is likely, with no search", async ({ open }) => {
    const { page } = await open(folder);
    await page.goto("/");
    await show(page, { error: 'answer: {"error":"invalid_api_key"}' });
    expect(await page.getByRole("article").count()).toBe(1);
    expect(await page.getByRole("searchbox").count()).toBe(0);
  });

  test("fills the search with the words of a problem of any shape", async ({ open }) => {
    const { page } = await open(folder);
    await page.goto("/");
    await page.waitForFunction(() => "book" in globalThis);
    const filled = await page.evaluate(async () => {
      const circle: Record<string, unknown> = {};
      circle["error"] = circle;
      const trap = {
        get message() {
          throw new Error("no");
        },
      };
      const problems = [
        new Error("Zyx  wvu\n failed"),
        { error: { message: "zyx in a body" } },
        { message: 503 },
        "zyx ".repeat(500),
        circle,
        trap,
        [],
      ];
      const values: (string | undefined)[] = [];
      for (const error of problems) {
        const help = document.createElement("fixbook-help");
        const shown = new Promise((done) => help.addEventListener("fixbook-help", done, { once: true }));
        Object.assign(help, { book: Reflect.get(globalThis, "book"), error });
        document.querySelector("main")?.append(help);
        await shown;
        values.push(help.shadowRoot?.querySelector("input")?.value);
        help.remove();
      }
      return values;
    });
    expect(filled).toEqual(["Zyx wvu failed", "zyx in a body", "503", "zyx ".repeat(50), "", "", ""]);
  });

  test("says that nothing was found, in the application's words, and where support is", async ({ open }) => {
    const { page, faults } = await open(folder);
    await page.goto("/");
    await show(page, { error: "zzzzzz", labels: { nothing: "Nichts gefunden.", support: "Hilfe" } });
    expect(await page.getByRole("status").textContent()).toBe("Nichts gefunden.");
    expect(await page.getByRole("link", { name: "Hilfe" }).getAttribute("href")).toMatch(/^https:\/\/.*\/support\/$/);
    expect(await axeViolations(page)).toEqual([]);
    await show(page, {});
    expect(await page.getByRole("status").textContent()).toBe("");
    expect(faults).toEqual([]);
  });

  test("shows title and summary at once, and goes on where the reader is when the rest comes", async ({ open }) => {
    const { page, faults } = await openWithPictures(open);
    await page.goto("/");
    await page.waitForFunction(() => "book" in globalThis);
    const states = await page.evaluate(async () => {
      type Data = { entries: { id: string; summary?: object }[] };
      type Build = { book: Data; entry(id: string): Promise<object> };
      const { openBook, build } = globalThis as never as { openBook: (of: object) => object; build: Build };
      const summary = { html: "<p>In short.</p>", text: "In short.", markdown: "In short." };
      const entries = build.book.entries.map((entry) => ({ ...entry, summary }));
      let come = () => {};
      const isWanted = new Promise<void>((done) => {
        come = done;
      });
      const entry = async (id: string) => {
        if (id === "rate-limited") await isWanted;
        return build.entry(id);
      };
      const help = document.createElement("fixbook-help");
      const next = () => new Promise((done) => help.addEventListener("fixbook-help", done, { once: true }));
      const see = () => {
        const root = help.shadowRoot;
        return {
          titles: [...(root?.querySelectorAll("h2") ?? [])].map((title) => title.textContent),
          headings: (root?.querySelectorAll("article h3").length ?? 0) > 0,
          summary: root?.querySelector(".fixbook-summary")?.textContent,
          isBusy: root?.querySelector(".fixbook-content")?.ariaBusy,
          hasFocus: root?.activeElement?.matches("h2") ?? false,
        };
      };
      document.querySelector("main")?.append(help);
      Object.assign(help, {
        book: openBook({ ...build, book: { ...build.book, entries }, entry }),
        entry: "rate-limited",
      });
      await new Promise((done) => setTimeout(done, 100));
      const first = see();
      help.shadowRoot?.querySelector("h2")?.focus();
      const shown = next();
      come();
      await shown;
      const whole = see();
      // What comes late is not shown in place of what was asked for since.
      const late = new Promise<void>((done) => {
        come = done;
      });
      Object.assign(help, {
        book: openBook({
          ...build,
          entry: async (id: string) => {
            if (id === "rate-limited") await late;
            return build.entry(id);
          },
        }),
      });
      await new Promise((done) => setTimeout(done, 50));
      const other = next();
      Object.assign(help, { entry: "invalid-api-key" });
      await other;
      come();
      await new Promise((done) => setTimeout(done, 100));
      return { first, whole, last: see().titles, articles: help.shadowRoot?.querySelectorAll("article").length };
    });
    const title = states.whole.titles[0];
    expect(states.first).toEqual({
      titles: [title],
      headings: false,
      summary: "In short.",
      isBusy: "true",
      hasFocus: false,
    });
    expect(states.whole).toEqual({
      titles: [title],
      headings: true,
      summary: "In short.",
      isBusy: "false",
      hasFocus: true,
    });
    expect([states.last.length, states.articles]).toEqual([1, 1]);
    expect(states.last).not.toEqual([title]);
    expect(faults).toEqual([]);
  });

  test("leads to support where the search does not load", async ({ open }) => {
    const { page } = await open(folder);
    await page.goto("/");
    await page.waitForFunction(() => "book" in globalThis);
    await page.evaluate(() => {
      const { openBook, build } = globalThis as unknown as {
        openBook(...all: unknown[]): unknown;
        build: { book: unknown };
      };
      Object.assign(globalThis, { book: openBook(build.book, () => Promise.reject(new Error("offline"))) });
    });
    await show(page, { error: "429" });
    expect(await page.getByRole("status").textContent()).toBe("No help was found for this problem.");
    expect(await page.getByRole("link", { name: "Get support" }).count()).toBe(1);
  });

  test("shows title and summary, and a link to the page, when the entry's own file does not come", async ({ open }) => {
    const { page } = await open(folder);
    await page.goto("/");
    await page.waitForFunction(() => "book" in globalThis);
    await page.evaluate(() => {
      const { openBook, build } = globalThis as unknown as {
        openBook(...all: unknown[]): unknown;
        build: { book: unknown };
      };
      Object.assign(globalThis, { book: openBook(build.book, () => Promise.reject(new Error("offline"))) });
    });
    await show(page, { entry: "rate-limited" });
    expect(await page.getByRole("heading", { level: 2 }).count()).toBe(1);
    expect(await page.getByRole("heading", { name: "Fix" }).count()).toBe(0);
    expect(await page.getByRole("link", { name: "Open in the help center" }).count()).toBe(1);
  });

  describe("fills what it can, and shows a label for what it cannot", () => {
    let opened: Opened;
    test.beforeAll(async ({ openForFile }) => {
      opened = await openForFile(folder);
    });
    const must = "The value of CUSTOMER must be one line of 1 to 500 printable characters.";
    test.for<[values: Record<string, unknown> | null | undefined, shown: string, errors: string[]]>([
      [{ CUSTOMER: "Ann", ORDER_ID: "7" }, "Ask Ann about 7.", []],
      [{ CUSTOMER: "Ann ", ORDER_ID: "7\n" }, "Ask Ann about 7.", []],
      [{ CUSTOMER: "", ORDER_ID: "7" }, "Ask [customer] about 7.", [must]],
      [{ CUSTOMER: "two\nlines", ORDER_ID: "7" }, "Ask [customer] about 7.", [must]],
      [{ CUSTOMER: 5, ORDER_ID: "7" }, "Ask [customer] about 7.", [must]],
      [{ CUSTOMER: undefined, ORDER_ID: "7" }, "Ask [customer] about 7.", ["CUSTOMER has no value."]],
      [{ CUSTOMER: "Ann", ORDER_ID: null }, "Ask Ann about [order id].", ["ORDER_ID has no value."]],
      [{ CUSTOMER: "Ann", ORDER_ID: "7", NOPE: "x" }, "Ask Ann about 7.", ["No placeholder has the name NOPE."]],
      [{}, "Ask [customer] about [order id].", ["CUSTOMER has no value.", "ORDER_ID has no value."]],
      [undefined, "Ask [customer] about [order id].", ["CUSTOMER has no value.", "ORDER_ID has no value."]],
      [null, "Ask [customer] about [order id].", ["CUSTOMER has no value.", "ORDER_ID has no value."]],
    ])("%j", async ([values, shown, errors]) => {
      const { page, faults } = opened;
      const before = faults.length;
      await page.goto("/");
      await page.waitForFunction(() => "book" in globalThis);
      const told = await page.evaluate(async (given) => {
        type Build = { book: object; entry(id: string): Promise<object> };
        const { openBook, build } = globalThis as never as { openBook: (of: object) => object; build: Build };
        const html = "<p>Ask &lt;&lt;CUSTOMER&gt;&gt; about &lt;&lt;ORDER_ID&gt;&gt;.</p>";
        const place = (name: string) => {
          const mark = `&lt;&lt;${name}&gt;&gt;`;
          const start = html.indexOf(mark);
          return { name, at: "/symptom/html", start, end: start + mark.length, type: "text", form: "html" };
        };
        const placeholders = [place("CUSTOMER"), place("ORDER_ID")];
        const entry = async (id: string) => ({
          ...(await build.entry(id)),
          symptom: { html, text: "", markdown: "" },
          placeholders,
        });
        const fields = { CUSTOMER: { type: "text" }, ORDER_ID: { type: "text" } };
        const book = openBook({ ...build, book: { ...build.book, fields }, entry });
        const help = document.createElement("fixbook-help");
        const errors: string[] = [];
        help.addEventListener("fixbook-error", (event) =>
          errors.push((event as CustomEvent<{ error: Error }>).detail.error.message),
        );
        document.querySelector("main")?.append(help);
        const next = () => new Promise((done) => help.addEventListener("fixbook-help", done, { once: true }));
        const whole = next();
        Object.assign(help, { book, entry: "invalid-api-key", values: given });
        await whole;
        // What is wrong is told once, however often it is shown.
        const again = next();
        Object.assign(help, { level: 3 });
        await again;
        return errors;
      }, values);
      expect(await page.locator(".fixbook-symptom").textContent()).toBe(shown);
      expect(await page.getByRole("heading", { name: "Fix", exact: true }).count()).toBe(1);
      expect(told).toEqual(errors);
      expect(faults.slice(before)).toEqual(errors.map((error) => expect.stringContaining(error)));
    });
  });

  test("takes undefined and null as frameworks give them: as not given", async ({ open }) => {
    const { page, faults } = await open(folder);
    await page.goto("/");
    for (const name of ["error", "labels", "values", "hosts", "appliesTo", "level", "target", "assets"]) {
      for (const value of [undefined, null]) {
        await show(page, { entry: "invalid-api-key", [name]: value });
        expect(await page.getByRole("heading", { level: 3, name: "Fix" }).count(), `${name}: ${value}`).toBe(1);
      }
      await show(page, { error: "invalid_api_key", entry: undefined, [name]: name === "error" ? "x" : undefined });
      expect(faults, name).toEqual([]);
    }
  });

  test("says in the console that no entry has an id, unless the application takes the error", async ({ open }) => {
    const { page, faults } = await open(folder);
    await page.goto("/");
    await show(page, { entry: "invalid-api-kee" });
    expect(await page.getByRole("status").textContent()).toBe("No help was found for this problem.");
    expect(faults).toEqual([expect.stringContaining('No entry has the id "invalid-api-kee".')]);
    await page.evaluate(() => document.addEventListener("fixbook-error", (event) => event.preventDefault()));
    await show(page, { entry: "invalid-api-kez" });
    expect(faults).toHaveLength(1);
  });

  test("shows what took the place of an entry that was split or retired, and what support asks for", async ({
    open,
  }) => {
    const { page, faults } = await open(folder);
    await page.goto("/");
    await page.waitForFunction(() => "book" in globalThis);
    await page.evaluate(() => {
      const { openBook, build } = globalThis as never as { openBook: (of: object) => object; build: { book: object } };
      const text = (html: string) => ({ html: `<p>${html}</p>`, text: html, markdown: html });
      const records = [
        { kind: "split", id: "key", into: ["invalid-api-key", "no-permissions"] },
        { kind: "retired", id: "fax", note: "There is no fax.", see: ["no-permissions"] },
      ];
      const support = {
        intro: text("Support is there all day."),
        checklist: [text("The name"), text("The time")],
        contact: text("Send both by email."),
        url: "https://help.peptideclients.example/support/",
      };
      Object.assign(globalThis, { book: openBook({ ...build, book: { ...build.book, records, support } }) });
    });
    for (const [entry, lines] of [
      ["key", ["One of these may help:", "choice", "choice"]],
      ["fax", ["There is no fax.", "One of these may help:", "choice"]],
    ] as const) {
      await show(page, { entry });
      const shown = await page.evaluate(() => {
        const root = document.querySelector("fixbook-help")?.shadowRoot;
        const nodes = [...(root?.querySelectorAll(".fixbook-content p, .fixbook-content li") ?? [])];
        return nodes.map((node) => (node.querySelector(".fixbook-other") ? "choice" : node.textContent));
      });
      const support = ["Support is there all day.", "The name", "The time", "Send both by email.", "Get support"];
      expect(shown).toEqual([...lines, ...support].flatMap((line) => (/^The /.test(line) ? [line, line] : [line])));
      expect(await page.getByRole("searchbox").count()).toBe(0);
      expect(await axeViolations(page)).toEqual([]);
    }
    expect(faults).toEqual([]);
  });

  test("is surer of a status with hosts, and puts what does not apply behind", async ({ open }) => {
    const { page, faults } = await openWithPictures(open);
    await page.goto("/");
    const error = { response: { status: 429, url: "https://api.acme.example/" } };
    await show(page, { error });
    expect(await page.getByRole("article").count()).toBe(0);
    await show(page, { error, hosts: ["api.acme.example"] });
    expect(await page.getByRole("article").count()).toBe(1);
    await page.evaluate(() => {
      const book = Reflect.get(globalThis, "book");
      const asked: unknown[] = [];
      const match = (problem: unknown, options: unknown) => {
        asked.push(options);
        return book.match(problem, options);
      };
      Object.assign(globalThis, { book: { ...book, match }, asked });
    });
    const appliesTo = { product: "desk", version: "2.1" };
    await show(page, { error, appliesTo });
    expect(await page.evaluate(() => Reflect.get(globalThis, "asked"))).toEqual([{ appliesTo }]);
    expect(faults).toEqual([]);
  });

  test("opens web pages where it is told, and mail as ever", async ({ open }) => {
    const { page, faults } = await openWithPictures(open);
    await page.goto("/");
    const targets = () =>
      page
        .locator("fixbook-help a")
        .evaluateAll((links: HTMLAnchorElement[]) => links.map(({ protocol, target }) => `${protocol} ${target}`));
    for (const given of [{ entry: "rate-limited" }, { error: "xyzzy" }]) {
      await show(page, given);
      expect(new Set(await targets())).toContain("https: ");
      expect((await targets()).join()).not.toContain("_blank");
      await show(page, { ...given, target: "_blank" });
      expect(new Set(await targets())).toContain("https: _blank");
      expect(await targets()).not.toContain("https: ");
      expect(await targets()).not.toContain("mailto: _blank");
    }
    expect(faults).toEqual([]);
  });

  for (const assets of ["/help/assets/", "help/assets", "./help/assets/"])
    test(`shows pictures of the application itself, from ${assets}`, async ({ open }) => {
      cpSync(join(publishedBuild("peptideclients"), "assets"), join(folder, "help/assets"), { recursive: true });
      const { page, site, faults } = await open(folder);
      await page.goto("/");
      await show(page, { entry: "rate-limited", assets });
      const pictures = page.getByRole("article").getByRole("img");
      expect(await pictures.count()).toBeGreaterThan(0);
      for (const picture of await pictures.all()) {
        await picture.scrollIntoViewIfNeeded();
        await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
        const sources = picture.evaluate((image: HTMLImageElement) => [
          image.src,
          ...[...(image.closest("picture")?.querySelectorAll("source") ?? [])].map(({ srcset }) => srcset),
        ]);
        for (const source of await sources) expect(source.startsWith(`${site.url}/help/assets/`)).toBe(true);
      }
      expect(faults).toEqual([]);
    });

  test("works without a bundler, offline, as the README shows", async ({ open }) => {
    const code = readmeBlocks("js").find((block) => block.startsWith("// show-help.js"));
    app.write("plain/show-help.js", code ?? "");
    app.write(
      "plain/index.html",
      '<!doctype html><html lang="en"><title>App</title><fixbook-help entry="rate-limited"></fixbook-help>' +
        '<script type="module" src="/show-help.js"></script></html>',
    );
    const plain = join(app.folder, "plain");
    cpSync(publishedBuild("peptideclients"), join(plain, "help"), { recursive: true });
    cpSync(join(clientFolder, "dist"), join(plain, "fixbook-client"), { recursive: true });
    const { page, faults } = await open(plain);
    await page.goto("/");
    const picture = page.getByRole("article").getByRole("img").first();
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await page.evaluate(() =>
      Object.assign(document.querySelector("fixbook-help") ?? {}, { entry: undefined, error: "429" }),
    );
    await page.getByRole("searchbox").waitFor();
    expect(faults).toEqual([]);
  });

  test("does not say a symptom that repeats the title", async ({ open }) => {
    const { page } = await open(folder);
    await page.goto("/");
    await page.waitForFunction(() => "book" in globalThis);
    await show(page, { entry: "invalid-api-key" });
    expect(await page.locator(".fixbook-symptom").count()).toBe(1);
    await page.evaluate(() => {
      type Build = { entry(id: string): Promise<{ title: string }> };
      const { openBook, build } = globalThis as never as { openBook: (of: object) => object; build: Build };
      const entry = async (id: string) => {
        const { title, ...rest } = await build.entry(id);
        return { ...rest, title, symptom: { html: `<p>${title}</p>`, text: title, markdown: title } };
      };
      Object.assign(globalThis, { book: openBook({ ...build, entry }) });
    });
    await show(page, { entry: "invalid-api-key" });
    expect(await page.locator(".fixbook-symptom").count()).toBe(0);
  });

  test("shows what it was given before it was defined", async ({ open }) => {
    const { page, faults } = await open(folder);
    await page.goto("/late.html");
    await page.getByRole("article").waitFor();
    // Its pictures are where the book is published, and may be asked for by now.
    expect(faults.filter((fault) => !fault.includes("https://help.peptideclients.example/assets/"))).toEqual([]);
  });

  test("works where Trusted Types allow nothing", async ({ open }) => {
    const { page, faults } = await open(folder);
    await page.goto("/trusted.html");
    await show(page, { entry: "invalid-api-key" });
    expect(await page.getByRole("article").locator("code").count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});

const hostile = [
  `<img src=x onerror="alert(1)">`,
  `<img src="https://evil.example/x.png" onload="alert(1)" style="position:fixed">`,
  "<script>alert(1)</script><style>*{display:none}</style>",
  `<a href="javascript:alert(1)">a</a><a href=" java\nscript:alert(1)">b</a><a href="data:text/html,x">c</a>`,
  `<a href="https://acme.example" onclick="alert(1)" target="_top" id="x">d</a>`,
  `<svg><a xlink:href="javascript:alert(1)"><text>e</text></a></svg><math><mtext><table><mglyph><style><img src=x onerror=alert(1)>`,
  `<iframe srcdoc="<script>parent.alert(1)</script>"></iframe><object data="x"></object><embed src="x">`,
  `<form action="https://evil.example"><button formaction="javascript:alert(1)">f</button><input autofocus onfocus="alert(1)"></form>`,
  `<template><img src=x onerror=alert(1)></template><noscript><p title="</noscript><img src=x onerror=alert(1)>">`,
  `<div class="alert alert-note evil" style="x" role="alert">g</div><p id="y" slot="z" is="w">h</p>`,
  `<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/"><link rel="stylesheet" href="x">`,
  `${"<blockquote>".repeat(600)}deep`,
];

test("a hostile build runs nothing, loads nothing from elsewhere but pictures, and leaves the closed set", async ({
  open,
}) => {
  const { page, faults } = await open(folder);
  await page.goto("/");
  await page.waitForFunction(() => "book" in globalThis);
  await page.evaluate((markup) => {
    const { openBook, build } = globalThis as unknown as {
      openBook(...all: unknown[]): unknown;
      build: { book: { entries: object[] } };
    };
    const rich = markup.map((html) => ({ html, text: "t", markdown: "m" }));
    const entry = {
      contractVersion: "2.0",
      kind: "entry",
      id: "evil",
      title: "<img src=x onerror=alert(1)>",
      locale: `en" onclick="alert(1)`,
      url: "javascript:alert(1)",
      symptom: rich[0],
      firstCheck: rich[1],
      signatures: { codes: [], statuses: [], messages: [] },
      solutions: [
        { id: "fix", cause: rich[2], fix: rich, parts: [{ kind: "steps", ordered: true, start: 1, items: rich }] },
      ],
      sections: [{ id: "own", title: "<script>alert(1)</script>", ...rich[4] }],
      include: rich,
      related: [{ id: "r", title: "r", url: "javascript:alert(1)" }],
    };
    Object.assign(globalThis, {
      alert: () => Object.assign(globalThis, { ran: true }),
      book: openBook({ ...build.book, entries: [entry] }, async () => entry),
    });
  }, hostile);
  await show(page, { entry: "evil" }, ["light"]);
  await page.waitForTimeout(200);
  expect(await page.locator("fixbook-help .fixbook-step").count()).toBeGreaterThan(hostile.length);
  for (const link of await page.locator("fixbook-help a").all())
    await link.evaluate((node) => node.getAttribute("href"));
  const found = await page
    .locator("fixbook-help")
    .evaluate((help) =>
      [...help.querySelectorAll("*")].flatMap((node) => [
        node.localName,
        ...node.getAttributeNames().map((name) => `${node.localName} ${name}`),
      ]),
    );
  const inside = new Set(
    found.filter((name) =>
      /script|style|svg|math|iframe|object|embed|form|input|base|meta|link |template|\bon|srcdoc|\bid$|\bis$|slot|target/.test(
        name,
      ),
    ),
  );
  expect([...inside]).toEqual([]);
  const links = await page.locator("fixbook-help a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links.filter((href) => href !== null && !/^https?:\/\//.test(href))).toEqual([]);
  expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);
  expect(faults.filter((fault) => !fault.includes("https://evil.example/x.png") && !/ERR_FAILED/.test(fault))).toEqual(
    [],
  );
});

test("every rich text of the published books becomes what a browser makes of it", async ({ open }) => {
  const { page, faults } = await open(folder);
  await page.goto("/");
  const texts = ["looper", "peptideclients"].flatMap((book) =>
    globSync("entries/*.json", { cwd: publishedBuild(book) }).flatMap((path) => {
      const file = readFileSync(join(publishedBuild(book), path), "utf8");
      return [...file.matchAll(/"html": (".*")/g)].map(([, html = ""]): string => JSON.parse(html));
    }),
  );
  expect(texts.length).toBeGreaterThan(300);
  await page.waitForFunction(() => "sanitize" in globalThis);
  const different = await page.evaluate((all) => {
    const { sanitize } = globalThis as unknown as { sanitize(html: string): DocumentFragment };
    return all.filter((html) => {
      const [made, parsed] = [document.createElement("div"), document.createElement("div")];
      made.append(sanitize(html));
      const drop = (root: Element, names: readonly string[], of = "*") => {
        for (const node of root.querySelectorAll(of)) for (const name of names) node.removeAttribute(name);
      };
      parsed.innerHTML = html;
      // What the element adds of its own, and what it does not need.
      drop(made, ["rel", "tabindex", "referrerpolicy"]);
      drop(parsed, ["decoding"]);
      drop(parsed, ["width", "height"], "source");
      return !made.isEqualNode(parsed);
    });
  }, texts);
  expect(different).toEqual([]);
  expect(faults).toEqual([]);
});
