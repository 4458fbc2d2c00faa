import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildBooks } from "@fixbook/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ruleCatalogue, ruleRuns } from "../../cli/src/index.js";
import { type Ask, clientSearch, pageSearch } from "./published-search.js";

const folder = mkdtempSync(join(tmpdir(), "fixbook-help-"));
const brand = join(folder, "out/fixbook/fixbook");
beforeAll(async () => {
  const books = [join(import.meta.dirname, "../books/fixbook")];
  const { published } = await buildBooks({ books, out: join(folder, "out"), cwd: folder });
  expect(published).toBeDefined();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the gate prints of the first example of each rule, as it stands in the log of a pipeline. */
const printed = ruleCatalogue().map(({ ruleId, severity }) => {
  const message = ruleRuns(ruleId)[0]?.found[0]?.message ?? "";
  return { ruleId, line: `2026-12-01T09:14:07Z entries/voice/a.md:12:5  ${severity}  ${message}  ${ruleId}` };
});

test("a line of the gate that is pasted finds the entry about its rule, on the page and in applications", async () => {
  const ask: Ask = pageSearch(brand);
  const other = clientSearch(brand);
  expect(printed.length).toBeGreaterThan(200);
  for (const { ruleId, line } of printed) {
    const id = ruleId.replace("/", "-");
    expect(ask(line)[0], line).toBe(id);
    expect(ask(ruleId)[0], ruleId).toBe(id);
    expect((await other(line))[0], line).toBe(id);
  }
});
