export { stem } from "../stem/ca.gen.js";
