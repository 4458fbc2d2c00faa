import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/template",
  severity: "warning",
  why: "Nothing fills it, so customers may see it unchanged.",
});
