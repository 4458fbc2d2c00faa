import { defineMarkup } from "../../markup/define-markup.js";

export default defineMarkup({
  ruleId: "markup/box",
  severity: "error",
  why: "Readers would see the signs, and no box: a warning that nobody notices.",
});
