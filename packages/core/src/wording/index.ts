export { inLanguage, labelFor, languageAttributes } from "./in-language.js";
export { type Catalogues, type Wording, wordingFor } from "./wording.js";
