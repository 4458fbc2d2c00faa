export { stem } from "../stem/fr.gen.js";

/** Words, folded, that say nothing about a problem. */
export const fillers = `
a ai alors apres au aucun aussi autre aux avant avec avoir ca car ce cela ces cet cette chez comment comme
dans de depuis des deux donc du elle en encore est et ete etre eu fait fois il ils j je l la le les leur lors
lui ma mais me mes moi mon meme n ne nos notre nous on ont ou par pas peu peut peux plus pour pourquoi qu
quand que quel quelle qui quoi sa sans se ses si son sont sous suis sur ta te tes toi ton tous tout tres tu un
une vers vos votre vous y
`;
