export { stem } from "../stem/da.gen.js";

/** Words, folded, that say nothing about a problem. */
export const fillers = `
af alle at da de den der det dig dog du efter eller en er et fik for fra gar han har hvad hvis hvor hvordan
hvorfor i ikke ind jeg kan kunne man med men mig min mit mod nar nej nu og om op os pa sa selv sig skal som
til ud var ved vi vil
`;
