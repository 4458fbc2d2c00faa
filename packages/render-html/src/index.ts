export { htmlRenderer } from "./renderer.js";
