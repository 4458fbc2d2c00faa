export { stem } from "../stem/no.gen.js";

/** Words, folded, that say nothing about a problem. */
export const fillers = `
alle at av bare ble da de deg den der det du eller en enn er et etter for fra far gar ha han har hun hva hvis
hvor hvordan hvorfor i ikke inn jeg kan man med meg men min mitt mot na nar noe noen nok og om opp oss over pa
sa seg selv skal som til ut var ved vi vil
`;
