/**
 * What a reader copies of a block of code. Of a session, which shows what was typed and what came back, the commands alone:
 * without prompts and without answers; of everything else the text as it stands. The last line end is left out, so that a
 * terminal does not run a command before its reader has seen it. Takes time in proportion to the text.
 */
export function copiedText(code: string, language = ""): string {
  const lines = code.replace(/\n+$/, "").split("\n");
  const prompts = promptsOf(lines, language.toLowerCase());
  return prompts === undefined ? lines.join("\n") : commandsIn(lines, prompts).join("\n");
}

/** A kind of prompt. */
interface Prompt {
  /** What stands before a command. */
  readonly before: RegExp;
  /** What stands before the next line of a command that goes on; the program writes it. */
  readonly next: RegExp;
  /** Whether nothing else begins so: the answer of a program may begin with `>` and not with `...`. */
  readonly isNextSure: boolean;
  /** What a line ends with that goes on. */
  readonly end: string;
  /** Whether it is one in every block that may be a session, or only where the language says that it is one. */
  readonly in: "any" | "session";
}

const SHELL = { next: /^ ?> ?/, isNextSure: false, end: "\\" } as const;
const OTHER = { isNextSure: true, end: "" } as const;

/** What may stand before the sign of a shell: `ann@web:~/app`, `[ann@web app]`, `(venv)`, `bash-5.2`. */
const ENVIRONMENT = String.raw`(?:\([^()\s]{1,40}\) ?)?`;
const WHERE = String.raw`(?:\[[^\]\s]{1,40}@[^\]]{1,80}\]|[\w.-]{1,40}@[^\s$#%>]{1,80}(?: [^\s$#%>]{1,80})?)`;
const SHORT_WHERE = String.raw`(?:(?:ba|z|k|fi)?sh-[\d.]{1,8}|~[^\s$#%>]{0,80})`;

/** The more certain ones first: a line that begins with `#` or `%` is a comment where others begin with `$`. */
const prompts: readonly Prompt[] = [
  { ...SHELL, in: "any", before: new RegExp(`^${ENVIRONMENT}(?:${WHERE}|${SHORT_WHERE})? ?\\$ (?!=)`) },
  { ...SHELL, in: "any", before: new RegExp(`^${ENVIRONMENT}${WHERE} ?[#%] `) },
  { ...OTHER, in: "any", before: /^(?:\([^()\s]{1,40}\) ?)?PS(?: [^<>|"]{1,200})?> ?/, next: /^ ?>> ?/, end: "`" },
  { ...OTHER, in: "any", before: /^[A-Z]:\\[^<>|"]{0,200}>/i, next: /^More\? /, end: "^" },
  { ...OTHER, in: "any", before: /^>>> /, next: /^\.\.\.(?: |$)/ },
  { ...OTHER, in: "any", before: /^(?:mysql|sqlite|MariaDB \[[^\]]{0,40}\])> /, next: /^ *(?:->|\.\.\.>) / },
  { ...OTHER, in: "any", before: /^irb\([^()]{0,40}\)[:\d]{0,20}[>*] /, next: /^irb\([^()]{0,40}\)[:\d]{0,20}[*"'] / },
  { ...OTHER, in: "any", before: /^\w{1,40}=[#>] /, next: /^\w{1,40}[-('"][#>] / },
  { ...SHELL, in: "session", before: /^[#%] / },
  { ...SHELL, in: "session", before: /^> /, next: /^\.\.\. /, isNextSure: true },
];

/** Languages that say that a block is a session. */
const SESSION =
  /^(?:console|terminal|shell-?session|(?:sh|bash|zsh|fish|ps|pwsh|powershell|cmd|dos)-?session|pycon|irb)$/;
/** Languages in which a prompt at the beginning says it. In others, `$` and `>` may be anything. */
const MAYBE =
  /^(?:|sh|bash|zsh|fish|ksh|shell|text|txt|plain|plaintext|output|cmd|bat|batch|dos|powershell|pwsh|ps1|python|py|sql|psql)$/;

/** The prompts of a session; undefined where the text is none. */
function promptsOf(lines: readonly string[], language: string): readonly Prompt[] | undefined {
  const isSession = SESSION.test(language);
  if (!isSession && !MAYBE.test(language)) return undefined;
  const [first = ""] = lines.filter((line) => line.trim() !== "");
  const certain = prompts.filter((prompt) => prompt.in === "any");
  const isFoundIn = (some: readonly string[]) => (prompt: Prompt) => some.some((line) => prompt.before.test(line));
  if (certain.some(isFoundIn(isSession ? lines : [first]))) return certain;
  // Where no line has a certain one, the first line tells what the others begin with.
  const found = isSession ? prompts.find(isFoundIn([first])) : undefined;
  return found && [found];
}

function commandsIn(lines: readonly string[], open: readonly Prompt[]): readonly string[] {
  const commands: string[] = [];
  let prompt: Prompt | undefined;
  let goesOn = (_: string): boolean => false;
  let isOpen = false;
  for (const line of lines) {
    const isNext: boolean = isOpen || (prompt?.isNextSure === true && prompt.next.test(line));
    if (!isNext) {
      prompt = open.find(({ before }) => before.test(line));
      goesOn = createContinuation(prompt?.end ?? "");
    }
    if (prompt === undefined) continue;
    const command = line.replace(isNext ? prompt.next : prompt.before, "");
    if (isNext || command.trim() !== "") commands.push(command);
    isOpen = goesOn(command);
  }
  return commands;
}

/** Tells of each line of a command whether the next line belongs to it: an open quotation, a here-document, a last sign. */
function createContinuation(end: string): (line: string) => boolean {
  let quote = "";
  let until: string | undefined;
  return (line) => {
    if (until !== undefined) {
      if (line.trim() === until) until = undefined;
      return until !== undefined;
    }
    let isEscaped = false;
    for (let at = 0; at < line.length; at++) {
      const sign = line.charAt(at);
      if (isEscaped) isEscaped = false;
      else if (sign === end && sign !== "" && quote !== "'") isEscaped = true;
      else if (sign === quote) quote = "";
      else if (quote === "" && (sign === '"' || (sign === "'" && !isWithinWord(line, at)))) quote = sign;
      else if (quote === "" && sign === "#" && /^\s?$/.test(line.charAt(at - 1))) break;
    }
    if (quote === "") until = /<<-?\s?["']?([A-Za-z_]\w*)/.exec(line)?.[1];
    return quote !== "" || until !== undefined || isEscaped || /(?:\||&&)\s*$/.test(line.slice(-8));
  };
}

/** Whether an apostrophe is one, as in `don't`. */
function isWithinWord(line: string, at: number): boolean {
  return /\w'\w/.test(line.slice(Math.max(0, at - 1), at + 2));
}
