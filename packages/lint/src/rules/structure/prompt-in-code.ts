import { quote, type Span } from "@fixbook/core";
import { type FenceLine, readFence } from "../../fence.js";
import { defineRule, suggest, visit } from "../../rule.js";

/** A shape of prompts. */
interface Prompt {
  /** Matches the prompt at the beginning of a line, with the space behind it. */
  readonly pattern: RegExp;
  /** The languages of the blocks in which it is one; all that readers copy into a shell when left out. */
  readonly languages?: RegExp;
  /** The language for a prompt, a command and its answer. */
  readonly session: "console" | "pwsh-session" | "pycon";
}

const SHELLS =
  /^(?:|sh|bash|zsh|fish|ksh|shell|text|txt|plain|plaintext|command|cmd|bat|batch|dos|powershell|pwsh|ps1?)$/i;
/** Where a line that begins with > is no quotation. */
const UNIX = /^(?:sh|bash|zsh|fish|ksh|shell|command)$/i;

const PROMPTS: readonly Prompt[] = [
  { pattern: /^(?:\([\w.-]+\) )?\$ +(?=[A-Za-z_./~"'<-])/, session: "console" },
  { pattern: /^\[?[\w.-]+@[\w.-]+(?::| )[^\s$#>]*\]?[$#] *(?=[\w./~"'<-])/, session: "console" },
  { pattern: /^PS(?: [A-Za-z]:[^>\n]*)?> */, session: "pwsh-session" },
  { pattern: /^[A-Za-z]:\\[^>\n*?"<|]*> *(?=[\w."])/, session: "console" },
  // What a root user sees; with anything but a command behind it, it is a comment.
  {
    pattern:
      /^# +(?=(?:sudo|apt|apt-get|yum|dnf|systemctl|service|journalctl|docker|kubectl|oc|chown|chmod|mount|ip) +[a-z-])/,
    languages: UNIX,
    session: "console",
  },
  { pattern: /^[>%] +(?=[a-z][\w.-]* )/, languages: UNIX, session: "console" },
  { pattern: /^(?:>>>|\.\.\.) /, languages: /^(?:python|py|python3)$/i, session: "pycon" },
];

export default defineRule<{ prompt: string; isSession: string; session: string }>({
  ruleId: "structure/prompt-in-code",
  severity: "info",
  why: "Readers copy the prompt along with the command, and the shell does not know it.",
  message: ({ prompt, isSession }) =>
    isSession === "yes"
      ? `The block shows a prompt, ${quote(prompt)}, with what the program answers.`
      : `The block begins its commands with a prompt, ${quote(prompt)}.`,
  action: ({ isSession, session }) =>
    isSession === "yes"
      ? `Name the language ${session}, which says what is a prompt, or give the command a block of its own.`
      : `Write the commands alone; where the prompt matters, name the language ${session}.`,
  needle:
    /(?:^|\n)[ \t>]*(?:\$ |PS[ >]|[A-Za-z]:\\|# +(?:sudo|[a-z-]+ +[a-z-])|[>%] +[a-z]|\[?[\w.-]+@|\([\w.-]+\) \$|\.\.\. |>>>)/,
  node: visit(["code"], (node, add, { source }) => {
    const language = node.lang ?? "";
    const fence = readFence(node, source);
    if (fence === undefined) return;
    const lines = fence.lines.filter(({ text }) => text.trim() !== "");
    const found = PROMPTS.find(
      ({ pattern, languages = SHELLS }) => languages.test(language) && pattern.test(lines[0]?.text ?? ""),
    );
    const [first] = lines;
    if (found === undefined || first === undefined) return;
    const prompts = promptsOf(lines, found.pattern);
    const isSession = prompts.some(({ start, end }) => start === end);
    const [place = { start: 0, end: 0 }] = prompts;
    const data = {
      prompt: source.slice(place.start, place.end).trim(),
      isSession: isSession ? "yes" : "no",
      session: found.session,
    };
    const info = { start: fence.opening.end, end: fence.opening.end + language.length };
    const edits = prompts.map((span) => ({ ...span, text: "" }));
    const fix = isSession
      ? suggest(info, found.session, `Name the language ${found.session}`)
      : { fixes: [{ kind: "review" as const, title: "Remove the prompts", edits }] };
    add({ start: place.start, end: place.start + data.prompt.length }, data, fix);
  }),
  examples: {
    good: [
      "# A\n\n1. Run:\n\n   ```sh\n   # list all of it\n   ls $HOME > out.txt\n   > empty.txt\n   ```\n\n   ```console\n   $ ls\n   a.txt\n   ```",
      "# A\n\n```diff\n> a\n```\n\n```md\n> Docker is a tool.\n```\n\n```sql\n$ 1\n```\n\n```text\n$ 5 a month\n$5\n# docker is down\n```\n\n1. Go.",
      "# A\n\n```pwsh-session\nPS C:\\> dir\n```\n\n```yaml\n$ref: x\n```\n\n1. Run `$ ls`.",
    ],
    bad: [
      {
        text: "# A\n\n1. Run:\n\n   ```sh\n   ‹$› ls\n   $ pwd\n   ```",
        fixed: "# A\n\n1. Run:\n\n   ```sh\n   ls\n   pwd\n   ```",
      },
      {
        text: "# A\n\n1. Run:\n\n   ```sh\n   ‹$› acme check\n   whole\n   ```",
        fixed: "# A\n\n1. Run:\n\n   ```console\n   $ acme check\n   whole\n   ```",
      },
      {
        text: "# A\n\n1. Run:\n\n   ```\n   ‹anna@box:~$› acme \\\n     --all\n   ```",
        fixed: "# A\n\n1. Run:\n\n   ```\n   acme \\\n     --all\n   ```",
      },
      {
        text: "# A\n\n```powershell\n‹PS C:\\Users>› dir\n```\n\n1. Go.",
        fixed: "# A\n\n```powershell\ndir\n```\n\n1. Go.",
      },
      {
        text: "# A\n\n```cmd\n‹C:\\>›dir\nEmpty.\n```\n\n1. Go.",
        fixed: "# A\n\n```console\nC:\\>dir\nEmpty.\n```\n\n1. Go.",
      },
      {
        text: "# A\n\n```sh\n‹#› systemctl restart acme\n```\n\n1. Go.",
        fixed: "# A\n\n```sh\nsystemctl restart acme\n```\n\n1. Go.",
      },
      {
        text: "# A\n\n```sh\n‹$› cat <<EOF | acme -f -\nkind: a\nEOF\n# then\n$ acme -p '{\n}'\n```\n\n1. Go.",
        fixed: "# A\n\n```sh\ncat <<EOF | acme -f -\nkind: a\nEOF\n# then\nacme -p '{\n}'\n```\n\n1. Go.",
      },
      { text: "# A\n\n```sh\n‹>› acme report\n```\n\n1. Go.", fixed: "# A\n\n```sh\nacme report\n```\n\n1. Go." },
      { text: "# A\n\n```sh\n‹[root@db1 ~]#› ls\n```\n\n1. Go.", fixed: "# A\n\n```sh\nls\n```\n\n1. Go." },
      { text: "# A\n\n```python\n‹>>>› f(1)\n2\n```\n\n1. Go.", fixed: "# A\n\n```pycon\n>>> f(1)\n2\n```\n\n1. Go." },
    ],
  },
});

/** The prompt of each line, which is empty before an answer; of what goes on with a command, nothing. */
function promptsOf(lines: readonly FenceLine[], pattern: RegExp): readonly Span[] {
  const prompts: Span[] = [];
  let ending: string | undefined;
  let last = "";
  for (const { text, span } of lines) {
    const prompt = ending === undefined ? (pattern.exec(text)?.[0] ?? "") : "";
    const start = span.end - text.length;
    if (prompt !== "") {
      prompts.push({ start, end: start + prompt.length });
      ending = /<<-?\s*(["']?)([A-Za-z_]\w*)\1/.exec(text)?.[2] ?? (hasOpenQuote(text) ? "'" : undefined);
    } else if (ending !== undefined) {
      if (text.trim() === ending || (ending === "'" && hasOpenQuote(text))) ending = undefined;
    } else if (!/^\s*#\s/.test(text) && !/[\\`^|]$/.test(last)) prompts.push({ start, end: start });
    last = text.trimEnd();
  }
  return prompts;
}

function hasOpenQuote(text: string): boolean {
  return text.split("'").length % 2 === 0;
}
