import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/include",
  severity: "error",
  why: "Nothing is put in its place here: readers would see the instruction itself.",
});
