import { quote } from "@fixbook/core";
import { plain, plural } from "@fixbook/lint";
import { bookLayout, type EvalReport } from "@fixbook/schema";
import { hanging } from "../hanging.js";
import type { Host } from "../host.js";
import type { EvalMiss } from "./ask-evals.js";

/** The width of the column of terms, with the indent in front of it. */
const INDENT = 12;

/** The report for people: each miss with what was expected and found, and a line of figures. */
export function evalText({ passed, books, misses }: EvalReport, { style, columns }: Host): string {
  const isOneOfSeveral = new Set(books.map(({ book }) => book)).size > 1;
  const hasBrands = books.some(({ book, brand }) =>
    books.some((other) => other.book === book && other.brand !== brand),
  );
  // What differs in nothing but the brand is said once.
  const alike = Map.groupBy(misses, ({ brand: _, ...miss }) => JSON.stringify(miss));
  const lines = [...alike.values()].flatMap((group) => {
    const [miss] = group as [EvalMiss];
    const { book, line, ask, found, action } = miss;
    const brands = hasBrands ? ` (${group.map(({ brand }) => brand).join(", ")})` : "";
    const place = `${isOneOfSeveral ? `${book}/` : ""}${bookLayout.evals}:${line}${brands}`;
    const rows = [
      ["expected", expected(miss)],
      ["found", found.length === 0 ? "nothing" : found.map(result).join(", ")],
      ["do", action],
    ];
    return [
      `${style("red", "✖")} ${hanging(plain(`${place} ${quote(ask)}`), 2, columns)}`,
      ...rows.map(([term = "", text = ""]) => {
        return `  ${style("dim", term.padEnd(INDENT - 2))}${hanging(plain(text), INDENT, columns)}`;
      }),
      "",
    ];
  });
  const sum = (field: "asked" | "expected" | "citedFirst" | "citedInThree" | "textsMissing") =>
    books.reduce((total, counts) => total + counts[field], 0);
  const mark = passed ? style("green", "✔") : style("red", "✖");
  const figures = `${plural(sum("asked"), "question", "questions")} asked${hasBrands ? ", each under every brand" : ""}; of ${sum("expected")} with an entry to cite, ${sum("citedFirst")} cited first, ${sum("citedInThree")} in the first three; ${plural(sum("textsMissing"), "text", "texts")} missing; ${plural(misses.length, "miss", "misses")}.`;
  return [...lines, `${mark} ${hanging(figures, 2, columns)}`, ""].join("\n");
}

function expected({ kind, mustCite, text = "" }: EvalMiss): string {
  switch (kind) {
    case "not-cited":
    case "guess":
      return `${mustCite} as an answer, among the first three`;
    case "false-exact":
      return `nothing but ${mustCite} as exact`;
    case "false-answer":
      return "no answer";
    case "text-missing":
      return `${mustCite} says ${quote(text)}`;
    case "text-forbidden":
      return `${mustCite} does not say ${quote(text)}`;
  }
}

function result({ entry, confidence, isAnswer }: EvalMiss["found"][number]): string {
  return `${entry} (${confidence}${isAnswer ? "" : ", as a guess"})`;
}
