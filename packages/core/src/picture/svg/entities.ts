import { forbid } from "./refuse.js";

/** Text with the five entities of XML and references to characters replaced; the first other one is refused. */
export function decodeEntities(text: string, at: number): string {
  let decoded = "";
  let from = 0;
  for (let start = text.indexOf("&"); start !== -1; start = text.indexOf("&", from)) {
    ENTITY.lastIndex = start;
    const [whole = "", name = ""] = ENTITY.exec(text) ?? [];
    const character = named.get(name) ?? numbered(name);
    if (character === undefined)
      return forbid("entity", /^&[^\s;<&]*;?/.exec(text.slice(start, start + 40))?.[0] ?? "&", at);
    decoded += text.slice(from, start) + character;
    from = start + whole.length;
  }
  return from === 0 ? text : decoded + text.slice(from);
}

const ENTITY = /&([a-z]{1,8}|#\d{1,7}|#x[\da-fA-F]{1,6});/y;

/** Text as it may stand in an element, and between double quotes. */
export function encodeEntities(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => encoded[character] ?? character);
}

/** Text as it may stand in an element; line ends stay as they are. */
export function encodeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => encoded[character] ?? character);
}

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

const encoded: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** A character by its number; undefined for those that XML does not allow. (XML 1.0, production 2.) */
function numbered(name: string): string | undefined {
  if (!name.startsWith("#")) return undefined;
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isAllowed =
    code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd);
  return isAllowed || (code >= 0x10000 && code <= 0x10ffff) ? String.fromCodePoint(code) : undefined;
}
