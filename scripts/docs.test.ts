import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { createProgram } from "../packages/cli/src/main.js";
import { setUp } from "../packages/cli/src/run-program.js";

const root = join(import.meta.dirname, "..");
/** What people have written. The pages of rules are made, and quote links that are wrong. */
const pages = globSync(["*.md", "docs/{,decisions/}*.md", "{packages,apps}/*/README.md"], { cwd: root }).sort();
const read = (page: string) => readFileSync(join(root, page), "utf8");

/** A page without its code, in which nothing is a link or a heading. */
const proseOf = (page: string) =>
  read(page)
    .replaceAll(/^( *)(`{3,}).*?^\1\2 *$/gms, "")
    .replaceAll(/``.+?``|`[^`]*`/g, (code) => code.replaceAll(/[[\]()#]/g, ""));

/** The fragments that a page answers to: its headings, as GitHub makes anchors of them. */
const anchorsOf = (page: string) =>
  new Set(
    [...proseOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
      heading
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );

/** The links of a page that lead to no file, or to no heading of one. */
function brokenLinks(page: string): string[] {
  const targets = [...proseOf(page).matchAll(/\]\((?!\w+:)([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return targets.filter((target) => {
    const [path = "", fragment] = target.split("#");
    const file = path === "" ? page : join(dirname(page), path);
    if (!existsSync(join(root, file))) return true;
    return fragment !== undefined && !anchorsOf(file).has(fragment);
  });
}

test("every relative link of the documentation leads to a file and a heading", () => {
  const broken = pages.flatMap((page) => brokenLinks(page).map((target) => `${page}: ${target}`));
  expect(broken).toEqual([]);
});

test("the index lists every page of docs/", () => {
  const index = read("docs/README.md");
  const manual = globSync("docs/*.md", { cwd: root }).map((page) => page.slice("docs/".length));
  expect(manual.filter((page) => page !== "README.md" && !index.includes(`](${page})`))).toEqual([]);
});

test("the README is short enough to be read to its end", () => {
  expect(read("README.md").split(/\s+/).length).toBeLessThanOrEqual(700);
});

const FENCE = /^( *)(`{3,}).*?\n(.*?)^\1\2 *$/gms;

/** A line of code that calls a program, from behind its name. */
interface Call {
  readonly page: string;
  readonly line: string;
  /** Whether it stands in running text, which may name a command or an option without the rest. */
  readonly isMention: boolean;
}

/** The calls of a program that the documentation shows: in blocks, as a command or in a setting, and in running text. */
function callsOf(program: string): readonly Call[] {
  const call = new RegExp(`(?:^|[|&;(]|run: |exec )\\s*(?:npx (?:-y )?)?${program} (?=[a-z-])(.*)`);
  const setting = new RegExp(`"(?:npx (?:-y )?)?${program} ([^"]*)"`);
  return pages.flatMap((page) => {
    const text = read(page);
    const blocks = [...text.matchAll(FENCE)].flatMap(([, , , code = ""]) => code.replaceAll("\\\n", " ").split("\n"));
    const spans = [...text.replaceAll(FENCE, "").matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
    const found = (lines: readonly string[], isMention: boolean): readonly Call[] =>
      lines.flatMap((line) => {
        const words = setting.exec(line)?.[1] ?? call.exec(line.replaceAll(/\s*\n\s*/g, " "))?.[1];
        return words === undefined || /[a-z]\.$/.test(words) ? [] : [{ page, line: alone(words), isMention }];
      });
    return [...found(blocks, false), ...found(spans, true)];
  });
}

/** A call without what the shell makes of it, and without what follows: another command, a comment, an explanation. */
function alone(line: string): string {
  return line.replaceAll(/\$\{[^}]*\}/g, "").replace(/\s*(?:&&|[|;]|\s[<>]|\s#\s|\s{2}).*$/, "");
}

/** Why the command would not take a call, as it says that itself; undefined where it would. */
async function misuse({ line, isMention }: Call): Promise<string | undefined> {
  let said = "";
  const host = {
    cwd: root,
    isTerminal: false,
    out: () => {},
    err: (text: string) => {
      said += text;
    },
    style: (_: unknown, text: string) => text,
    progress: undefined,
    now: () => 0,
  };
  const program = setUp(
    createProgram(host, () => {}),
    host,
  );
  for (const command of program.commands) command.action(() => {});
  const words = line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  await program
    .parseAsync(
      words.map((word) => word.replaceAll(/["']/g, "")),
      { from: "user" },
    )
    .catch(() => {});
  const isMissing = /^error: (?:required option|missing required argument|option .* argument missing)/.test(said);
  return said === "" || (isMention && isMissing) ? undefined : said.split("\n")[0];
}

test("fixbook has every command, argument and option that the documentation uses", async () => {
  const calls = callsOf("fixbook");
  expect(calls.length).toBeGreaterThan(200);
  const answers = await Promise.all(calls.map(async (call) => ({ ...call, says: await misuse(call) })));
  expect(answers.filter(({ says }) => says !== undefined)).toEqual([]);
});

test("the repository has every script that the documentation runs", () => {
  const scripts = new Set([...Object.keys(JSON.parse(read("package.json")).scripts), "exec"]);
  const calls = callsOf("pnpm@12");
  expect(calls.length).toBeGreaterThan(40);
  expect(calls.filter(({ line }) => !scripts.has(line.split(" ")[0] ?? ""))).toEqual([]);
});
