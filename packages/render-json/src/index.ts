export { jsonRenderer } from "./renderer.js";
