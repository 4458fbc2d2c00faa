import { toSlug } from "@fixbook/schema";
import anyAscii from "any-ascii";

/**
 * An anchor for each name, unique among them: the name in the letters a to z, whatever script it is written in. An
 * anchor depends on its own name and on earlier ones that are read alike, so it stays when others are added. A name
 * without letters, and the lack of a name, give `fallback`.
 */
export function anchorsOf(names: readonly (string | undefined)[], fallback: string): readonly string[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return names.map((name) => {
    const base = (name === undefined ? "" : anchorOf(name)) || fallback;
    let anchor = base;
    let count = counts.get(base) ?? 1;
    while (taken.has(anchor)) anchor = `${base}-${++count}`;
    counts.set(base, count);
    taken.add(anchor);
    return anchor;
  });
}

/** Which of the names are read as an earlier one is, whatever their capitals, accents and signs: both by their index. */
export function readAlike(names: readonly string[]): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const alike = new Map<number, number>();
  for (const [index, name] of names.entries()) {
    const anchor = anchorOf(name);
    const earlier = first.get(anchor);
    if (earlier === undefined) first.set(anchor, index);
    else alike.set(index, earlier);
  }
  return alike;
}

function anchorOf(name: string): string {
  // Accents go without a table: it is for letters that have no base, such as ß, and for other scripts.
  const plain = name.normalize("NFKD").replace(/\p{M}+/gu, "");
  return toSlug(ASCII.test(plain) ? plain : anyAscii(name.normalize("NFC")));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant.
const ASCII = /^[\x00-\x7f]*$/;
