export { stem } from "../stem/cs.gen.js";

/** Words, folded, that say nothing about a problem. */
export const fillers = `
a aby ale ani bez bude by byl co do ho i ja jak jako je jeho jen jsem jsou k kde kdyz ktery ma me mi mne mu my
na nad ne nebo nejde neni o od po pod pro proc pri s se si tak to uz v ve vse z za ze
`;
