/**
 * Writes a date, one as `2026-01-31`, by a pattern with `d`, `m` and `y` in braces, and the names of the twelve months, parted
 * by spaces. Own data, and not `Intl`, as in `count.ts`.
 */
export function formatDate(day: string, pattern: string, months = "1 2 3 4 5 6 7 8 9 10 11 12"): string {
  const [year = "", month = "", number = ""] = day.split("-");
  const parts: Readonly<Record<string, string>> = {
    d: `${Number(number)}`,
    m: months.split(" ")[Number(month) - 1] ?? month,
    y: year,
  };
  return pattern.replace(/\{([dmy])\}/g, (_, part: string) => parts[part] ?? "");
}
