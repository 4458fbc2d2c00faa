import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/maybe-heading",
  severity: "warning",
  why: "If a heading is published as text, the text below it becomes part of the section above.",
});
