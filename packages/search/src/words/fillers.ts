/** Whether a word, folded, says nothing about a problem. */
export function isFiller(word: string): boolean {
  return FILLERS.has(word);
}

const FILLERS = /* @__PURE__ */ new Set(
  "a about after again all am an and any are as at be because been but by can cannot cant could did didnt do does doesnt dont for from get gets getting go goes going got had has have he help her how i if im in into is isnt it its ive just last like me my need no not of on or our please she should since so some still than that the their them then there these they this those to too tried try trying up us was we were what whats when where which who why will with wont would you your".split(
    " ",
  ),
);
