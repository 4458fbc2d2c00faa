import caniemail from "caniemail/caniemail.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { realBook } from "../../core/test/real-books.js";
import { usesOf } from "../test/fragment.js";
import { mailsOf } from "../test/render.js";

/** What mail clients make of a feature, as caniemail publishes it: by family, platform and version. */
interface Feature {
  readonly slug: string;
  readonly stats: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
  readonly notes_by_num: Readonly<Record<string, string>> | null;
}

// The package's own verdict leaves out the new Outlook and misreads values, so only its data is used.
const features = caniemail.data as unknown as readonly Feature[];

/** The clients for which a snippet is made. */
const clients = [
  ["gmail", "desktop-webmail"],
  ["gmail", "ios"],
  ["gmail", "android"],
  ["outlook", "windows"],
  ["outlook", "outlook-com"],
  ["outlook", "macos"],
  ["outlook", "ios"],
  ["outlook", "android"],
  ["apple-mail", "macos"],
  ["apple-mail", "ios"],
  ["yahoo", "desktop-webmail"],
  ["thunderbird", "macos"],
  ["samsung-email", "android"],
  ["protonmail", "desktop-webmail"],
] as const;

/** What a snippet may use, as `fragment.ts` allows, by the name of caniemail's feature. Undefined: it lists none. */
const slugs: Readonly<Record<string, string | undefined>> = {
  "<p>": "html-p",
  "<ol>": "html-lists",
  "<ul>": "html-lists",
  "<li>": "html-lists",
  "<strong>": "html-strong",
  "<code>": "html-code",
  "<a>": undefined,
  "<em>": undefined,
  "<br>": undefined,
  href: undefined,
  mailto: "html-mailto-links",
  dir: "html-dir",
  lang: "html-lang",
  margin: "css-margin",
  padding: "css-padding",
  "list-style-type": "css-list-style-type",
  px: "css-unit-px",
};

const used = new Set(
  ["looper", "peptideclients"].flatMap((id) => mailsOf(realBook(id)).flatMap(({ html }) => [...usesOf(html)])),
);

test("snippets use nothing that is not in the table", () => {
  expect([...used].filter((name) => !(name in slugs))).toEqual([]);
  expect(used.size).toBeGreaterThan(10);
});

describe.each(clients)("%s %s", (family, platform) => {
  test.each(Object.entries(slugs).flatMap(([name, slug]) => (slug === undefined ? [] : ([[name, slug]] as const))))(
    "does not drop %s (%s)",
    (_name, slug) => {
      const feature = features.find((one) => one.slug === slug);
      const versions = Object.entries(feature?.stats[family]?.[platform] ?? {});
      const [, verdict] = versions.sort(([a], [b]) => compareVersions(a, b)).at(-1) ?? [];
      expect(verdict?.[0] ?? "not tested").not.toBe("n");
    },
  );
});

test("what clients know only in part is nothing that a snippet needs", () => {
  const notes = new Set<string>();
  for (const slug of new Set(Object.values(slugs))) {
    const feature = features.find((one) => one.slug === slug);
    for (const [family, platform] of clients) {
      const verdicts = Object.values(feature?.stats[family]?.[platform] ?? {});
      for (const [number] of verdicts.join(" ").matchAll(/(?<=#)\d+/g))
        notes.add(`${slug}: ${feature?.notes_by_num?.[number]}`);
    }
  }
  expect([...notes].sort()).toMatchInlineSnapshot(`
    [
      "css-margin: Buggy. \`background-color\` is included inside the \`margin\`.",
      "css-margin: Partial. Negative values are not supported.",
      "css-margin: Partial. Not supported on \`<span>\` and \`<body>\` elements.",
      "css-margin: Partial. \`auto\` value is not supported.",
      "css-padding: Buggy. Vertical padding will be the same for all cells of a same row, adopting the biggest value.",
      "css-padding: Partial. Only supported on table cells.",
      "html-dir: Buggy on anchor \`<a>\` tags.",
      "html-dir: Buggy. LTR text in \`[dir=rtl]\` (and vice versa) is rendered with reversed word order.",
      "html-lang: Not supported on \`<td>\` elements.",
      "html-lists: Partial. Setting the \`value\` attribute to an \`<li>\` within an \`<ol>\` results in a different behaviour in comparison to browsers. The \`<ol>\` tag is closed before the \`<li value="">\`. A new \`<ol>\` is added with the \`start\` attribute on it set to the value of the \`value\` attribute of the \`<li>\`.",
      "html-lists: Partial. The \`reversed\` attribute on \`<ol>\` is not supported.",
    ]
  `);
});

/** Versions by their numbers: 9 comes before 16.80, and 2019-10 before 2023-12. */
function compareVersions(a: string, b: string): number {
  const [first, second] = [a, b].map((version) => version.split(/[.-]/).map(Number));
  for (const [index, number] of (first ?? []).entries()) {
    const difference = number - (second?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return (first?.length ?? 0) - (second?.length ?? 0);
}
