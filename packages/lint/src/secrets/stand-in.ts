/**
 * Whether a text stands for a password without being one: words for it, a variable, something in brackets, a row of one
 * sign, or a password that everybody knows.
 */
export function isStandIn(text: string): boolean {
  const value = text.replaceAll("\\", "");
  if (SHAPES.some(([shape]) => shape.test(value))) return true;
  if (WELL_KNOWN.has(value.toLowerCase())) return true;
  return [value, plain(value), plain(value.replaceAll("@", "-"))].some(isSpelledOut);
}

/** Whether a value is words for a password, with a few digits and signs. */
function isSpelledOut(value: string): boolean {
  const left = value.replace(WORDS, "");
  return left !== value && FEW.test(left.replace(FILLERS, "").replace(/1234(?:5(?:67?8?9?0?)?)?/, ""));
}

const FEW = /^(?=(?:\D*\d){0,4}\D*$)[\W_\d]{0,8}$/;

/** What an author writes where a value belongs, and why it can be none. */
const SHAPES: readonly (readonly [shape: RegExp, reason: string])[] = [
  [/^[\W_]*$/, "it has no letter and no digit: `****`, `…`, `•••`"],
  [/^(.)\1*$/s, "one sign only: `xxxx`"],
  [/^(?=.*[xX]{4})[xX*.•_-]+$/, "crossed out: `xxxx-xxxx`"],
  [/^(?:<.*>|\[.*\]|\{.*\}|\(.*\)|«.*»)$/s, "brackets: `<password>`, `[YOUR-PASSWORD]`, `{{password}}`"],
  [/^\*.*\*$|^__.*__$|^~.*~$/s, "emphasis"],
  [/^[$%#@]?(?:\{.*\}|\(.*\)|\[.*\])$/s, `a variable or a command: \${PASSWORD}, $(pass db), #{password}`],
  [/^\$(?:env:)?[A-Za-z_]\w*$/i, "a variable of a shell: `$PASSWORD`, `$env:PASSWORD`"],
  [/^%[A-Za-z_]\w*%$|^%[sdv@]$|^@@\w+@@$|^%%\w+%%$/, "a variable of Windows, or a format"],
  [/^[A-Z]+(?:_[A-Z]+)+$/, "a name in capitals: `DB_PASSWORD`"],
];

/** Words that stand for a password or a user, alone or strung together; the longer ones first. */
const WORDS =
  /placeholder|passphrase|contraseña|motdepasse|credentials?|change[_-]?me|replace[_-]?me|password|passwort|redacted|database|postgres|foobar|removed|passwd|hidden|masked|sample|secret|example|dummy|admin|guest|login|senha|mysql|token|mongo|redis|value|fake|pass|user|name|root|test|demo|pwd|api|key|foo|bar|pw/gi;

/** What such words are joined with. */
const FILLERS = /replace|strong|secure|change|insert|super|your|some|very|goes|here|with|the|new|old|our|db|my|me/gi;

/** Passwords that makers and teachers have used in their documentation for so long that nobody takes them for one. */
const WELL_KNOWN: ReadonlySet<string> = new Set(
  "tiger hunter2 letmein qwerty abc123 1234 12345 123456 1234567 12345678 123456789 1234567890 abcd1234 s3cr3t p4ssw0rd minioadmin neo4j elastic rabbitmq swordfish".split(
    " ",
  ),
);

/** With letters for the digits and signs inside words that stand for them: `p@ssw0rd`. */
function plain(value: string): string {
  return value.replace(/(?<=[a-z])[@4031$5]{1,3}(?=[a-z])/gi, (signs) =>
    Array.from(signs, (sign) => LETTERS[sign] ?? sign).join(""),
  );
}

const LETTERS: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "0": "o",
  "3": "e",
  "1": "i",
  $: "s",
  "5": "s",
};
