import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pickerScript } from "../packages/render-email/src/client.gen.ts";
import { pickerWords } from "../packages/render-email/src/words.gen.ts";
import { appliesScript, helpScript, searchScript } from "../packages/render-html/src/client.gen.ts";
import { filterWords, scriptWords, searchWords } from "../packages/render-html/src/words.gen.ts";

const client = (name: string) => readFileSync(join(import.meta.dirname, "../packages/client/dist", name), "utf8");
const scripts = {
  helpScript,
  appliesScript,
  searchScript,
  pickerScript,
  words: [pickerWords, filterWords, scriptWords, searchWords].flatMap((scripts) => Object.values(scripts)).join("\n"),
  client: client("index.js"),
  element: client("help.js"),
};

/** What browsers of 2022 do not have: one use of it leaves a whole script dead. */
const LATER = [
  /\.(?:groupBy|toSorted|toReversed|toSpliced|toWellFormed|isWellFormed|fromAsync|withResolvers)\(/,
  /\.(?:union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/,
  /\(\?<[=!]/,
  // A literal from its first slash: `a / v.length` is a division.
  /[=(,:;!&|?{}[\n]\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[dgimsuy]*v[dgimsuy]*[,;.)\]}]/,
];

test.each(Object.entries(scripts))("%s runs in browsers of 2022", (_, script) => {
  for (const pattern of LATER) expect(pattern.exec(script)?.[0]).toBeUndefined();
});
