export type * from "./contract.gen.js";
