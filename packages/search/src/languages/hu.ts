export { stem } from "../stem/hu.gen.js";

/** Words, folded, that say nothing about a problem. */
export const fillers = `
a az be csak de e egy el es ez fel ha hogy hogyan igen is ki le lehet ma meg mert mi miert mint most nagyon
nem nekem o olyan ott sem van vagy volt
`;
