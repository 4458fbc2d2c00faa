import stringWidth from "string-width";
import { z } from "zod";
import { spanOf } from "../../destination.js";
import { defineRule, visit } from "../../rule.js";

const options = z.strictObject({
  columns: z.int().min(40).default(76).describe("How many columns a line of code may have."),
});

export default defineRule<{ width: number; columns: number }, z.output<typeof options>>({
  ruleId: "email/too-wide",
  severity: "info",
  why: "Mail programs break longer lines of plain text, and a command that was broken fails when it is pasted.",
  message: ({ width, columns }) => `The command has ${width} columns, more than ${columns}.`,
  action: () => "Break it where its shell lets you (\\ at the end of a line; ` in PowerShell, ^ in cmd).",
  options,
  node: visit(["code"], (node, add, { source, options: { columns } }) => {
    const isShell = SHELLS.test(node.lang ?? "");
    if (!isShell && node.lang) return;
    const { start, end } = spanOf(node);
    if (TRACE.test(node.value)) return;
    // Where prompts tell commands from what they print, only those count.
    const hasPrompts = /^\s*(?:\$ |PS\b[^>\n]*> ?)/m.test(node.value);
    const printed = start + (USAGE.exec(source.slice(start, end))?.index ?? end);
    const indent = start - (source.lastIndexOf("\n", start - 1) + 1);
    for (const { 0: line, index } of source.slice(start, end).matchAll(/[^\r\n]+/g)) {
      if (line.length * 2 <= columns) continue;
      if (start + index >= printed) break;
      const text = index === 0 ? line : line.slice(/^[ \t]*/.exec(line.slice(0, indent))?.[0].length ?? 0);
      const width = stringWidth(text);
      const at = start + index + line.length;
      if (width > columns && isCommand(text, isShell && !hasPrompts) && mayBreak(text, columns))
        add({ start: at - text.length, end: at }, { width, columns });
    }
  }),
  examples: {
    good: [
      "# A\n\n1. Run:\n\n   ```sh\n   ls\n   ```",
      {
        text: '# A\n\n1. Run:\n\n   ```json\n   {"a": "a long text that nobody has to paste anywhere"}\n   ```\n\n   ```\n   The plan is full, and all of it is in use by now.\n   | a | a table that a program has printed here |\n   ```',
        options: { columns: 40 },
      },
      {
        text: "# A\n\n1. Run:\n\n   ```sh\n   # Lists all that there is, and then some more of it.\n   curl https://example.com/a/very/long/path/that/cannot/be/broken\n   ```",
        options: { columns: 40 },
      },
      ...[
        "Fatal error: Uncaught Acme\\Exception in roller.php:12\n   Stack trace:\n   #0 roller.php(40): Acme\\roll()",
        "Example 2: roller.exe -Output plans -Start now -End later",
        "Usage: roller.exe -Output <folder> -Start <time> -End <time>",
        "usage: roller [--output FOLDER] [--start TIME] [--end TIME]",
        "Then run: kubectl get pods --namespace monitoring -o wide",
        "Examples:\n\n     roller.exe -Output plans -Start now -End later --all",
        "roller get plans [--namespace NAME] [--output wide]",
      ].map((line) => ({
        text: `# A\n\n1. Run:\n\n   \`\`\`powershell\n   ${line}\n   \`\`\``,
        options: { columns: 40 },
      })),
    ],
    bad: [
      {
        text: "# A\n\n1. Run:\n\n   ```sh\n   ‹curl --fail --silent --show-error https://example.com/a›\n   ls\n   ```",
        options: { columns: 40 },
      },
      {
        text: "# A\n\n1. Run:\n\n   ```\n   ‹kubectl get pods --namespace monitoring --output wide›\n   ```\n\n   ```powershell\n   ‹Get-AzResource -ResourceGroupName acme -Name rollers›\n   ```",
        options: { columns: 40 },
      },
    ],
  },
});

const SHELLS = /^(?:sh|bash|zsh|fish|ksh|shell|console|cmd|bat|batch|dos|powershell|pwsh|ps1?)$/i;
/** A trace of where a program has failed. */
const TRACE = /^\s*(?:#\d+ \S|at \S+[(:]|Traceback \(|Stack trace:|\S*(?:Exception|Error): )/m;
/** Where what a program says of itself begins: its usage, or examples. */
const USAGE = /^[ \t]*(?:usage|examples?|syntax|synopsis)[ \t]*:/im;
/** A word or some before a command, and an argument that may be left out: no command to paste holds them. */
const SAID = /^\s*[A-Za-z][A-Za-z ]*[0-9]*:\s+\S|\s\[-{1,2}[A-Za-z][^\]\n]*\]/;
const PROMPT = /^\s*(?:\$|PS\b[^>]*>|[A-Za-z]:\\[^>]*>|>)\s*/;

/** Whether a line is a command, and no comment or output. Outside of a shell's block it shows by a prompt or an option. */
function isCommand(line: string, isShell: boolean): boolean {
  const text = line.replace(PROMPT, "");
  // Columns of a table.
  if (SAID.test(text) || /\S {3,}\S.* {3,}\S/.test(text)) return false;
  if (!isShell && text === line) return /^\s*(?:[a-z][\w.-]*|[A-Z][a-z]+-[A-Z]\w+)\s(?:.*\s)?--?[A-Za-z]/.test(line);
  return /^\s*[A-Za-z_./~&$"'\\-]/.test(text);
}

/** Whether it has a place at which it may be broken so that each part fits. */
function mayBreak(line: string, columns: number): boolean {
  return line.split(/\s+/).every((word) => word.length < columns);
}
