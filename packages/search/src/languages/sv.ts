export { stem } from "../stem/sv.gen.js";

/** Words, folded, that say nothing about a problem. */
export const fillers = `
alla att av bara blev da de dem den det dig din du efter eller en ett fick for fran gar ha han har hon hur i
inte ja jag kan man med men mig min mitt mot na nar nu och om oss pa sa sig sin ska som till under upp ut vad
var varfor vi vid vill
`;
