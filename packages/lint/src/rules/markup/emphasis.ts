import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/emphasis",
  severity: "warning",
  why: "Readers would see the signs, and nothing set off.",
});
