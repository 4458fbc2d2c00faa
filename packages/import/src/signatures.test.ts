import { expect, test } from "vitest";
import { findSignatures } from "./signatures.js";

test.each([
  ["It ends with error code AB_12.", ["AB_12"]],
  ["The exit code E_FAIL stands in the log.", ["E_FAIL"]],
  ["The coupon code SPRING_24 is not valid.", []],
  ["Type the activation code AB-1234.", []],
])("codes of %j", (text, codes) => {
  expect(findSignatures([text]).codes).toEqual(codes);
});
