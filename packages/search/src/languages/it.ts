export { stem } from "../stem/it.gen.js";

/** Words, folded, that say nothing about a problem. */
export const fillers = `
a ad agli ai al alla alle anche che chi ci come con cosa cui da dal dalla degli dei del della delle di dove e
ed era fa gli ha hai ho i il in io la le lei lo loro lui ma mi mia mio molto ne nei nel nella no noi non
nostro o ogni per perche piu po puo quale quando quello questa questo qui se sei senza si sia solo sono sta su
sua sul sulla suo ti tra tu tutto un una uno vi
`;
