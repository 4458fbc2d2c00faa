import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/variable",
  severity: "error",
  why: "Nothing fills it here, so customers would see it unchanged.",
});
