import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/maybe-alert",
  severity: "warning",
  why: "Readers would see plain text, and miss a warning.",
});
