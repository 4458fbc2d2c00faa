export { stem } from "../stem/ro.gen.js";

/** Words, folded, that say nothing about a problem. */
export const fillers = `
a acest aceasta ai al am ar are as asa ca care ce cu cum da dar de din e ea ei el este eu fi in ia il la lui
mai ma mea meu mi nu o pe pentru poate sa sau se si sunt un una unde va
`;
