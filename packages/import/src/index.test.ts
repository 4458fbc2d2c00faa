import { expect, test } from "vitest";
import * as importer from "./index.js";

test("the face of the package", () => {
  expect(Object.keys(importer).sort()).toMatchInlineSnapshot(`
    [
      "dialectOf",
      "dialects",
      "hashOf",
      "importPages",
      "lossCodes",
      "pagesOfFolder",
      "pagesOfHtml",
      "pagesOfReplies",
      "pagesOfZendesk",
      "parseLock",
      "printLock",
      "recogniseDialect",
    ]
  `);
});
