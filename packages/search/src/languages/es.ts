export { stem } from "../stem/es.gen.js";

/** Words, folded, that say nothing about a problem. */
export const fillers = `
a al algo ante aqui asi aun cada como con cual cuando de del desde donde dos el ella ellos en entre era es esa
ese eso esta estan este esto estoy fue ha hace han hasta hay he la las le les lo los mas me mi mis muy nada ni
no nos o otra otro para pero por porque pues puede puedo que quiero se ser si sin sobre solo son su sus
tambien te tiene tengo todo tu tus un una uno y ya yo
`;
