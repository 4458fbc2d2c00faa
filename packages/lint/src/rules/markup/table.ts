import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/table",
  severity: "error",
  why: "Readers would see bars, and all rows on one line.",
});
