import { stripVTControlCharacters } from "node:util";

/** What differs from one line of a kind to the next, and what stands for it. */
interface Mask {
  readonly pattern: RegExp;
  /** What stands for a match; `before` is the end of what the line has in front of it. */
  readonly as: string | ((match: string, before: string) => string);
}

const TIME = String.raw`\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,9})?`;
const ZONE = String.raw`(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})\b)?`;
const DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
const HEX = "[0-9A-Fa-f]";
const same = (match: string) => match;

/**
 * At each place of a line the first that fits counts. Codes and statuses stay: they say which kind a line is of. Every
 * repetition is bounded or begins at a boundary, so that a line takes time in proportion to its length.
 */
const masks = {
  /** `https://api.acme.example/v1/orders/7`: the host stays, since it says whose trouble it is. */
  address: { pattern: /\b[A-Za-z][A-Za-z0-9+.-]{1,20}:\/\/[^\s"'<>|\\]+/, as: maskAddress },
  email: { pattern: /\b[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,24}\b/, as: "<email>" },
  /** `2026-11-30T10:11:12.123Z`, `2026/11/30`, `30.11.2026 10:11` */
  date: pattern(
    String.raw`\b(?:\d{4}(?<sign>[-/.])\d{2}\k<sign>\d{2}|\d{2}(?<mark>[-/.])\d{2}\k<mark>\d{4})(?:[T _]{1,2}(?:${TIME}|\d{2}:\d{2})${ZONE})?(?!\d)`,
    "<date>",
  ),
  /** `30/Nov/2026:10:11:12 +0000`, `Mon, 30 Nov 2026 10:11:12 GMT` */
  dayFirst: pattern(String.raw`\b(?:${DAY},? )?\d{1,2}[ /-]${MONTH}[ /-]\d{4}(?:[: ]${TIME}${ZONE})?(?!\d)`, "<date>"),
  /** `Nov 30 10:11:12`, `Mon Nov 30 10:11:12 2026` */
  monthFirst: pattern(
    String.raw`\b(?:${DAY} )?${MONTH} {1,2}\d{1,2}(?:,? \d{4})?(?: ${TIME}(?: [A-Z]{3,4}\b)?(?: \d{4})?)?(?!\d)`,
    "<date>",
  ),
  /** Logs of Kubernetes: `E1130 10:11:12.123456` */
  klog: pattern(String.raw`\b[IWEF]\d{4} ${TIME}`, (match) => `${match.charAt(0)}<date>`),
  time: pattern(String.raw`\b${TIME}${ZONE}(?!\d)`, "<time>"),
  uuid: pattern(String.raw`\b${HEX}{8}-(?:${HEX}{4}-){3}${HEX}{12}\b`, "<uuid>"),
  mac: pattern(String.raw`(?<![\w:-])${HEX}{2}(?<joint>[:-])(?:${HEX}{2}\k<joint>){4}${HEX}{2}(?![\w:-])`, "<mac>"),
  ip4: { pattern: /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d{1,5})?(?!\.?\d)/, as: "<ip>" },
  ip6: pattern(
    String.raw`(?<![\w:])(?:(?:${HEX}{1,4}:){7}${HEX}{1,4}|(?:${HEX}{1,4}:){1,6}(?::${HEX}{1,4}){1,6}|::(?:${HEX}{1,4}:){0,6}${HEX}{1,4})(?![\w:])`,
    "<ip>",
  ),
  windowsPath: { pattern: /(?<!\w)[A-Za-z]:\\[^\s"'<>|*?:]*/, as: "<path>" },
  path: { pattern: /(?<![\w.~/<>-])(?:~|\.{1,2})?(?:\/[\w.@%+~$-]+)+\/?(?:\?[^\s"']*)?/, as: "<path>" },
  /** A file of a project: `src/app/main.ts` */
  file: { pattern: /(?<![\w./@<-])(?:[\w.@-]{1,100}\/){1,20}[\w.@-]{1,100}\.[A-Za-z]{1,5}(?![\w/.-])/, as: "<path>" },
  /** Failures of Windows: `0x80070005`, `0xC0000005` */
  failure: { pattern: /\b0x[89CDcd][0-9A-Fa-f]{7}\b/, as: same },
  pointer: { pattern: /\b0x[0-9A-Fa-f]+\b/, as: "<hex>" },
  hex: { pattern: /\b(?=[0-9a-f]{7})(?=[a-f]{0,64}\d)(?=\d{0,64}[a-f])[0-9a-f]+\b/, as: "<hex>" },
  /** What Kubernetes puts behind the name of a pod: letters and digits that make no words. */
  pod: { pattern: /-[bcdfghjklmnpqrstvwxz2456789]{6,10}-[bcdfghjklmnpqrstvwxz2456789]{5}(?![A-Za-z0-9])/, as: "-<id>" },
  /** `req_8fJ2kLm9` */
  prefixedId: {
    pattern: /\b[a-z]{2,10}_(?=[A-Za-z]{0,64}\d)[A-Za-z0-9]{8,}\b/,
    as: (match) => `${match.split("_", 1)[0]}_<id>`,
  },
  longId: { pattern: /\b(?=[A-Za-z]{0,64}\d{1,64}[A-Za-z]{1,64}\d)[A-Za-z0-9]{16,}\b/, as: "<id>" },
  /** `TS2345`, `E11000` */
  code: { pattern: /\b[A-Z]{1,10}\d{2,6}\b/, as: same },
  /** `ORA-00942: table or view does not exist` */
  codeBeforeColon: { pattern: /\b[A-Z]{1,10}-\d{1,6}(?=:)/, as: same },
  /** `error ACME-4711`, `[ACME-4711]`, and `ORDER-4711`, which is none. */
  dashedCode: {
    pattern: /\b[A-Z]{1,10}-\d{1,6}\b/,
    as: (match, before) =>
      isCodeBehind(before) || /(?:\[|\berr(?:or)? )$/i.test(before) ? match : match.replace(/\d+/, "<n>"),
  },
  number: {
    pattern: /\d+(?:[.,:]\d+)*/,
    as: (match, before) => (/^\d{1,5}$/.test(match) && isCodeBehind(before) ? match : "<n>"),
  },
} satisfies Readonly<Record<string, Mask>>;

/** The name of a mask, for tests that want an example of each. */
export type MaskName = keyof typeof masks;
export const maskNames = Object.keys(masks) as readonly MaskName[];

const ANY = new RegExp(
  Object.entries(masks)
    .map(([name, mask]) => `(?<${name}>${mask.pattern.source})`)
    .join("|"),
  "g",
);

/** How much of what stands before a number is looked at. */
const REACH = 24;

/** A line without what makes it differ from others of its kind. Lines of a kind are equal. */
export function maskLine(line: string): string {
  const plain = stripVTControlCharacters(line);
  const masked = plain.replace(ANY, (match, ...rest) => {
    const [at, , groups] = rest.slice(-3) as [number, string, Readonly<Partial<Record<MaskName, string>>>];
    const name = maskNames.find((one) => groups[one] !== undefined);
    if (name === undefined) throw new Error("A match has the name of its mask.");
    const { as }: Mask = masks[name];
    return typeof as === "string" ? as : as(match, plain.slice(Math.max(0, at - REACH), at));
  });
  return masked.replace(/\s+/g, " ").trim();
}

/** `https://<n>.example/<path>`: who may call and what is called are left out. */
function maskAddress(address: string): string {
  const [scheme = "", rest = ""] = address.split(/(?<=:\/\/)/, 2);
  const authority = rest.split(/[/?#]/, 1)[0] ?? "";
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  const masked = host.replace(/^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/, "<ip>").replace(/\d+/g, "<n>");
  return `${scheme}${masked}${rest.length > authority.length ? "/<path>" : ""}`;
}

/** Whether a number that follows is a code or a status: `code: 7`, `HTTP/1.1" 404`, `exit status 2`, `error: 550`. */
function isCodeBehind(before: string): boolean {
  return CODE_BEFORE.test(before) || /\berr(?:or)?["']?[:=][\s"'[(]{0,2}$/i.test(before);
}

const CODE_BEFORE =
  /(?:errno|code|status|sqlstate|exit|signal|http(?:\/[\d.]{1,3})?)(?: (?:of|is|was|with))?["']?[\s:="'[(#]{1,3}$/i;

function pattern(source: string, as: Mask["as"]): Mask {
  return { pattern: new RegExp(source), as };
}
