import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/link",
  severity: "error",
  why: "Readers would see the address and the brackets, and could not follow it.",
});
