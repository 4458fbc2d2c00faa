import type { Table, TableCell, TableRow } from "@fixbook/schema";
import { type DraftLine, hasWords } from "../draft.js";
import { join, joinAll } from "../joint.js";
import type { BlockRewriting } from "../rewriting.js";
import { text } from "../snippet.js";
import type { Writer } from "../writer.js";
import { withoutBreaks } from "./break.js";

export const table: BlockRewriting<Table> = {
  becomes:
    "a list with a line for each row, “Header: cell; Header: cell”; inside a list item its rows with / between them",
  reason: "Chatwoot and TipTap paste a table as “SymptomCauseAB”: all cells in one word.",
  toBlocks: (node, writer) => {
    const items = rowsOf(node, writer);
    return items.length === 0 ? [] : [{ type: "list", ordered: false, items }];
  },
  toPart: (node, writer) => ({ joint: "introduction", line: joinAll(rowsOf(node, writer), "row") }),
};

/** A line for each row. A table that has a header only is one line with its cells. */
function rowsOf({ children: [head, ...body] }: Table, writer: Writer): readonly DraftLine[] {
  const headers = head?.children.map((cell) => cellLine(cell, writer)) ?? [];
  const rows = body.length === 0 ? [joinAll(headers, "separator")] : body.map((row) => rowLine(row, headers, writer));
  return rows.filter(hasWords);
}

function rowLine(row: TableRow, headers: readonly DraftLine[], writer: Writer): DraftLine {
  const columns = Math.max(row.children.length, headers.length);
  const cells = Array.from({ length: columns }, (_, column): DraftLine => {
    const cell = row.children[column];
    const line = cell === undefined ? [] : cellLine(cell, writer);
    const header = headers[column] ?? [];
    return hasWords(header) ? join(header, "introduction", hasWords(line) ? line : NOTHING) : line;
  });
  return joinAll(cells, "separator");
}

function cellLine(cell: TableCell, writer: Writer) {
  return withoutBreaks(writer.spans(cell.children));
}

/** What stands for an empty cell, so that its header is not taken for the next cell's. */
const NOTHING = [text("–")];
