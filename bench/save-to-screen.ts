import { writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";

/** A tool that shows a page in a browser while one of its files is edited. */
export interface Workplace {
  readonly page: Page;
  /** The file of the page that is in view, and its text. */
  readonly file: string;
  readonly text: string;
  /** When a title that was not there before was on the screen, in milliseconds since 1970; undefined as long as it is not. */
  seen(title: string): Promise<number | undefined>;
  close(): Promise<void>;
}

export interface Limits {
  readonly edits: number;
  /** Seconds for all edits together. */
  readonly seconds: number;
}

const BETWEEN = 600;

/** The milliseconds from before a file is written until the page shows it, edit by edit, as many as the time allows. */
export async function timeEdits(
  { file, text, seen }: Workplace,
  { edits, seconds }: Limits,
): Promise<readonly number[]> {
  const times: number[] = [];
  const end = Date.now() + seconds * 1000;
  for (let edit = 0; edit < edits; edit++) {
    const title = `The edit nr ${edit}`;
    const start = Date.now();
    writeFileSync(file, text.replace(/^(# |title: ).*/m, `$1${title}`));
    let at = await seen(title);
    for (; at === undefined && Date.now() < end; at = await seen(title)) await wait(10);
    if (at === undefined) break;
    times.push(at - start);
    await wait(BETWEEN);
  }
  return times;
}
