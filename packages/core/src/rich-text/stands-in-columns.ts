/** Whether two lines of some code have words below each other behind a gap, so that to wrap them would tear a table apart. */
export function standsInColumns(code: string): boolean {
  const seen = new Set<number>();
  for (const line of code.split("\n")) {
    const columns = columnsOf(line);
    if (columns.some((column) => seen.has(column))) return true;
    for (const column of columns) seen.add(column);
  }
  return false;
}

/** Where the words of a line begin that stand behind a gap; behind a tab, how many tabs that is. */
function columnsOf(line: string): readonly number[] {
  if (line.includes("\t"))
    return line
      .trim()
      .split(/\t+/)
      .flatMap((_, index) => (index === 0 ? [] : [-index]));
  return [...line.matchAll(GAP)].map(({ 0: gap, index }) => index + gap.length);
}

/** Spaces inside a line, or one before the line between two cells. */
const GAP = /(?<=\S)(?: {2,}| (?=[|│┃║](?: |$)))(?=\S)/g;
