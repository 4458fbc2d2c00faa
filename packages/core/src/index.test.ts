import { expect, test } from "vitest";
import * as core from "./index.js";
import * as testing from "./testing/index.js";

test("the face of the package", () => {
  expect(Object.keys(core).sort()).toMatchInlineSnapshot(`
    [
      "Html",
      "alertLabels",
      "assembleBook",
      "baseStyles",
      "bookFindings",
      "contrast",
      "createBook",
      "createFiller",
      "createFold",
      "createHtmlRenderer",
      "createLineIndex",
      "createMarkdownRenderer",
      "createRenderContext",
      "createReport",
      "createTextRenderer",
      "dataScript",
      "defineFinding",
      "didYouMean",
      "directionOf",
      "entryToMarkdown",
      "escapeHtml",
      "escapePattern",
      "findKept",
      "finishArtifact",
      "forAudience",
      "format",
      "guardShapes",
      "html",
      "inlineText",
      "jsonLd",
      "linkInParentheses",
      "lookTokens",
      "markdownFindings",
      "nearest",
      "parseBookFile",
      "parseBrandFile",
      "parseColor",
      "parseEntry",
      "parseInventoryFile",
      "parseLedgerFile",
      "parseQueriesFile",
      "parseWithRemark",
      "placeholderLabel",
      "quote",
      "renderTarget",
      "safeUrl",
      "saysAddress",
      "schemaFindings",
      "searchIndex",
      "sourceFindings",
      "structureFindings",
      "toDiagnostic",
      "visible",
      "withoutGuards",
      "withoutPlaces",
    ]
  `);
});

test("the face of its tests for others", () => {
  expect(Object.keys(testing).sort()).toMatchInlineSnapshot(`
    [
      "conformance",
      "everyNode",
      "fullEntry",
      "hostileText",
      "sampleBook",
      "smallEntry",
    ]
  `);
});
