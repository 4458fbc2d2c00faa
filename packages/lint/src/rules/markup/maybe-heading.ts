import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/maybe-heading",
  severity: "warning",
  why: "A heading that is published as text leaves what stands below it to the section above.",
});
