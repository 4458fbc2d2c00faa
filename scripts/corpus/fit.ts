export { tabulate } from "./fit/fit-tables.ts";
export { measureFit } from "./fit/measure-fit.ts";
export { showFit } from "./fit/show-fit.ts";
