import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stepsOf } from "@fixbook/core";
import { buildBooks, checkBook, findBooks } from "@fixbook/engine";
import { type Book, type Entry, wholeEntry } from "@fixbook/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { goldenFiles } from "./golden.js";

const content = join(import.meta.dirname, "..");

function wholes({ entries }: Book): readonly Entry[] {
  return entries.map(wholeEntry);
}

async function book(name: string): Promise<Book> {
  const { book: checked, diagnostics } = await checkBook(join(content, "books", name));
  expect(diagnostics).toEqual([]);
  if (checked === undefined) throw new Error(`${name} has findings`);
  return checked;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("looper", () => {
  let looper: Book;
  beforeAll(async () => {
    looper = await book("looper");
  });

  test("carries every entry, step and benefit of the page it was made from", () => {
    expect(looper.entries).toHaveLength(24);
    expect(sum(wholes(looper).flatMap(({ solutions }) => solutions.map(({ fix }) => stepsOf(fix).length)))).toBe(77);
    expect(sum(wholes(looper).map(({ benefits }) => benefits.length))).toBe(73);
    expect(
      wholes(looper).map(({ id, solutions }) => `${id} ${stepsOf(solutions[0]?.fix ?? []).length}`),
    ).toMatchSnapshot();
  });

  test("has 17 areas in order, one without entries and with a reason", () => {
    expect(looper.areas.map(({ title }) => title)).toMatchSnapshot();
    const filled = new Set(looper.entries.map(({ area }) => area));
    expect(looper.areas.filter(({ id }) => !filled.has(id)).map(({ title, empty }) => [title, typeof empty])).toEqual([
      ["Commerce (advanced)", "string"],
    ]);
  });

  test("declares the 27 pages outside the book that entries refer to", () => {
    const own = new Set(looper.entries.map(({ id }) => id));
    const outside = new Set(looper.entries.flatMap(({ related }) => related.filter((id) => !own.has(id))));
    const declared = looper.inventories.flatMap(({ items }) => items.map(({ id }) => id));
    expect(outside.size).toBe(27);
    expect([...outside].filter((id) => !declared.includes(id))).toEqual([]);
  });

  test("links the reference to another entry", () => {
    const entry = wholes(looper).find(({ id }) => id === "ts-customer-cant-enroll-in-course");
    expect(JSON.stringify(entry?.solutions[0]?.fix)).toContain(
      '{"type":"entryReference","id":"ts-stripe-webhook-missing"',
    );
  });

  test.each([
    ["ts-voice-call-wont-connect", ["/voice"]],
    ["ts-workflow-paused", ["/workflows/queue", "/approvals", "/settings/limits", "/connectors"]],
    ["ts-stripe-webhook-missing", ["checkout.session.completed", "invoice.paid"]],
    ["ts-image-gen-fails", ["/images"]],
    ["ts-cant-log-in", ["/login", "15 minutes"]],
    ["ts-permission-denied", ["/leads", "/dashboard"]],
    ["ts-lead-enrichment-shows-old-data", ["Force refresh", "Apollo"]],
    ["ts-email-going-to-spam", ["/deliverability", "/sending-identities", "DKIM"]],
    ["ts-sequence-isnt-sending", ["/sending-identities", "/sequences/[id]", "/deliverability"]],
    ["ts-customer-cant-enroll-in-course", ["/courses-admin/[id]"]],
    ["ts-mission-stuck-on-planning", ["/settings/limits", "/settings/credits"]],
    ["ts-funnel-public-id-returns-404", ["/funnels", "404"]],
    ["ts-aeo-scan-returns-nothing", ["/aeo"]],
    ["ts-competitor-screenshot-stale", ["/competitors", "scrape blocked"]],
    ["ts-cant-see-custom-objects", ["/custom-objects"]],
    ["ts-credit-balance-not-updating", ["/settings/credits", "/chat", "5 minutes"]],
    ["ts-custom-domain-not-verifying", ["24 hours"]],
    ["ts-webhook-firing-in-a-loop", ["/settings/webhooks", "2xx", "v0.143aw"]],
    ["ts-snapshot-apply-fails", ["/settings/snapshots"]],
    ["ts-site-wont-deploy", ["/settings/branding", "/chat"]],
  ])("%s keeps its routes, names and limits", (id, facts) => {
    const text = JSON.stringify(wholes(looper).find((entry) => entry.id === id));
    for (const fact of facts) expect(text).toContain(fact);
  });
});

describe("peptideclients", () => {
  let peptideclients: Book;
  beforeAll(async () => {
    peptideclients = await book("peptideclients");
  });

  test("has the ten symptoms, each with a cause and a first check", () => {
    expect(peptideclients.entries).toHaveLength(10);
    for (const { id, solutions, firstCheck } of wholes(peptideclients)) {
      expect([id, solutions[0]?.cause?.length, firstCheck?.[0]?.type]).toEqual([id, 1, "paragraph"]);
    }
  });

  test("has the six areas with guides that an inventory lists", () => {
    const guides = peptideclients.areas.flatMap(({ title, guide }) =>
      guide === undefined ? [] : [[title, guide.title]],
    );
    expect(guides).toEqual([
      ["Integration API", "Inbound writes"],
      ["Outbound webhooks", "Webhook not firing"],
      ["WooCommerce", "Order didn't import"],
      ["Email", "Email not delivered"],
      ["SMS", "SMS not delivered"],
      ["Auth", "Can't sign in / MFA"],
    ]);
    const items = new Set(peptideclients.inventories.flatMap(({ items: all }) => all.map(({ id }) => id)));
    for (const { guide } of peptideclients.areas) if (guide !== undefined) expect(items).toContain(guide.ref);
  });

  test.each([
    ["invalid-api-key", "invalid_api_key", 401],
    ["idempotency-conflict", "idempotency_conflict", 409],
    ["rate-limited", "rate_limited", 429],
  ])("finds %s by its code and status", (id, code, status) => {
    const entry = peptideclients.entries.find((one) => one.id === id);
    expect(entry?.signatures.codes).toContain(code);
    expect(entry?.signatures.statuses).toContain(status);
  });

  test("keeps the three points of the checklist", () => {
    expect(peptideclients.support.checklist).toHaveLength(3);
    const text = JSON.stringify(peptideclients.support);
    for (const fact of ["cURL", "Request log", "Copy as text", "CONTACT_EMAIL"]) expect(text).toContain(fact);
  });
});

describe("peptideclients-de", () => {
  let german: Book;
  let english: Book;
  beforeAll(async () => {
    [german, english] = await Promise.all([book("peptideclients-de"), book("peptideclients")]);
  });

  test("has the ids, areas and guides of the English book", () => {
    expect(german.locale).toBe("de");
    expect(german.entries.map(({ area, id }) => `${area}/${id}`)).toEqual(
      english.entries.map(({ area, id }) => `${area}/${id}`),
    );
    const places = ({ areas }: Book) => areas.map(({ id, guide }) => [id, guide?.ref]);
    expect(places(german)).toEqual(places(english));
    expect([...german.placeholders.keys()]).toEqual([...english.placeholders.keys()]);
  });

  test("says the same facts: signatures, codes, references, pictures and how many steps", () => {
    const originals = new Map(wholes(english).map((entry) => [entry.id, entry]));
    for (const entry of wholes(german)) expect(factsOf(entry)).toEqual(factsOf(originals.get(entry.id)));
  });
});

/** What of an entry no translation changes. */
function factsOf(entry: Entry | undefined) {
  const text = JSON.stringify(entry?.solutions);
  const values = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, value]) => value).sort();
  return {
    ...{ signatures: entry?.signatures, related: entry?.related, appliesTo: entry?.appliesTo },
    codes: values(/"inlineCode","value":"([^"]*)"/g),
    references: values(/"entryReference","id":"([^"]*)"/g),
    pictures: values(/"([a-z-]+\.svg)"/g),
    steps: entry?.solutions.map(({ fix }) => stepsOf(fix).length),
  };
}

test.each(["looper", "peptideclients"])("%s has at least two brands with a contact address each", async (name) => {
  const { brands, placeholders } = await book(name);
  expect(brands.length).toBeGreaterThanOrEqual(2);
  expect(placeholders.get("CONTACT_EMAIL")?.type).toBe("email");
  expect(new Set(brands.map(({ values }) => values.get("CONTACT_EMAIL"))).size).toBe(brands.length);
});

describe("the published books", () => {
  const folder = mkdtempSync(join(tmpdir(), "fixbook-golden-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // When the difference is meant: npx -y pnpm@12 golden
  test("equal the golden tree, byte for byte", async () => {
    const out = join(folder, "out");
    const books = findBooks(["books/looper", "books/peptideclients"], content);
    const { published } = await buildBooks({ books, out, cwd: folder });
    expect(globSync("**/*.*", { cwd: out })).toHaveLength(published?.counts.files ?? 0);
    const golden = join(content, "golden");
    const kept = goldenFiles(
      out,
      new Map([
        ["looper", "looper"],
        ["peptideclients", "peptideclients"],
      ]),
    );
    expect([...kept.keys()].sort()).toEqual(globSync("**/*.*", { cwd: golden }).sort());
    for (const [path, bytes] of kept) {
      expect(Buffer.from(bytes).toString("latin1"), path).toBe(readFileSync(join(golden, path), "latin1"));
    }
  });
});
