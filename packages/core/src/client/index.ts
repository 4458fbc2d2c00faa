export { escapeHtml } from "../html.js";
export type { FilterWords, PickerWords, ScriptWords, SearchWords } from "../words/index.js";
export { element } from "./element.js";
export { loadScript } from "./load-script.js";
