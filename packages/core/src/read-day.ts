/**
 * The day that a text says, as 2026-10-01; undefined where it says none, or nobody can tell the month from the day.
 * `isMonthFirst` is for fields whose system writes 10/01/2026 for the first of October.
 */
export function readDay(value: unknown, isMonthFirst = false): string | undefined {
  if (typeof value === "object" && value !== null) return readDay((value as { readonly date?: unknown }).date);
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  for (const [form, read] of FORMS) {
    const found = form.exec(text)?.groups;
    if (found !== undefined) return read(found, isMonthFirst);
  }
  return undefined;
}

type Groups = Readonly<Record<string, string>>;

/** How people write a day, and how it is read. */
const FORMS: readonly (readonly [RegExp, (found: Groups, isMonthFirst: boolean) => string | undefined])[] = [
  [
    /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:[T ].*)?$/,
    ({ year, month, day }) => dayOf(year, month, day),
  ],
  [
    /^(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>\d{4})$/,
    ({ year, first, second }, isMonthFirst) => {
      if (isMonthFirst || Number(second) > 12 || first === second) return dayOf(year, first, second);
      return Number(first) > 12 ? dayOf(year, second, first) : undefined;
    },
  ],
  [/^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})$/, ({ year, month, day }) => dayOf(year, month, day)],
  [
    /^(?<name>[A-Za-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})$/,
    ({ year, name, day }) => dayOf(year, monthOf(name), day),
  ],
  [
    /^(?<day>\d{1,2})\.? (?<name>[A-Za-z]{3,9})\.?,? (?<year>\d{4})$/,
    ({ year, name, day }) => dayOf(year, monthOf(name), day),
  ],
];

const MONTHS = "january february march april may june july august september october november december".split(" ");

function monthOf(name = ""): string {
  return String(MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1);
}

/** A day that is in the calendar. */
function dayOf(year = "", month = "", day = ""): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}
