interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Two texts as a unified diff. */
export function unifiedDiff(before: NamedText, after: NamedText): string {
  const [a, b] = [before.text.split("\n"), after.text.split("\n")];
  const lines = editsOf(a, b);
  const hunks: string[] = [];
  let from = 0;
  while (from < lines.length) {
    const first = lines.findIndex((line, index) => index >= from && line.sign !== " ");
    if (first === -1) break;
    let last = first;
    for (let index = first; index < lines.length && index <= last + 2 * CONTEXT + 1; index++)
      if (lines[index]?.sign !== " ") last = index;
    const part = lines.slice(Math.max(0, first - CONTEXT), last + CONTEXT + 1);
    const [head] = part;
    const count = (sign: string) => part.filter((line) => line.sign !== sign).length;
    hunks.push(
      `@@ -${(head?.a ?? 0) + 1},${count("+")} +${(head?.b ?? 0) + 1},${count("-")} @@`,
      ...part.map(({ sign, text }) => sign + text),
    );
    from = last + CONTEXT + 1;
  }
  return `--- ${before.name}\n+++ ${after.name}\n${hunks.join("\n")}\n`;
}

const CONTEXT = 3;

interface Line {
  readonly sign: " " | "-" | "+";
  readonly text: string;
  readonly a: number;
  readonly b: number;
}

/** The lines of both, by their longest common subsequence; without it where the texts are too long for that. */
function editsOf(a: readonly string[], b: readonly string[]): readonly Line[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const lines: Line[] = [];
  const same = (i: number, j: number) => lines.push({ sign: " ", text: a[i] ?? "", a: i, b: j });
  for (let i = 0; i < start; i++) same(i, i);
  if (x.length * y.length > MOST_CELLS) {
    for (const [i, text] of x.entries()) lines.push({ sign: "-", text, a: start + i, b: start });
    for (const [j, text] of y.entries()) lines.push({ sign: "+", text, a: start + x.length, b: start + j });
  } else {
    const table = Array.from({ length: x.length + 1 }, () => new Uint32Array(y.length + 1));
    for (let i = x.length - 1; i >= 0; i--)
      for (let j = y.length - 1; j >= 0; j--)
        (table[i] as Uint32Array)[j] =
          x[i] === y[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, table[i]?.[j + 1] ?? 0);
    let [i, j] = [0, 0];
    while (i < x.length || j < y.length) {
      if (i < x.length && j < y.length && x[i] === y[j]) same(start + i++, start + j++);
      else if (i < x.length && (j >= y.length || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0)))
        lines.push({ sign: "-", text: x[i] ?? "", a: start + i++, b: start + j });
      else lines.push({ sign: "+", text: y[j] ?? "", a: start + i, b: start + j++ });
    }
  }
  for (let k = end; k > 0; k--) same(a.length - k, b.length - k);
  return lines;
}

const MOST_CELLS = 4_000_000;
