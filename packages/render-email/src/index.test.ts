import { expect, test } from "vitest";
import * as face from "./index.js";

test("the package exports its renderer, and nothing else", () => {
  expect(Object.keys(face)).toEqual(["emailRenderer"]);
});
