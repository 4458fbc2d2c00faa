import { expect, test } from "vitest";
import * as lint from "./index.js";

test("the face of the package", () => {
  expect(Object.keys(lint).sort()).toMatchInlineSnapshot(`
    [
      "applyBaseline",
      "applyDirectives",
      "baselineFile",
      "baselineText",
      "bookRules",
      "conciseReporter",
      "createBaseline",
      "createGitlabReporter",
      "createLintReport",
      "createSarifReporter",
      "defineBookRule",
      "defineRule",
      "findSecrets",
      "githubReporter",
      "githubSummaryReporter",
      "gitlabReporter",
      "isOptional",
      "jsonReporter",
      "junitReporter",
      "knownRules",
      "lintBook",
      "lintFindings",
      "lintSource",
      "newFindings",
      "plain",
      "plural",
      "prettyReporter",
      "rdjsonReporter",
      "readDirectives",
      "redactDiagnostics",
      "resolveConfig",
      "rules",
      "sarifReporter",
      "secretFindings",
      "secretTexts",
      "startFixing",
      "toJsonLine",
      "withoutSecrets",
    ]
  `);
});
