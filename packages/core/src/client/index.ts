export { escapeHtml } from "../html.js";
export { element } from "./element.js";
export { loadScript } from "./load-script.js";
