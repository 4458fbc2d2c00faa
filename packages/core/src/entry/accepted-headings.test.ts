import { acceptedHeadings, canonicalHeading, type Diagnostic, type SectionId, sections } from "@fixbook/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lawRuns } from "../../../../test/law-runs.js";
import { formatEntry } from "./format-entry.js";
import { readHeadingWords } from "./heading-words.js";
import { parseEntry } from "./parse-entry.js";

const path = "entries/area/id.md";
const CANONICAL = "structure/canonical-heading";

function read(text: string, locale = "en") {
  return parseEntry({ path, text }, { locale });
}

/** The text with the safe fixes of its findings. */
function fixed(text: string, diagnostics: readonly Diagnostic[]): string {
  const edits = diagnostics
    .flatMap(({ fixes = [] }) => fixes.filter(({ kind }) => kind === "safe").flatMap((fix) => fix.edits))
    .sort((a, b) => b.range.start.offset - a.range.start.offset);
  return edits.reduce(
    (result, { range, text: words }) => result.slice(0, range.start.offset) + words + result.slice(range.end.offset),
    text,
  );
}

/** An entry with one section under a heading, besides what every entry needs. */
function pageWith(id: SectionId, heading: string, locale: string): string {
  const { holds, of } = sections.find((row) => row.id === id) ?? { holds: "blocks", of: "entry" };
  const content = holds === "blocks" ? "Text." : holds === "parts" ? "1. Go." : "- One.";
  const section = `## ${heading}\n\n${content}\n`;
  if (id === "fix") return `# A\n\n${section}`;
  const fix = `## ${canonicalHeading("fix", locale)}\n\n1. Go.\n`;
  const isBefore = of === "solution" ? id === "cause" : id === "symptom" || id === "confirm";
  return isBefore ? `# A\n\n${section}\n${fix}` : `# A\n\n${fix}\n${section}`;
}

const ids = new Set<string>(sections.map(({ id }) => id));

describe.each(Object.entries(acceptedHeadings))("in %s", (locale, { rows }) => {
  const accepted = Object.entries(rows)
    .filter(([id]) => ids.has(id))
    .flatMap(([id, { also = {} }]) => {
      const { corpora = {}, ...others } = also as Record<string, object>;
      return [...Object.keys(corpora), ...Object.values(others).flat()].map((heading) => [id as SectionId, heading]);
    }) as [SectionId, string][];

  test.each(accepted)("%s: %s is read as it, and rewritten", (id, heading) => {
    const text = pageWith(id, heading, locale);
    const { entry, diagnostics } = read(text, locale);
    const canonical = pageWith(id, canonicalHeading(id, locale), locale);
    expect(diagnostics.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual([`${CANONICAL} info`]);
    expect(entry).toEqual(read(canonical, locale).entry);
    expect(fixed(text, diagnostics)).toBe(canonical);
  });

  test("its own headings have no findings", () => {
    for (const { id } of sections)
      expect(read(pageWith(id, canonicalHeading(id, locale), locale), locale).diagnostics).toEqual([]);
  });

  test("English headings are read, and rewritten", () => {
    const text = "# A\n\n## Symptoms\n\nS.\n\n## Cause\n\nC.\n\n## Fix\n\n1. Go.\n";
    const { entry, diagnostics } = read(text, locale);
    expect(entry?.solutions).toMatchObject([{ id: "fix", cause: [{ type: "paragraph" }], fix: [{ kind: "steps" }] }]);
    const heading = (id: SectionId) => canonicalHeading(id, locale);
    expect(fixed(text, diagnostics)).toBe(
      `# A\n\n## ${heading("symptom")}\n\nS.\n\n## ${heading("cause")}\n\nC.\n\n## ${heading("fix")}\n\n1. Go.\n`,
    );
  });
});

test.each([
  ["Resolution", "en", "fix", undefined, undefined],
  ["Resolution:", "en", "fix", undefined, undefined],
  ["Resolution.", "en", "fix", undefined, undefined],
  ["Why?", "en", "cause", undefined, undefined],
  ["2. Cause", "en", "cause", undefined, undefined],
  ["2) Cause", "en", "cause", undefined, undefined],
  ["(2) Cause", "en", "cause", undefined, undefined],
  ["2.1 Cause", "en", "cause", undefined, undefined],
  ["II. Cause", "en", "cause", undefined, undefined],
  ["B. The cause", "en", "cause", undefined, undefined],
  ["3 - Resolution", "en", "fix", undefined, undefined],
  ["🔍 Root cause", "en", "cause", undefined, undefined],
  ["✅ Solution ✅", "en", "fix", undefined, undefined],
  ["⚠️ Problem:", "en", "symptom", undefined, undefined],
  ["Resolution 2", "en", "fix", "2", undefined],
  ["Resolution 02", "en", "fix", "2", undefined],
  ["Resolution #2", "en", "fix", "2", undefined],
  ["Solution No. 2", "en", "fix", "2", undefined],
  ["Solution (2)", "en", "fix", "2", undefined],
  ["Resolution 2:", "en", "fix", "2", undefined],
  ["Resolution II", "en", "fix", "2", undefined],
  ["Resolution IV", "en", "fix", "4", undefined],
  ["Resolution XIV", "en", "fix", "14", undefined],
  ["Cause A", "en", "cause", "A", undefined],
  ["Method 2", "en", "fix", "2", undefined],
  ["3. Resolution 2: Reset it", "en", "fix", "2", "Reset it"],
  ["Resolution 2: Reset the cache", "en", "fix", "2", "Reset the cache"],
  ["Resolution 2：Reset the cache", "en", "fix", "2", "Reset the cache"],
  ["Solution 1 - Restart", "en", "fix", "1", "Restart"],
  ["Solution 1 – Restart", "en", "fix", "1", "Restart"],
  ["Solution 1. Restart it", "en", "fix", "1", "Restart it"],
  ["Solution 1) Restart it", "en", "fix", "1", "Restart it"],
  ["Solution – Restart", "en", "fix", undefined, "Restart"],
  ["Solution: Use a: b", "en", "fix", undefined, "Use a: b"],
  ["Root cause: The plug", "en", "cause", undefined, "The plug"],
  ["Cause 1: 2 plugs", "en", "cause", "1", "2 plugs"],
  ["Lösung II", "de", "fix", "2", undefined],
  ["Die Lösung 2: Neu starten", "de", "fix", "2", "Neu starten"],
  ["2. Mögliche Ursachen", "de", "cause", undefined, undefined],
  ["Lösung Nr. 3", "de", "fix", "3", undefined],
  ["La solution n° 2", "fr", "fix", "2", undefined],
  ["Solution nº 2", "es", "fix", "2", undefined],
  ["原因1", "ja", "cause", "1", undefined],
  ["原因１", "ja", "cause", "1", undefined],
  ["２．原因", "ja", "cause", undefined, undefined],
  ["②原因", "ja", "cause", undefined, undefined],
  ["解決方法２：再起動する", "ja", "fix", "2", "再起動する"],
  ["方法2：再起動する", "ja", "fix", "2", "再起動する"],
  ["一、症状", "zh", "symptom", undefined, undefined],
  ["解决方案二", "zh", "fix", "2", undefined],
  ["解决方案十二：重启", "zh", "fix", "12", "重启"],
  ["해결 방법 2: 다시 시작", "ko", "fix", "2", "다시 시작"],
  ["해결방법2", "ko", "fix", "2", undefined],
  ["الحل 2: إعادة التشغيل", "ar", "fix", "2", "إعادة التشغيل"],
  ["الحل ٢", "ar", "fix", "2", undefined],
  ["٢. السبب", "ar", "cause", undefined, undefined],
  ["ما العمل؟", "ar", "fix", undefined, undefined],
  ["\u200fالسبب:\u200f", "ar", "cause", undefined, undefined],
  ["ÇÖZÜM 2", "tr", "fix", "2", undefined],
  ["NEDEN: DİSK DOLU", "tr", "cause", undefined, "DİSK DOLU"],
] as const)("the words of %j in %s", (heading, locale, id, number, name) => {
  const words = readHeadingWords(heading, locale);
  expect([words?.accepted.id, words?.number, words?.name?.text]).toEqual([id, number, name]);
  if (name !== undefined) expect(heading.slice(words?.name?.start).trim()).toBe(name);
});

test.each([
  ["Summary", "en"],
  ["Impact", "en"],
  ["Method", "en"],
  ["Method: restart", "en"],
  ["Option", "en"],
  ["Fix 404 errors", "en"],
  ["Fix 2 problems", "en"],
  ["Solution overview", "en"],
  ["Cause and resolution", "en"],
  ["Cause/Resolution", "en"],
  ["Problem 404", "en"],
  ["Issue - payment is missing", "en"],
  ["Resolution 2.5 is too low", "en"],
  ["Fixed in 2.1", "en"],
  ["Because", "en"],
  ["2.", "en"],
  ["1. 2.", "en"],
  [":", "en"],
  ["🔍", "en"],
  ["", "en"],
  ["Lösung", "en"],
  ["Lösungsarchiv", "de"],
  ["原因不明の障害", "ja"],
])("%j in %s is nobody's", (heading, locale) => {
  expect(readHeadingWords(heading, locale)).toBeUndefined();
});

const cause = (heading: string) => `## ${heading}\n\nC.\n\n`;
const fix = (heading: string) => `## ${heading}\n\n1. Go.\n\n`;
const page = (...parts: readonly string[]) => `# A\n\n${parts.join("")}`;

/** The solutions of a page: what each is called, and which parts it has. */
function solutionsOf(text: string, locale?: string): readonly string[] | undefined {
  return read(text, locale).entry?.solutions.map((one) =>
    [
      one.name ?? "-",
      ...(one.cause === undefined ? [] : ["cause"]),
      ...(one.fix.length === 0 ? [] : ["fix"]),
      ...(one.workaround.length === 0 ? [] : ["workaround"]),
    ].join(" "),
  );
}

describe("solutions", () => {
  test.each<[string, readonly string[], string?]>([
    [
      page(cause("Cause 1"), fix("Resolution 1"), cause("Cause 2"), fix("Resolution 2")),
      ["Resolution 1 cause fix", "Resolution 2 cause fix"],
    ],
    [
      page(cause("Cause 1"), cause("Cause 2"), fix("Resolution 1"), fix("Resolution 2")),
      ["Resolution 1 cause fix", "Resolution 2 cause fix"],
    ],
    [
      page(cause("Cause A"), cause("Cause B"), cause("Cause C"), fix("Fix C"), fix("Fix A"), fix("Fix B")),
      ["Fix C cause fix", "Fix A cause fix", "Fix B cause fix"],
    ],
    [
      page(fix("Resolution 1"), cause("Cause 1"), fix("Resolution 2"), cause("Cause 2")),
      ["Resolution 1 cause fix", "Resolution 2 cause fix"],
    ],
    [
      page(cause("Cause 1: Full disk"), fix("Resolution 1"), cause("Cause 2: Old key"), fix("Resolution 2")),
      ["Full disk cause fix", "Old key cause fix"],
    ],
    [
      page(cause("Cause 1: Full disk"), cause("Cause 2: Old key"), fix("Resolution 1"), fix("Resolution 2")),
      ["Full disk cause fix", "Old key cause fix"],
    ],
    [
      page(cause("Cause 1: Full disk"), fix("Resolution 1: Tidy up"), cause("Cause II"), fix("Resolution 2")),
      ["Full disk – Tidy up cause fix", "Resolution 2 cause fix"],
    ],
    [page(fix("Solution 1"), fix("Solution 2")), ["Solution 1 fix", "Solution 2 fix"]],
    [page(fix("Method 1: Restart it"), fix("Method 2: Wait")), ["Restart it fix", "Wait fix"]],
    [page(fix("Solution 1 - Restart it"), fix("Solution 2 - Wait")), ["Restart it fix", "Wait fix"]],
    [page(cause("Cause"), fix("Resolution 1"), fix("Resolution 2")), ["Resolution 1 cause fix", "Resolution 2 fix"]],
    [page(cause("Root cause"), fix("Resolution")), ["- cause fix"]],
    [page(cause("Cause: A"), fix("Resolution"), cause("Reason: B"), fix("Solution")), ["A cause fix", "B cause fix"]],
    [page(fix("Resolution"), cause("Mitigation")), ["- fix workaround"]],
    [page(cause("Mitigation"), fix("Resolution")), ["- fix workaround"]],
    [page(fix("Mitigation")), ["- fix"]],
    [page(fix("Mitigation"), cause("Workaround")), ["- fix workaround"]],
    [
      page(cause("Ursache 1"), fix("Lösung 1"), cause("Ursache II"), fix("Lösung II")),
      ["Lösung 1 cause fix", "Lösung II cause fix"],
      "de",
    ],
    [
      page(cause("原因１：磁盘已满"), fix("解决方案一"), cause("原因２"), fix("解决方案二：重启")),
      ["磁盘已满 cause fix", "重启 cause fix"],
      "zh",
    ],
    [page(fix("解决方案"), cause("解决方法")), ["- fix workaround"], "zh"],
    [page(fix("解决方法")), ["- fix"], "zh"],
    [
      page(cause("السبب ١"), fix("الحل 1"), cause("السبب ٢"), fix("الحل 2")),
      ["الحل 1 cause fix", "الحل 2 cause fix"],
      "ar",
    ],
    [
      page(cause("Cause 1"), fix("Lösung 1"), cause("Cause 2"), fix("Fix 2")),
      ["Lösung 1 cause fix", "Fix 2 cause fix"],
      "de",
    ],
    [
      page(cause("Cause 1"), cause("Cause 2"), fix("Resolution 1"), fix("Resolution 2"), fix("Workaround 1")),
      ["Resolution 1 cause fix workaround", "Resolution 2 cause fix"],
    ],
    [
      page(cause("Cause: A"), cause("Cause: B"), fix("Fix: A"), fix("Workaround"), fix("Fix: B")),
      ["A cause fix workaround", "B cause fix"],
    ],
    [
      page(cause("Cause 1"), cause("Cause 2"), fix("Workaround 2"), fix("Workaround 1")),
      ["Cause 1 cause workaround", "Cause 2 cause workaround"],
    ],
    [
      page(cause("原因1"), cause("原因2"), fix("解決策2"), fix("解決策1"), fix("回避策2")),
      ["解決策2 cause fix workaround", "解決策1 cause fix"],
      "ja",
    ],
  ])("of %j: %j", (text, expected, locale) => {
    const { diagnostics } = read(text, locale);
    const others = [CANONICAL, "structure/section-order", "structure/shared-cause"];
    expect(diagnostics.filter(({ ruleId }) => !others.includes(ruleId))).toEqual([]);
    expect(solutionsOf(text, locale)).toEqual(expected);
  });

  test("canonical headings say the name once where the fix stands below its cause", () => {
    const text = page(cause("Cause 1: Full `disk`"), fix("Resolution 1"), cause("Cause 2"), fix("Resolution 2"));
    expect(fixed(text, read(text).diagnostics)).toBe(
      page(cause("Cause: Full `disk`"), fix("Fix"), cause("Cause: Resolution 2"), fix("Fix")),
    );
  });

  test("canonical headings say the name again where the fix stands elsewhere", () => {
    const text = page(cause("Cause 1: Full"), cause("Cause 2"), fix("Resolution 1"), fix("Resolution 2"));
    expect(fixed(text, read(text).diagnostics)).toBe(
      page(cause("Cause: Full"), cause("Cause: Resolution 2"), fix("Fix: Full"), fix("Fix: Resolution 2")),
    );
  });

  test.each([
    [
      "a number of its own each",
      page(cause("Cause 1"), cause("Cause 2"), fix("Resolution 1"), fix("Resolution 3")),
      ['No fix has the number of "Cause 2", and no cause has that of "Resolution 3".'],
    ],
    [
      "two of them",
      page(cause("Cause 1"), cause("Cause 2"), fix("Resolution 3"), fix("Resolution 4")),
      [
        'No fix has the number of "Cause 1", and no cause has that of "Resolution 3".',
        'No fix has the number of "Cause 2", and no cause has that of "Resolution 4".',
      ],
    ],
    ["a fix too many", page(cause("Cause 1"), fix("Fix 1"), fix("Fix 2")), ['No cause has the number of "Fix 2".']],
    [
      "a cause too many",
      page(cause("Cause 1"), fix("Fix 1"), cause("Cause 2")),
      ['The solution "Cause 2" has no fix.'],
    ],
    [
      "in another language",
      page(cause("Ursache 1"), fix("Lösung 1"), fix("Lösung 2")),
      ['No cause has the number of "Lösung 2".'],
      "de",
    ],
    ["a number twice", page(cause("Cause 1"), fix("Fix 1"), fix("Fix 1")), []],
    ["no numbers of causes", page(cause("Cause"), fix("Fix 1"), fix("Fix 2")), []],
    ["no number of a fix", page(cause("Cause 1"), fix("Fix")), []],
  ])("numbers that do not match are said: %s", (_name, text, messages, locale?: string) => {
    const found = read(text, locale).diagnostics.filter(({ ruleId }) => /-fix$/.test(ruleId));
    expect(found.map(({ message }) => message)).toEqual(messages);
  });

  test("a workaround with a number is written without it right below its solution only", () => {
    const near = page(
      cause("Cause 1"),
      fix("Resolution 1"),
      fix("Workaround 1"),
      cause("Cause 2"),
      fix("Resolution 2"),
    );
    expect(fixed(near, read(near).diagnostics)).toContain("## Workaround\n");
    const far = page(cause("Cause 1"), fix("Resolution 1"), cause("Cause 2"), fix("Resolution 2"), fix("Workaround 1"));
    expect(fixed(far, read(far).diagnostics)).toContain("## Workaround 1\n");
  });

  test.each([
    [page(fix("Resolution"), fix("Solution")), ["structure/duplicate-section: ## Solution"]],
    [page(fix("Resolution 1"), fix("Resolution 1")), ["structure/duplicate-solution: ## Resolution 1"]],
    [
      page(cause("Cause 1"), fix("Resolution 1"), fix("Resolution 1")),
      ["structure/duplicate-solution: ## Resolution 1"],
    ],
    [page(cause("Symptoms"), cause("Problem"), fix("Fix")), ["structure/duplicate-section: ## Problem"]],
    [page(cause("Symptoms: it beeps"), fix("Fix")), ["structure/section-name: ## Symptoms: it beeps"]],
    [page(cause("Cause 1"), fix("Fix")), []],
  ])("accepted headings are judged as canonical ones in %j", (text, expected) => {
    const found = read(text).diagnostics.filter(({ ruleId }) => ruleId !== CANONICAL);
    expect(found.map(({ ruleId, range }) => `${ruleId}: ${text.slice(range.start.offset, range.end.offset)}`)).toEqual(
      expected,
    );
  });
});

test.each([
  ["## Resolution ##\n\n1. Go.\n", "## Fix ##\n\n1. Go.\n"],
  ["Resolution\n----------\n\n1. Go.\n", "Fix\n----------\n\n1. Go.\n"],
  ["##  Resolution  2:  Restart  it\n\n1. Go.\n", "##  Fix: Restart  it\n\n1. Go.\n"],
  ["##\tThe\tresolution\n\n1. Go.\n", "##\tFix\n\n1. Go.\n"],
  ["## Resolution 2: Restart <<NAME>> & `x` ##\n\n1. Go.\n", "## Fix: Restart <<NAME>> & `x` ##\n\n1. Go.\n"],
  ["## 2. Resolution:\r\n\r\n1. Go.\r\n", "## Fix\r\n\r\n1. Go.\r\n"],
  ["## Fix:\n\n1. Go.\n", "## Fix\n\n1. Go.\n"],
  ["## Resolution 2\n\n1. Go.\n", "## Fix: Resolution 2\n\n1. Go.\n"],
  ["## `Resolution`\n\n1. Go.\n", "## `Resolution`\n\n1. Go.\n"],
  ["## Res&#x6f;lution\n\n1. Go.\n", "## Res&#x6f;lution\n\n1. Go.\n"],
])("%j is written %j", (body, written) => {
  const text = `# A\n\n${body}`;
  const { diagnostics, entry } = read(text);
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual([CANONICAL]);
  const after = fixed(text, diagnostics);
  expect(after).toBe(`# A\n\n${written}`);
  expect(read(after).entry).toEqual(entry);
});

test.each([
  ["Troubleshooting", "en", 'Did you mean "Confirm the cause" or "Fix"?'],
  ["Check", "en", 'Did you mean "Confirm the cause" or "Verify"?'],
  ["Problembehandlung", "de", 'Did you mean "Ursache prüfen" or "Lösung"?'],
  ["Resoluton", "en", 'Did you mean "Fix"?'],
  ["Ursacke", "de", 'Did you mean "Ursache"?'],
  ["Sypmtoms", "de", 'Did you mean "Symptom"?'],
])("%s in %s: %s", (heading, locale, words) => {
  const { diagnostics } = read(
    `# A\n\n## ${canonicalHeading("fix", locale)}\n\n1. Go.\n\n## ${heading}\n\nT.\n`,
    locale,
  );
  expect(diagnostics.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual([
    "structure/unknown-section error",
  ]);
  expect(diagnostics[0]?.message).toContain(words);
});

test("messages call sections as the book does", () => {
  const { diagnostics } = read("# A\n\n## Ursache\n\nC.\n\n## Ursache\n\nD.\n\n## Lösung\n\n1. Los.\n", "de");
  expect(diagnostics.map(({ message, action }) => `${message} ${action}`)).toEqual([
    'This is a second "Ursache" section. Join the two, or name each cause ("## Ursache: what it is") and give each a fix.',
  ]);
});

test("below a heading of two signs, names that parts of sections have begin none", () => {
  const found = (heading: string) =>
    read(`# A\n\n## Symptom\n\nS.\n\n### ${heading}\n\nT.\n\n## Fix\n\n1. Go.\n`).diagnostics.map(
      ({ message }) => message,
    );
  expect(found("Error message")).toEqual([]);
  expect(found("Method 1: Restart")).toEqual([]);
  expect(found("Root cause")).toEqual(['The section "Root cause" begins with more than two #.']);
});

test("causes whose fixes stand in another order, and one without a fix", () => {
  const text = page(cause("Cause: A"), fix("Fix: B"), cause("Cause"), fix("Fix: A"), cause("Cause: C"));
  expect(read(text).diagnostics.map(({ ruleId }) => ruleId)).toContain("structure/missing-fix");
});

describe("laws", () => {
  const locales = Object.keys(acceptedHeadings) as (keyof typeof acceptedHeadings)[];
  const anySection = (locale: keyof typeof acceptedHeadings) => {
    const rows: Record<string, { heading: string; also?: object }> = acceptedHeadings[locale].rows;
    const of = (id: string) => {
      const { heading, also = {} } = rows[id] ?? { heading: "" };
      const { corpora = {}, ...others } = also as Record<string, object>;
      return fc.constantFrom(
        heading,
        ...Object.keys(corpora),
        ...(Object.values(others).flat() as unknown[] as string[]),
      );
    };
    const number = fc.constantFrom("", "", " 1", " 2", " 3", " II", " A");
    const name = fc.constantFrom("", "", ": Full disk", " - Old key", "：C & `d`", ":");
    return fc.oneof(
      fc.tuple(fc.constantFrom("", "", "2. ", "🔍 "), of("cause"), number, name).map((parts) => cause(parts.join(""))),
      fc.tuple(fc.constantFrom("", "", "3) "), of("fix"), number, name).map((parts) => fix(parts.join(""))),
      fc.tuple(of("workaround"), number).map((parts) => cause(parts.join(""))),
    );
  };

  test("what the canonical headings say is what the accepted ones said", () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...locales)
          .chain((locale) =>
            fc.tuple(fc.constant(locale), fc.array(anySection(locale), { minLength: 1, maxLength: 6 })),
          ),
        ([locale, parts]) => {
          const text = page(...parts);
          const { entry, diagnostics } = read(text, locale);
          if (entry === undefined) return;
          const after = fixed(text, diagnostics);
          expect(read(after, locale).entry, `${text}\n${after}`).toEqual(entry);
          expect(
            read(after, locale).diagnostics.filter(({ fixes = [] }) => fixes.some(({ kind }) => kind === "safe")),
          ).toEqual([]);
        },
      ),
      { seed: 20261001, numRuns: lawRuns(400), endOnFailure: true },
    );
  });
});

describe("a heading in emphasis as a whole is what it says", () => {
  test.each([
    ["**Fix**", "**Fix**"],
    ["***Fix***", "***Fix***"],
    ["**Fix:**", "Fix"],
    ["**Fix**:", "Fix"],
    ["**Resolution**", "Fix"],
    ["_Resolution_ ##", "Fix"],
    ["__Steps to repair__", "Fix"],
    ["`Solution`", "`Solution`"],
  ])("%s", (heading, written) => {
    const page = (of: string) => `# A\n\nC.\n\n## ${of}\n\n1. Go.\n`;
    const { entry, diagnostics } = read(page(heading));
    expect(entry).toEqual(read(page("Fix")).entry);
    expect(diagnostics.map(({ severity }) => severity)).not.toContain("error");
    expect(formatEntry({ path, text: page(heading) })).toEqual({ text: page(written) });
  });
});
