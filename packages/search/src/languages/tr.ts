export { stem } from "../stem/tr.gen.js";

/** Words, folded, that say nothing about a problem. */
export const fillers = `
acaba ama ancak artık bana bazı ben beni benim bir biz bu cok çok da daha de degil değil diye en gibi hem hep
her hic hiç ile icin için ise kadar ki mi mu mı nasıl ne neden nerede o olan olarak oldu sen siz su şu ve veya
ya yok
`;
