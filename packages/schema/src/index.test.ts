import { expect, test } from "vitest";
import * as schema from "./index.js";

test("the face of the package", () => {
  expect(Object.keys(schema).sort()).toMatchInlineSnapshot(`
    [
      "alertKinds",
      "audiences",
      "bookFile",
      "bookJson",
      "brandFile",
      "codeLanguage",
      "compareDiagnostics",
      "compareText",
      "contractVersion",
      "diagnostic",
      "entry",
      "entryJson",
      "frontmatter",
      "inventoryFile",
      "isWebUrl",
      "jsonSchemas",
      "ledgerFile",
      "lintReport",
      "placeholderDeclaration",
      "placeholderFillers",
      "placeholderName",
      "placeholderTypes",
      "placeholderValues",
      "position",
      "queriesFile",
      "range",
      "richText",
      "sectionById",
      "sections",
      "severity",
      "slug",
      "slugProblem",
      "solution",
      "stage",
      "startOfFile",
      "toSlug",
    ]
  `);
});
