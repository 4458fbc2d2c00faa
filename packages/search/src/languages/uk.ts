/** Words, folded, that say nothing about a problem. */
export const fillers = `
а або але бо в ви від він вона вони все де для до з за й його і із їх к коли ми мене мій на не ні о по при про
с та так там те ти то тому у уже це чи чому що щоб я як
`;
