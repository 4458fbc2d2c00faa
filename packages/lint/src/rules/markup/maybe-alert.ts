import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/maybe-alert",
  severity: "warning",
  why: "Readers would see a plain quote, and miss a warning.",
});
