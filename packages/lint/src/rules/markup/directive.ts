import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/directive",
  severity: "error",
  why: "Nothing reads it here, so readers would see it unchanged.",
});
