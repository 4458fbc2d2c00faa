import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/maybe-table",
  severity: "warning",
  why: "Readers would see bars, and all rows on one line.",
});
