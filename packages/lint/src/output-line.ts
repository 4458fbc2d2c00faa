const TIME = /\d\d:\d\d:\d\d[.,]\d|\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/;
const LONGEST = 2000;

/** Whether a line is what programs write, and people do not: a time of a log, several names with values. */
export function isOutputLine(line: string): boolean {
  return TIME.test(line) || (line.match(/\w=\S/g)?.length ?? 0) > 2;
}

/** The line of a text around a place in it, as far as it is worth the time. */
export function lineAround(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(text.lastIndexOf("\n", at - 1) + 1, end === -1 ? text.length : end).slice(0, LONGEST);
}
