export { stem } from "../stem/ar.gen.js";

/** Words, folded, that say nothing about a problem. */
export const fillers = `
في من على الى عن مع هذا هذه ذلك لا لم لن ان انا هو هي هل ما ماذا كيف لماذا عند بعد قبل كل او ثم قد
`;
