/** Words, folded, that say nothing about a problem. */
export const fillers = `
a aby ale ani bez bo by byc byl byla co czy dla do gdy gdzie go i ich ja jak jest juz kto ktora ktory ma mam
mi mnie moj na nad nie niego nim o od on ona oni po pod przed przez przy sa sie tak tam te tego tej ten to tu
tylko w we wiec wszystko z za ze
`;
