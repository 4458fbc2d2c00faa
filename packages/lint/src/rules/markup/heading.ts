import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/heading",
  severity: "error",
  why: "It is published as text, and the text below it becomes part of the section above.",
});
