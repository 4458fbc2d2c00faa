import { expect, test } from "vitest";
import * as diff from "./diff/index.js";
import * as face from "./index.js";

test("the package exports its renderer, and nothing else", () => {
  expect(Object.keys(face)).toEqual(["jsonRenderer"]);
});

test("the face of the comparison", () => {
  expect(Object.keys(diff).sort()).toEqual([
    "changeKinds",
    "diffBuilds",
    "findUse",
    "highestLevel",
    "isEnough",
    "isNoBuild",
    "movedTo",
    "packageName",
    "parseBuild",
  ]);
});
