import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/heading",
  severity: "error",
  why: "It is published as text, and what stands below it falls to the section above.",
});
