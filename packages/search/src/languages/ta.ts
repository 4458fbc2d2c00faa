export { stem } from "../stem/ta.gen.js";
