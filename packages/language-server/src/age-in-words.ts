import { plural } from "@fixbook/lint";

/** How long before a day another one was; both as 2026-10-01. Undefined for what is no day, or one that is to come. */
export function ageInWords(day: string, today: string): string | undefined {
  const days = (Date.parse(today) - Date.parse(day)) / 86_400_000;
  if (Number.isNaN(days) || days < 0) return undefined;
  if (days === 0) return "today";
  const months = monthsBetween(day, today);
  if (months === 0) return `${plural(days, "day", "days")} ago`;
  return months < 24 ? `${plural(months, "month", "months")} ago` : `${Math.floor(months / 12)} years ago`;
}

function monthsBetween(day: string, today: string): number {
  const [[fromYear = 0, fromMonth = 0, from = 0], [toYear = 0, toMonth = 0, to = 0]] = [day, today].map((one) =>
    one.split("-").map(Number),
  ) as [number[], number[]];
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (to < from ? 1 : 0);
}
