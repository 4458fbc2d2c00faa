import { expect, test } from "vitest";
import * as core from "./index.js";
import * as testing from "./testing/index.js";

test("the face of the package", () => {
  expect(Object.keys(core).sort()).toMatchInlineSnapshot(`
    [
      "Html",
      "alertLabels",
      "assembleBook",
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
      "createTracer",
      "defineFinding",
      "didYouMean",
      "entryToMarkdown",
      "escapeHtml",
      "escapePattern",
      "findKept",
      "finishArtifact",
      "forAudience",
      "format",
      "guardShapes",
      "holdsKept",
      "html",
      "inlineText",
      "jsonLd",
      "linkInParentheses",
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
      "sourceFindings",
      "structureFindings",
      "toDiagnostic",
      "visible",
      "withoutGuards",
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
