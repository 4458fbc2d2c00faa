import { acceptedHeadings, type DeclaredSection, foldHeading, sections } from "@fixbook/schema";
import { sectionPlace, takenSection } from "../findings/book.js";
import { nearest } from "../nearest.js";
import type { BookCheck } from "./create-book.js";

/** Each section that a book declares has an id and headings of its own, and a place. */
export function checkSections({ settings, parts }: BookCheck): void {
  const { report, locate } = parts.settings;
  const declared = settings.sections;
  const ids = new Set<string>();
  const headings = new Set<string>();
  for (const [index, section] of declared.entries()) {
    const { id, title, headings: others, after } = section;
    const place = (...path: readonly (string | number)[]) => locate(["sections", index, ...path]);
    if (builtInIds.has(id.toLowerCase().replaceAll("-", "")))
      report.add(takenSection, place("id"), { id, kind: "built-in" });
    else if (ids.has(id)) report.add(takenSection, place("id"), { id, kind: "twice" });
    ids.add(id);
    for (const [at, heading] of [title, ...others].entries()) {
      const span = at === 0 ? place("title") : place("headings", at - 1);
      const folded = foldHeading(heading);
      if (isCanonical(folded, settings.locale)) report.add(takenSection, span, { id: heading, kind: "built-in" });
      else if (headings.has(folded)) report.add(takenSection, span, { id: heading, kind: "twice" });
      headings.add(folded);
    }
    const known = [...builtIn, ...declared.map((one) => one.id)];
    const isKnown = known.includes(after) && after !== id;
    const isCircular = isKnown && isInCircle(section, declared);
    if (!isKnown || isCircular)
      report.add(sectionPlace, place("after"), {
        after,
        suggestions: isCircular
          ? []
          : nearest(
              after,
              known.filter((one) => one !== id),
            ),
        allowed: builtIn,
        circular: isCircular ? "yes" : undefined,
      });
  }
}

const builtIn: readonly string[] = sections.map(({ id }) => id);
const builtInIds: ReadonlySet<string> = new Set(builtIn.map((id) => id.toLowerCase()));

/** Whether pages call a section of every book so, in a book of a locale or in English. */
function isCanonical(folded: string, locale: string): boolean {
  const languages = [locale.toLowerCase().split("-")[0] ?? "en", "en"];
  return languages.some((language) => {
    const rows = (acceptedHeadings as Readonly<Record<string, (typeof acceptedHeadings)["en"]>>)[language]?.rows;
    return rows !== undefined && Object.values(rows).some(({ heading }) => foldHeading(heading) === folded);
  });
}

/** Whether what a section stands after leads back to it. */
function isInCircle(section: DeclaredSection, declared: readonly DeclaredSection[]): boolean {
  const seen = new Set<string>();
  let one: DeclaredSection | undefined = section;
  while (one !== undefined && !seen.has(one.id)) {
    seen.add(one.id);
    const { after }: DeclaredSection = one;
    one = declared.find(({ id }) => id === after);
  }
  return one === section;
}
