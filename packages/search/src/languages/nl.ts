export { stem } from "../stem/nl.gen.js";

/** Words, folded, that say nothing about a problem. */
export const fillers = `
aan al alle als altijd ben bij dan dat de der deze die dit doen door dus een en er ge geen gaat had heb hebben
heeft hem het hier hij hoe hun ik in is ja je kan kon kunnen maar me meer men met mij mijn moet na naar niet
niets nog nu of om omdat onder ons ook op over te tegen toch toen tot u uit uw van veel voor waar waarom want
waren was wat we wel werd wie wij wil worden wordt zal ze zelf zich zij zijn zo zou
`;
