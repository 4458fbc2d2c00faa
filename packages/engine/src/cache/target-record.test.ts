import { createRenderContext } from "@fixbook/core";
import { sampleBook } from "@fixbook/core/testing";
import { expect, test } from "vitest";
import { renderHost } from "./render-host.js";
import { settingsOf } from "./target-record.js";

/** The digest of the settings of a book with some synonyms. */
function settingsWith(synonyms: ReturnType<typeof sampleBook>["synonyms"]): string {
  const book = { ...sampleBook("words"), synonyms };
  const [brand] = book.brands;
  if (brand === undefined) throw new Error("The sample book has a brand.");
  return settingsOf(createRenderContext({ name: "html", renderEntry: () => [] }, book, brand, renderHost), "");
}

test("synonyms decide what is published", () => {
  const group = { from: ["junk"], to: ["spam"] };
  const digests = [[], [group], [{ ...group, to: ["mail"] }], [group]].map(settingsWith);
  expect(new Set(digests).size).toBe(3);
  expect(digests[3]).toBe(digests[1]);
});
