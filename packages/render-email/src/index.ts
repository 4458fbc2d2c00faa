export { emailRenderer } from "./renderer.js";
