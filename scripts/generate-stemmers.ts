import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ArrayExpressionElement, type Expression, parseSync, type Statement, Visitor } from "oxc-parser";
import { minify_sync } from "terser";
import { plainName, printRoutine, type SnowballNames } from "./print-snowball.ts";

/**
 * What the package `snowball-stemmers` calls the languages, by ISO 639-1. Left out are those whose stems are erratic (Armenian,
 * Basque, Irish), and Slovene, whose source has no licence.
 */
const languages: Readonly<Record<string, string>> = {
  ar: "arabic",
  ca: "catalan",
  cs: "czech",
  da: "danish",
  de: "german",
  en: "english",
  es: "spanish",
  fi: "finnish",
  fr: "french",
  hu: "hungarian",
  it: "italian",
  nl: "dutch",
  no: "norwegian",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sv: "swedish",
  ta: "tamil",
  tr: "turkish",
};

/** Letters that a language writes in two ways, of which the package knows one: as written today, as known. */
const spellings: Readonly<Record<string, string>> = { ro: "șş țţ", ru: "ёе" };

/** A longer word is of no language, and its own stem, so that what a word costs has a bound. */
const LONGEST = 100;

/** One module for each language, cut out of `snowball-stemmers`, which is one file for all: path and text. */
export function stemmerModules(): ReadonlyMap<string, string> {
  const path = fileURLToPath(import.meta.resolve("snowball-stemmers"));
  const { version } = JSON.parse(readFileSync(join(dirname(path), "package.json"), "utf8"));
  const { classes, lookUps } = readPackage(readFileSync(path, "utf8"));
  return new Map(
    Object.entries(languages).map(([code, language]) => {
      const members = classes.get(`${language}Stemmer`);
      if (members === undefined) throw new Error(`snowball-stemmers has no class for ${language}`);
      const made = `// Made by scripts/generate.ts: ${language} of snowball-stemmers ${version}, see LICENSE.`;
      return [
        `packages/search/src/stem/${code}.gen.ts`,
        `${made}\n// @ts-nocheck\n${minified(moduleOf(members, lookUps, spellings[code]))}`,
      ];
    }),
  );
}

function minified(text: string): string {
  const { code = "" } = minify_sync(text, {
    module: true,
    ecma: 2020,
    compress: { passes: 2, unsafe_arrows: true },
  });
  const typed = code.replace("export const stem=", "export const stem:(word:string)=>string=");
  if (typed === code) throw new Error("terser exports in another way than was expected");
  return `${typed}\n`;
}

/** A routine, or the value that a field begins with. */
type Member = { readonly name: string } & ({ readonly routine: readonly Statement[] } | { readonly value: Expression });

interface Package {
  /** What each class has beyond the base class. */
  readonly classes: ReadonlyMap<string, readonly Member[]>;
  readonly lookUps: SnowballNames["lookUps"];
}

function readPackage(text: string): Package {
  const classes = new Map<string, readonly Member[]>();
  const lookUps: SnowballNames["lookUps"][number][] = [];
  new Visitor({
    CallExpression({ callee, arguments: [name, ...lists] }) {
      if (callee.type !== "Identifier" || callee.name !== "_createClass" || name?.type !== "Identifier") return;
      const members = lists.flatMap((list) => (list.type === "ArrayExpression" ? list.elements : []));
      classes.set(name.name, members.flatMap(readMember));
    },
    AssignmentExpression({ left, right, start }) {
      if (left.type !== "Identifier" || left.name !== "among_var" || right.type !== "CallExpression") return;
      const [table] = right.arguments;
      if (table?.type !== "MemberExpression" || table.property.type !== "Identifier") return;
      lookUps.push({ start, table: table.property.name });
    },
  }).visit(parseSync("snowball-stemmers.js", text, { preserveParens: false }).program);
  return { classes, lookUps };
}

/** A member of a class; none for what only calls another by the number of its arguments. */
function readMember(node: ArrayExpressionElement): readonly Member[] {
  const parts = new Map<string, Expression>();
  for (const part of node?.type === "ObjectExpression" ? node.properties : [])
    if (part.type === "Property" && part.key.type === "Identifier") parts.set(part.key.name, part.value);
  const name = textOf(parts.get("key"));
  const routine = bodyOf(parts.get("value"));
  if (routine !== undefined) return plainName(name) === name ? [] : [{ name: plainName(name), routine }];
  const last = bodyOf(parts.get("get"))?.at(-1);
  const answer = last?.type === "ReturnStatement" ? last.argument : undefined;
  const set = answer?.type === "ConditionalExpression" ? answer.alternate : answer;
  if (set?.type !== "AssignmentExpression") throw new Error(`${name} is neither a routine nor a field`);
  return [{ name, value: set.right }];
}

function bodyOf(node: Expression | undefined): readonly Statement[] | undefined {
  return node?.type === "FunctionExpression" ? (node.body?.body as readonly Statement[] | undefined) : undefined;
}

/** Beginnings or endings, by the result that they give. */
type Among = ReadonlyMap<number, readonly string[]>;

/** The variables of a language, and what it does with them. */
interface Language {
  readonly routines: ReadonlyMap<string, readonly Statement[]>;
  readonly amongs: ReadonlyMap<string, Among>;
  /** Sets of letters, as bits. */
  readonly letters: ReadonlyMap<string, readonly number[]>;
  /** What a word begins with, as code. */
  readonly fields: ReadonlyMap<string, string>;
  /** Routines that must agree to a result. */
  readonly tests: ReadonlyMap<string, number>;
}

function readLanguage(members: readonly Member[]): Language {
  const routines = new Map<string, readonly Statement[]>();
  const amongs = new Map<string, Among>();
  const letters = new Map<string, readonly number[]>();
  const fields = new Map<string, string>();
  const tests = new Map<string, number>();
  for (const member of members) {
    const { name } = member;
    if ("routine" in member) routines.set(name, member.routine);
    else if (member.value.type === "Literal") fields.set(name, JSON.stringify(member.value.value));
    // A builder of a text, instead of which there is the text.
    else if (member.value.type === "NewExpression") fields.set(name, '""');
    else if (member.value.type === "ArrayExpression") {
      const entries = member.value.elements as readonly Expression[];
      if (entries[0]?.type === "NewExpression") amongs.set(name, readAmong(entries, tests));
      else letters.set(name, entries.map(numberOf));
    }
  }
  return { routines, amongs, letters, fields, tests };
}

/** The entries of a table, by their results. Those that have a test, which joins `tests`, get a result of their own. */
function readAmong(entries: readonly Expression[], tests: Map<string, number>): Among {
  const words = new Map<number, string[]>();
  for (const entry of entries) {
    if (entry.type !== "NewExpression") throw new Error("A table has an entry of another kind");
    const [word, , result, test] = entry.arguments as readonly Expression[];
    let key = numberOf(result);
    if (test !== undefined) {
      if (key !== -1) throw new Error(`${textOf(test)} tests what has a result besides`);
      key = tests.get(textOf(test)) ?? FIRST_TESTED + tests.size;
      tests.set(textOf(test), key);
    }
    if (/[ |]/.test(textOf(word))) throw new Error(`"${textOf(word)}" holds what stands between words`);
    words.set(key, [...(words.get(key) ?? []), textOf(word)]);
  }
  return words;
}

/** Above all results of a table that has tests. */
const FIRST_TESTED = 10;

function moduleOf(members: readonly Member[], lookUps: SnowballNames["lookUps"], spelling = ""): string {
  const { routines, amongs, letters, fields, tests } = readLanguage(members);
  const backward = new Set<string>();
  const firstLetters = new Map<string, number>();
  const results = new Map([...amongs].map(([name, words]) => [name, [...words.keys()]]));
  const print = (isAsked: SnowballNames["isAsked"]) =>
    [...routines]
      .map(([name, body]) => {
        const text = printRoutine(name, body, { results, lookUps, isAsked, backward, firstLetters });
        return `function ${name === "stem" ? "stemCurrent" : name}() {\n${text}}\n`;
      })
      .join("");
  const asked = new Set([...tests.keys(), ...askedIn(print(() => true))]);
  const code = print((name) => asked.has(name));
  const known = Array.from(spelling.matchAll(/(\S)(\S)/g), ([, from, to]) => `.replaceAll("${from}", "${to}")`);
  return [
    `let ${["current", "cursor", "limit", "limit_backward", "bra", "ket", ...fields.keys()].join(", ")};`,
    runtime(tests),
    ...[...amongs].map(([name, words]) => `const ${name} = table(${writtenAmong(words, backward.has(name))});`),
    ...[...letters].map(([name, bits]) => `const ${name} = ${lettersOf(bits, firstLetters.get(name) ?? 0)};`),
    code,
    `export const stem = (word) => {
      if (word.length > ${LONGEST}) return word;
      current = word${known.join("")};
      cursor = limit_backward = bra = 0;
      ket = limit = word.length;
      ${[...fields].map(([name, value]) => `${name} = ${value};`).join("\n")}
      stemCurrent();
      return current;
    };`,
  ].join("\n");
}

/** The routines whose answer means something in a printed text. */
function askedIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/(?<=.)(?<!function )\br_\w+(?=\(\))/g), ([name]) => name);
}

/** What the base class of the package does for all languages. What a language does not use is left out of it. */
function runtime(tests: ReadonlyMap<string, number>): string {
  const passes = tests.size === 0 ? "" : " && passes(node[0], at)";
  const lookUp = (isAtEnd: string, next: string) => `(node) => {
    let at = cursor, end = at, result = 0;
    for (;;) {
      if (node[0]${passes}) { result = node[0]; end = at; }
      if (${isAtEnd} || !(node = node[current[${next}]])) { cursor = end; return result; }
    }
  };`;
  return `
    const table = (text) => {
      const root = {};
      text.split("|").forEach((words, index) => words && words.split(" ").forEach((word) => {
        let node = root;
        for (const letter of word) node = node[letter] ??= {};
        node[0] = index || -1;
      }));
      return root;
    };
    const passes = (result, at) => {
      cursor = at;
      ${[...tests].map(([name, tested]) => `if (result === ${tested}) return ${name}();`).join("\n")}
      return true;
    };
    const find_among = ${lookUp("at >= limit", "at++")}
    const find_among_b = ${lookUp("at <= limit_backward", "--at")}
    const in_grouping = (letters) => cursor < limit && letters.includes(current[cursor]) && ++cursor;
    const out_grouping = (letters) => cursor < limit && !letters.includes(current[cursor]) && ++cursor;
    const in_grouping_b = (letters) => cursor > limit_backward && letters.includes(current[cursor - 1]) && cursor--;
    const out_grouping_b = (letters) => cursor > limit_backward && !letters.includes(current[cursor - 1]) && cursor--;
    const eq_s = (text) => limit - cursor >= text.length && current.startsWith(text, cursor) && (cursor += text.length);
    const eq_s_b = (text) =>
      cursor - limit_backward >= text.length && current.endsWith(text, cursor) && (cursor -= text.length, true);
    const replace_s = (from, to, text) => {
      const more = text.length - to + from;
      current = current.slice(0, from) + text + current.slice(to);
      limit += more;
      if (cursor >= to) cursor += more;
      else if (cursor > from) cursor = from;
      return more;
    };
    const slice_from = (text) => { replace_s(bra, ket, text); };
    const slice_del = () => slice_from("");
    const slice_to = () => current.slice(bra, ket);
    const insert = (from, to, text) => {
      const more = replace_s(from, to, text);
      if (from <= bra) bra += more;
      if (from <= ket) ket += more;
    };`;
}

/** Lists of words for `table`: those without a result, then those of each result. */
function writtenAmong(words: Among, isBackward: boolean): string {
  const lists = Array.from({ length: Math.max(...words.keys(), 0) + 1 }, (_, result) => {
    const list = (words.get(result === 0 ? -1 : result) ?? []).map((word) => (isBackward ? reversed(word) : word));
    // The empty word alone: nothing before the space, and nothing behind it.
    return list.length === 1 && list[0] === "" ? " " : list.join(" ");
  });
  return JSON.stringify(lists.join("|"));
}

function reversed(word: string): string {
  return [...word].reverse().join("");
}

/** The letters whose bits are set; the first bit is that of the letter with the code `first`. */
function lettersOf(bits: readonly number[], first: number): string {
  const codes = bits.flatMap((byte, index) =>
    Array.from({ length: 8 }, (_, bit) => bit)
      .filter((bit) => (byte >> bit) & 1)
      .map((bit) => first + index * 8 + bit),
  );
  return JSON.stringify(String.fromCharCode(...codes));
}

function numberOf(node: Expression | undefined): number {
  if (node?.type === "UnaryExpression" && node.operator === "-") return -numberOf(node.argument);
  if (node?.type !== "Literal" || typeof node.value !== "number") throw new Error("A number was expected");
  return node.value;
}

function textOf(node: Expression | undefined): string {
  if (node?.type !== "Literal" || typeof node.value !== "string") throw new Error("A text was expected");
  return node.value;
}
