export { escapeHtml } from "../html.js";
export { wordingFor } from "../wording/wording.js";
export { element } from "./element.js";
export { loadScript } from "./load-script.js";
