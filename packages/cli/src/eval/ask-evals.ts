import type { OpenBook } from "@fixbook/client";
import { quote } from "@fixbook/core";
import { askBook, type Given } from "@fixbook/mcp";
import type { Eval, EvalReport } from "@fixbook/schema";

export type EvalMiss = EvalReport["misses"][number];
export type EvalCounts = EvalReport["books"][number];

/** A row of `evals.yml` and the line that it stands on, from 1. */
export interface EvalRow extends Eval {
  readonly line: number;
}

/** What an agent looks at before it answers. */
const FIRST = 3;

/** Asks a build the questions of its book, in order. */
export async function askEvals(
  book: OpenBook,
  rows: readonly EvalRow[],
): Promise<{ readonly counts: EvalCounts; readonly misses: readonly EvalMiss[] }> {
  const source = { book: book.data.id, brand: book.data.brand.id };
  const counts = { ...source, asked: rows.length, expected: 0, citedFirst: 0, citedInThree: 0, textsMissing: 0 };
  const misses: EvalMiss[] = [];
  for (const row of rows) {
    const given = await askBook(book, row.ask, FIRST);
    const { line, ask, mustCite } = row;
    const isIn = mustCite === undefined || book.entries.some(({ id }) => id === mustCite);
    const found = [...wrongResults(row, given, isIn), ...(await wrongTexts(row, given))];
    const results = given.entries.map(({ id, ...rest }) => ({ entry: id, ...rest }));
    for (const miss of found)
      misses.push({
        ...source,
        line,
        ask,
        tool: given.tool,
        ...(mustCite !== undefined && { mustCite }),
        found: results,
        ...miss,
      });
    if (mustCite === undefined) continue;
    const place = given.entries.findIndex(({ id, isAnswer }) => id === mustCite && isAnswer);
    counts.expected++;
    if (place === 0) counts.citedFirst++;
    if (place !== -1) counts.citedInThree++;
    counts.textsMissing += found.filter(({ kind }) => kind === "text-missing").length;
  }
  return { counts, misses };
}

type Wrong = Pick<EvalMiss, "kind" | "action" | "text">;

/** What is wrong with the entries that are given: `isIn`, whether the build has the one that must be cited. */
function wrongResults({ mustCite }: Eval, { entries }: Given, isIn: boolean): readonly Wrong[] {
  if (mustCite === undefined) {
    const claimed = entries.find(({ confidence, isAnswer }) => isAnswer || confidence === "exact");
    if (claimed === undefined) return [];
    const action = `Take what leads there out of ${claimed.id}: signatures:, also: or synonyms:. If it does answer, write mustCite: ${claimed.id}.`;
    return [{ kind: "false-answer", action }];
  }
  const own = entries.find(({ id }) => id === mustCite);
  const other = entries.find(({ id, confidence }) => id !== mustCite && confidence === "exact");
  const wrong: Wrong[] = [];
  if (!isIn)
    wrong.push({
      kind: "not-cited",
      action: `${mustCite} is not in the public build, and agents are given that alone: name another entry.`,
    });
  else if (own?.isAnswer !== true)
    wrong.push({
      kind: own === undefined ? "not-cited" : "guess",
      action: `Give ${mustCite} the users' words: signatures: for an error, also: or synonyms: for words.`,
    });
  if (other !== undefined)
    wrong.push({
      kind: "false-exact",
      action: `Have the signatures of ${other.id} name its own error alone: it claims this one for sure.`,
    });
  return wrong;
}

/** The texts that the entry lacks, and those that it must not hold. */
async function wrongTexts({ mustCite, mustSay, mustNot }: Eval, given: Given): Promise<readonly Wrong[]> {
  if (mustCite === undefined || mustSay.length + mustNot.length === 0) return [];
  const markdown = await given.markdown(mustCite);
  if (markdown === undefined) return [];
  const said = readAloud(markdown);
  const holds = (text: string) => said.includes(readAloud(text));
  return [
    ...mustSay
      .filter((text) => !holds(text))
      .map((text) => ({
        kind: "text-missing" as const,
        text,
        action: `Write ${quote(text)} into ${mustCite}, or correct mustSay:.`,
      })),
    ...mustNot.filter(holds).map((text) => ({
      kind: "text-forbidden" as const,
      text,
      action: `Take ${quote(text)} out of ${mustCite}, or correct mustNot:.`,
    })),
  ];
}

/** Markdown for a comparison: without emphasis, signs of code and escapes, in one line, in small letters. */
function readAloud(markdown: string): string {
  return markdown
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/[*`]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
