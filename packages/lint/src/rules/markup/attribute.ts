import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/attribute",
  severity: "error",
  why: "Readers would see the braces and their contents.",
});
