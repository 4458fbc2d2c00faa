export { inLanguage, labelFor, languageAttributes } from "./in-language.js";
export { type Wording, wordingFor } from "./wording.js";
