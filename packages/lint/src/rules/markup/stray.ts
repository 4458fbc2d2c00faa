import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/stray",
  severity: "warning",
  why: "Readers would see the sign, and wonder what is missing.",
});
