import { describe, expect, test } from "vitest";
import {
  acceptedHeading,
  acceptedHeadings,
  canonicalHeading,
  eitherSection,
  headingLanguage,
  headingsIn,
  isInternalHeading,
  mayHoldInternalHeading,
} from "./accepted-headings.js";
import { foldHeading } from "./fold-heading.js";
import type { HeadingSectionId, LanguageHeadings } from "./headings/language.js";
import { sections } from "./section.js";

const languages: readonly (readonly [string, LanguageHeadings])[] = Object.entries(acceptedHeadings);

describe.each(languages)("%s", (locale, table) => {
  test.each(headingsIn(locale).map(({ heading, id }) => [heading, id] as const))("%s is %s", (heading, id) => {
    expect(acceptedHeading(heading, locale)?.id).toBe(id);
    expect(acceptedHeading(heading.toUpperCase(), locale)?.id).toBe(id);
    expect(acceptedHeading(heading.normalize("NFD"), locale)?.id).toBe(id);
  });

  test("no heading stands for two sections, English included", () => {
    const found = new Map<string, Set<HeadingSectionId>>();
    for (const { heading, id } of headingsIn(locale)) {
      const bare = foldHeading(heading).replace(table.articles ?? /$^/, "");
      found.set(bare, (found.get(bare) ?? new Set()).add(id));
    }
    expect([...found].filter(([, ids]) => ids.size > 1).map(([heading, ids]) => [heading, ...ids])).toEqual([]);
  });

  test("each heading stands in the table once", () => {
    const own = headingsIn(locale).slice(0, locale === "en" ? undefined : -headingsIn("en").length);
    const folded = own.map(({ heading }) => foldHeading(heading));
    expect(folded.filter((heading, index) => folded.indexOf(heading) !== index)).toEqual([]);
  });

  test("what means one of several sections means none of them, and more than one", () => {
    for (const [heading, ids] of Object.entries(table.either ?? {})) {
      expect(acceptedHeading(heading, locale), heading).toBeUndefined();
      expect(new Set(ids).size, heading).toBeGreaterThan(1);
      expect(eitherSection(heading.toUpperCase(), locale)).toEqual(ids);
    }
  });

  test("what is said of headings with more signs is said of accepted ones", () => {
    const known = new Set(headingsIn(locale).map(({ heading }) => heading));
    expect(table.withinSections?.filter((heading) => !known.has(heading)) ?? []).toEqual([]);
  });

  test("every section has a heading of its own", () => {
    const headings = Object.values(table.rows).map(({ heading }) => foldHeading(heading));
    expect(new Set(headings).size).toBe(13);
  });
});

test("the English headings are those of the section table", () => {
  expect(sections.map(({ id }) => canonicalHeading(id, "en"))).toEqual(sections.map(({ heading }) => heading));
});

test.each([
  ["Resolution", "en", "fix"],
  ["solution", "en", "fix"],
  ["The cause", "en", "cause"],
  ["An issue", "en", "symptom"],
  ["MITIGATION", "en", "fix"],
  ["To resolve this issue", "en", "fix"],
  ["Work-around", "en", "workaround"],
  ["Work\u2011around", "en", "workaround"],
  ["Verification of the cause", "en", "confirm"],
  ["Before you begin", "en", "prerequisites"],
  ["Remarks", "en", "moreInformation"],
  ["Related reading", "en", "moreInformation"],
  ["Resolution", "de", "fix"],
  ["Die Ursache", "de-AT", "cause"],
  ["LÖSUNG", "de", "fix"],
  ["Losung", "de", "fix"],
  ["Massnahmen", "de-CH", "fix"],
  ["MASSNAHMEN", "de", "fix"],
  ["L\u2019origine du problème", "fr", "cause"],
  ["Plus d’informations", "fr-CA", "moreInformation"],
  ["RESOLUTION", "fr", "fix"],
  ["SYMPTOMES", "fr", "symptom"],
  ["La solución", "es", "fix"],
  ["Los síntomas", "es-MX", "symptom"],
  ["Solucion", "es", "fix"],
  ["A causa", "pt-BR", "cause"],
  ["O problema", "pt", "symptom"],
  ["Il problema", "it", "symptom"],
  ["L'anomalia", "it", "symptom"],
  ["De oorzaak", "nl", "cause"],
  ["Het probleem", "nl-BE", "symptom"],
  ["ROZWIĄZANIE", "pl", "fix"],
  ["Rozwiazanie", "pl", "fix"],
  ["解決方法", "ja", "fix"],
  ["トラブル", "ja", undefined],
  ["ソリューション", "ja", "fix"],
  ["ｿﾘｭｰｼｮﾝ", "ja", "fix"],
  ["Ｃａｕｓｅ", "ja", "cause"],
  ["解决方案", "zh-CN", "fix"],
  ["解決方案", "zh-TW", "fix"],
  ["解決方案", "zh-Hant", "fix"],
  ["해결방법", "ko", "fix"],
  ["해결 방법", "ko-KR", "fix"],
  ["הסיבה", "he", "cause"],
  ["סיבות אפשריות", "iw-IL", "cause"],
  ["הַפִּתְרוֹן", "he", "fix"],
  ["السبب", "ar", "cause"],
  ["سبب", "ar", "cause"],
  ["أعراض", "ar-EG", "symptom"],
  ["الاعراض", "ar", "symptom"],
  ["الحَلّ", "ar", "fix"],
  ["حل بديل", "ar", "workaround"],
  ["الحــل", "ar", "fix"],
  ["\u200fالحل\u200f", "ar", "fix"],
  ["ÇÖZÜM", "tr", "fix"],
  ["BELİRTİ", "tr", "symptom"],
  ["BELIRTI", "tr", "symptom"],
  ["belırtı", "tr", "symptom"],
  ["RESOLUTION", "tr", "fix"],
  ["Resolutıon", "tr", "fix"],
  ["Resolution", "sv", "fix"],
  ["Lösung", "en", undefined],
  ["Ursache", "fr", undefined],
  ["Summary", "en", undefined],
  ["Impact", "en", undefined],
  ["Troubleshooting", "en", undefined],
  ["", "en", undefined],
  ["constructor", "en", undefined],
  ["__proto__", "de", undefined],
])("%j in %s is %s", (heading, locale, id) => {
  expect(acceptedHeading(heading, locale)?.id).toBe(id);
});

test.each([
  ["de", "de"],
  ["DE-ch", "de"],
  ["zh", "zh"],
  ["zh-Hans-TW", "zh"],
  ["zh-HK", "zh-Hant"],
  ["zh-Hant-CN", "zh-Hant"],
  ["sv", undefined],
  ["constructor", undefined],
  ["toString", undefined],
])("the headings of %s are those of %s", (locale, language) => {
  expect(headingLanguage(locale)).toBe(language);
});

test.each([
  ["Mitigation", "en", { where: "remedy", isWithin: false }],
  ["解决方法", "zh", { where: "remedy", isWithin: false }],
  ["Method", "en", { where: "numbered", isWithin: true }],
  ["References", "en", { where: "links", isWithin: true }],
  ["Steps", "en", { where: "always", isWithin: true }],
  ["Resolution", "en", { where: "always", isWithin: false }],
])("what %s in %s needs", (heading, locale, expected) => {
  expect(acceptedHeading(heading, locale)).toMatchObject(expected);
});

test("a quick search misses no heading of notes for agents", () => {
  const internal = Object.keys(acceptedHeadings).flatMap((locale) =>
    headingsIn(locale).flatMap(({ heading }) => (isInternalHeading(heading) ? [heading] : [])),
  );
  expect(internal.length).toBeGreaterThan(20);
  const written = internal.flatMap((heading) => [heading, heading.toLowerCase(), heading.toUpperCase()]);
  expect(written.filter((heading) => !mayHoldInternalHeading(`See ${heading}: x.`))).toEqual([]);
  expect(mayHoldInternalHeading("Open the settings, and press Save.")).toBe(false);
});
