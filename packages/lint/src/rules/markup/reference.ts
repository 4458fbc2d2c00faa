import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/reference",
  severity: "error",
  why: "Nothing follows it here: readers would see the brackets and signs, and no link.",
});
