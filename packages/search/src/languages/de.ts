export { stem } from "../stem/de.gen.js";

/** Words, folded, that say nothing about a problem. */
export const fillers = `
aber alle als also am an auch auf aus bei beim bin bis bitte da das dass dein dem den denn der des die dies
diese dieser doch du ein eine einem einen einer er es fur geht habe haben hat hier ich ihr im immer in ist ja
jetzt kann kein keine konnen man mein meine mich mir mit muss nach nicht noch nur ob oder ohne schon sehr sein
sich sie sind so soll uber um und uns unser vom von vor war warum was weil wenn werden wer wie wieder wieso
will wir wird wo wurde zu zum zur
`;
