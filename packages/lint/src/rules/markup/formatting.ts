import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/formatting",
  severity: "warning",
  why: "Nothing reads it here, so readers would see the signs as they stand.",
});
