export { stem } from "../stem/pt.gen.js";

/** Words, folded, that say nothing about a problem. */
export const fillers = `
a ao aos as ate com como da das de dela dele depois do dos e ela ele em entre era essa esse esta estao este
estou eu faz foi ha isso isto ja la lhe mais mas me mesmo meu minha muito na nao nas nem no nos o os ou para
pela pelo por porque posso qual quando que quem se sem ser seu sim so sobre sua tambem te tem tenho um uma
voce
`;
