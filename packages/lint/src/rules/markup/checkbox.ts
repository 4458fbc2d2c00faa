import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/checkbox",
  severity: "error",
  why: "Pages and mail have nothing to tick, so readers would see the brackets.",
});
