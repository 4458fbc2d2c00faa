import type { Kit } from "./kit.ts";

export interface TableRow {
  readonly cells: readonly [string, string, string];
  readonly tone: "bad" | "plain";
}

export function row(first: string, second: string, third: string, tone: TableRow["tone"] = "plain"): TableRow {
  return { cells: [first, second, third], tone };
}

const COLUMNS = [44, 236, 408] as const;
const WIDTHS = [180, 160, 110] as const;
const LINE = 36;

/** A table of three columns; the last one tells by its colour how a row is. */
export function table(kit: Kit, y: number, heads: TableRow["cells"], rows: readonly TableRow[]): readonly string[] {
  const { palette } = kit;
  return [
    kit.panel(24, y, 512, LINE * (rows.length + 1)),
    ...heads.map((head, at) =>
      kit.text(COLUMNS[at] ?? 0, y + 23, head, { width: WIDTHS[at] ?? 0, size: 13, fill: palette.muted }),
    ),
    ...rows.flatMap(({ cells, tone }, index) => {
      const top = y + LINE * (index + 1);
      const ink = tone === "bad" ? palette.bad : palette.text;
      return [
        kit.rule(24, top, 512),
        ...cells.map((cell, at) =>
          kit.text(COLUMNS[at] ?? 0, top + 23, cell, {
            width: WIDTHS[at] ?? 0,
            fill: at === 2 ? ink : palette.text,
            isBold: at === 2 && tone === "bad",
          }),
        ),
      ];
    }),
  ];
}
