/** One object of a Sphinx inventory. */
export interface SphinxObject {
  readonly name: string;
  /** `domain:role`. */
  readonly role: string;
  /** Relative to where the inventory was published. */
  readonly url: string;
  readonly title: string;
}

/**
 * The objects of a Sphinx inventory of version 2, from its unpacked lines: `name domain:role priority url title`. Names
 * and titles may hold spaces; a `$` at the end of the address stands for the name, and `-` as a title does so too. Lines
 * that say something else are counted. Time grows with the length of the text.
 */
export function parseSphinx(text: string): { readonly objects: readonly SphinxObject[]; readonly bad: number } {
  const objects: SphinxObject[] = [];
  let bad = 0;
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const object = line.length > LONGEST ? undefined : parseLine(line.trimEnd());
    if (object === undefined) bad++;
    else objects.push(object);
  }
  return { objects, bad };
}

const LONGEST = 4000;

function parseLine(line: string): SphinxObject | undefined {
  const words = [...line.matchAll(/\S+/g)];
  // The name is as short as it can be, as in Sphinx's own reader.
  const at = words.findIndex(
    (word, index) => index > 0 && isRole(word[0]) && /^-?\d+$/.test(words[index + 1]?.[0] ?? ""),
  );
  const [role, priority, address] = [words[at], words[at + 1], words[at + 2]];
  if (at === -1 || role === undefined || priority === undefined || address === undefined) return undefined;
  const name = line.slice(0, role.index).trim();
  const title = line.slice(address.index + address[0].length).trim();
  const url = address[0].endsWith("$") ? `${address[0].slice(0, -1)}${name}` : address[0];
  return { name, role: role[0], url, title: title === "-" || title === "" ? name : title };
}

function isRole(word: string): boolean {
  return /^[^:]+:[^:]+$/.test(word);
}
