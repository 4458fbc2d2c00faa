import { expect, test } from "vitest";
import * as lint from "./index.js";

test("the face of the package", () => {
  expect(Object.keys(lint).sort()).toMatchInlineSnapshot(`
    [
      "conciseReporter",
      "createLintReport",
      "createSarifReporter",
      "defineRule",
      "jsonReporter",
      "junitReporter",
      "lintSource",
      "plain",
      "plural",
      "prettyReporter",
      "rdjsonReporter",
      "ruleCrashed",
      "rules",
      "sarifReporter",
      "toJsonLine",
    ]
  `);
});
