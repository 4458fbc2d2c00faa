import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/comment",
  severity: "error",
  why: "What is meant for colleagues would be published.",
});
