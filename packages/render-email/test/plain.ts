import { normalise } from "./fragment.js";

/** The words of plain text, without the markers of lists and the addresses that follow the words of links. */
export function wordsOfPlain(text: string): string {
  return normalise(text.replace(/^(?:\d+\.|-)(?: |$)/gm, "").replace(ADDRESS, ""));
}

/** The numbers of each numbered list, as `stepsOf` a fragment: 1 starts a list. */
export function stepsOfPlain(text: string): number[] {
  const counts: number[] = [];
  for (const [, number] of text.matchAll(/^(\d+)\.(?: |$)/gm)) {
    if (number === "1") counts.push(0);
    counts.push(Number(number) === (counts.pop() ?? 0) + 1 ? Number(number) : Number.NaN);
  }
  return counts;
}

/** How the address of a link of the HTML reads in plain text. */
export function plainAddress({ href, words }: { href: string; words: string }): string {
  const address = /^mailto:[^?]*$/.test(href) ? decodeURIComponent(href.slice(7)) : href.replace(/^tel:/, "");
  return words === address || words === href ? words : ` <${address}>`;
}

const ADDRESS = / <(?:(?:https?:\/\/|mailto:)[^\s<>]+|[^\s<>@]+@[^\s<>@]+|\+?[0-9]+)>/g;

/** Why a plain text breaks a rule of email, undefined when it breaks none. Email reference 2.5. */
export function plainProblemOf(text: string): string | undefined {
  if (!/[^\n]\n$/.test(text)) return "it does not end with one newline";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds.
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/.test(text)) return "it has control characters";
  for (const line of text.split("\n")) {
    if (/^(?:>|From |-- |--$)/.test(line)) return `the line "${line}" has a meaning in email`;
    if (/\s$/.test(line)) return `the line "${line}" ends with a space`;
  }
  return undefined;
}
