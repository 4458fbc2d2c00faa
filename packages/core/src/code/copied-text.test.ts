import fc from "fast-check";
import { expect, test } from "vitest";
import { copiedText } from "./copied-text.js";

const cases: readonly (readonly [name: string, language: string, code: string, copied: string])[] = [
  ["no session", "sh", "curl https://acme.example\n", "curl https://acme.example"],
  ["a comment", "sh", "# Look first.\nls\n", "# Look first.\nls"],
  ["no language", "", "$ ls\na.txt\n", "ls"],
  [
    "a prompt and an answer",
    "sh",
    '$ curl -s https://acme.example\n> {"feed": "open"}\n',
    "curl -s https://acme.example",
  ],
  ["several commands", "bash", "$ cd app\n$ ls\na b\n\n$ pwd\n/app\n", "cd app\nls\npwd"],
  [
    "a line that goes on, with the program's sign",
    "sh",
    "$ docker run \\\n>   -it acme\nup\n",
    "docker run \\\n  -it acme",
  ],
  ["a line that goes on, without", "sh", "$ docker run \\\n    -it acme\nup\n", "docker run \\\n    -it acme"],
  ["a pipe that goes on", "sh", "$ cat a |\n> sort\nb\n", "cat a |\nsort"],
  ["an open quotation", "sh", '$ git commit -m "one\n> two"\n[main 1] one\n', 'git commit -m "one\ntwo"'],
  ["an apostrophe that opens nothing", "sh", "$ echo I don't\nI dont\n", "echo I don't"],
  ["an apostrophe in a comment", "sh", "$ ls # the users' files\na\n", "ls # the users' files"],
  ["a here-document", "sh", "$ cat <<EOF > a\n> x > y\n> EOF\n$ ls\na\n", "cat <<EOF > a\nx > y\nEOF\nls"],
  ["a user, a host and a folder", "sh", "ann@web-1:~/app$ make\nok\n", "make"],
  ["brackets", "text", "[ann@web app]$ make\nok\n", "make"],
  ["an environment", "sh", "(venv) $ pip list\nx 1\n", "pip list"],
  ["the shell's name", "sh", "bash-5.2$ ls\n", "ls"],
  ["a root with its host", "sh", "root@web:/# ls\na\n", "ls"],
  ["zsh", "zsh", "ann@mac app % ls\na\n", "ls"],
  ["a root in a session", "console", "# apt-get update\nGet:1\n", "apt-get update"],
  ["a comment beside prompts in a session", "console", "# First look.\n$ ls\na\n", "ls"],
  ["an answer before the first prompt", "shell-session", "Welcome\n$ ls\n", "ls"],
  ["a session without prompts", "console", "ls\npwd\n", "ls\npwd"],
  ["`>` in a session", "console", "> npm test\nok\n", "npm test"],
  ["a comment where a session is not certain", "sh", "# $ ls\nls\n", "# $ ls\nls"],
  ["PowerShell", "powershell", "PS C:\\app> Get-Item a |\n>> Remove-Item\nPS> ls\n", "Get-Item a |\nRemove-Item\nls"],
  ["a path that ends with a backslash", "pwsh-session", "PS> cd C:\\app\\\nPS> ls\na\n", "cd C:\\app\\\nls"],
  ["a backtick that goes on", "powershell", "PS> ls `\n>> -Force\na\n", "ls `\n-Force"],
  ["cmd", "bat", "C:\\Users\\ann>dir /b ^\nMore? a\na.txt\n", "dir /b ^\na"],
  ["Python", "python", ">>> for x in y:\n...     print(x)\n...\n1\n>>> 2\n2\n", "for x in y:\n    print(x)\n\n2"],
  ["MySQL", "sql", "mysql> select 1\n    -> from a;\n| 1 |\n", "select 1\nfrom a;"],
  ["PostgreSQL", "psql", "acme=> select 1\nacme-> from a;\n 1\n", "select 1\nfrom a;"],
  ["Ruby", "irb", "irb(main):001:0> 1 + 1\n=> 2\n", "1 + 1"],
  ["jQuery", "js", "$ = require('jquery')\n", "$ = require('jquery')"],
  ["a variable", "sh", "$ = 1\n", "$ = 1"],
  ["Markdown", "markdown", "> quoted\n", "> quoted"],
  ["a patch", "diff", "$ a\n> b\n", "$ a\n> b"],
  ["an empty prompt", "console", "$ ls\na\n$ \n", "ls"],
  ["JSON", "json", '{"a": "$ b"}\n', '{"a": "$ b"}'],
  ["nothing", "", "\n", ""],
];

test.each(cases)("%s", (_, language, code, copied) => expect(copiedText(code, language)).toBe(copied));

test("of a block that is no session everything is copied", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (code) => {
      expect(copiedText(`x${code}`, "json")).toBe(`x${code}`.replace(/\n+$/, ""));
    }),
  );
});

test("takes time in proportion to the text", () => {
  for (const piece of ["(", "[a@", "a@b ", "~", "PS ", "C:\\", "'", "\\", "<<", "$ ", "> ", "\n$ '", "\n$ a \\"]) {
    expect(copiedText(`$ ${piece.repeat(500_000)}`, "console"), piece).toBeTypeOf("string");
    expect(copiedText(piece.repeat(500_000), ""), piece).toBeTypeOf("string");
  }
});
