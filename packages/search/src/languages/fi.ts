export { stem } from "../stem/fi.gen.js";

/** Words, folded, that say nothing about a problem. */
export const fillers = `
ei en eri että etta han ja jo joka jos kanssa kuin kun me mika miksi miten mina minun mutta myos ne niin nyt
olen oli on ovat se sen sina tai tama te vain voi
`;
