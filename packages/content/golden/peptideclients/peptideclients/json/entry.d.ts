import type { Entry } from "./contract.js";

declare const entry: Entry;
export default entry;
