import type { Defect } from "./defect.js";
import type { Writing } from "./writing.js";

/** Mistakes that only show where files are compared: ids, relations, areas, doubles. */
export function defectsBetweenFiles(writing: Writing): readonly Defect[] {
  const { host, entry, path } = writing;
  const pair = (rule: string, first: string, second: string, more: Partial<Defect> = {}): Defect => {
    const name = `x-${rule.replace("/", "-")}`;
    return { name, rule, files: { [path(`${name}-a`)]: first, [path(`${name}-b`)]: second }, ...more };
  };
  const fields = `---\nrelated: [${host.item}]\n---\n\n`;
  const words = "Every second invoice arrives empty and upside down";
  return [
    {
      name: "one id in two files",
      rule: "identity/duplicate-id",
      files: { [path("x-twice")]: entry("x-twice"), [path("x-twice", host.laterArea)]: `‹›${entry("x-twice-later")}` },
    },
    {
      name: "an alias that is the id of an entry",
      rule: "identity/duplicate-id",
      files: { [path("x-alias-taken")]: entry("x-alias-taken", `aliases: [‹${host.entry}›]\n`) },
    },
    {
      name: "paths that differ by case",
      rule: "identity/case-collision",
      files: {
        [path("X-case")]: `‹identity/bad-format|›${entry("x-case-upper")}`,
        [path("x-case")]: `‹›${entry("x-case-lower")}`,
      },
    },
    {
      name: "an area that is not declared",
      rule: "schema/unknown-area",
      files: { [path("x-lost", "x-area")]: `‹›${entry("x-lost")}` },
    },
    pair(
      "identity/duplicate-title",
      `${fields}‹# Green mail›\n\n1. Open the first.\n`,
      `${fields}# Green mail!\n\n1. Open the second.\n`,
    ),
    pair(
      "duplication/near-symptom",
      `${fields}‹# ${words}›\n\n1. Open the third.\n`,
      `${fields}# ${words} again\n\n1. Open the fourth.\n`,
    ),
    {
      name: "a message that every program prints",
      rule: "search/common-signature",
      files: {
        [path("x-timeout")]: entry("x-timeout", "signatures: {messages: [Timeout]}\n").replace(/^# .*$/m, "‹$&›"),
      },
    },
    pair(
      "duplication/same-fix",
      entry("x-same-fix-a", "", "1. Open the same.\n2. Close it.").replace(/^# .*$/m, "‹$&›"),
      entry("x-same-fix-b", "", "1. Open the same.\n2. Close it."),
    ),
    pair(
      "duplication/same-signature",
      entry("x-same-code-a", "signatures: {codes: [E-1]}\n").replace(/^# .*$/m, "‹$&›"),
      entry("x-same-code-b", "signatures: {codes: [e-1]}\n"),
    ),
    pair("relations/one-way", entry("x-one-way-a", "related: [‹x-relations-one-way-b›]\n"), entry("x-one-way-b")),
    pair(
      "relations/unpublished-target",
      entry("x-public", "", "See ‹[[x-relations-unpublished-target-b]]›.\n\n1. Open the public one."),
      entry("x-internal", "audience: internal\n"),
    ),
    pair(
      "relations/redirected-id",
      entry("x-reader", "", "See ‹[[x-earlier]]›.\n\n1. Open the reader."),
      entry("x-renamed", "aliases: [x-earlier]\n"),
      { rows: ["x-earlier: entry"] },
    ),
    {
      name: "references to ids that are gone",
      rule: "relations/departed-id",
      files: {
        [path("x-departed")]: entry(
          "x-departed",
          "related: [‹x-moved›]\n",
          "See ‹[[x-retired]]› and ‹[it](entry:x-split)›.\n\n1. Open the departed.",
        ),
      },
      rows: [
        `x-moved: { moved: ${host.entry} }`,
        "x-retired: { retired: Nobody needs it. }",
        `x-split: { split: [${host.entry}, ${host.item}] }`,
      ],
    },
    {
      name: "references in the text",
      rule: "relations/unknown-id",
      files: {
        [path("x-references")]: entry(
          "x-references",
          "",
          `See ‹[[x-nothing]]›, ‹[it](entry:${host.item}#part)› and ‹[[X-twice]]›.\n\n1. Open the references.`,
        ),
      },
    },
    pair(
      "relations/title-as-id",
      entry("x-wiki", "", "See ‹[[Trouble with x titled]]› and ‹[[trouble with X titled|it]]›.\n\n1. Open the wiki."),
      entry("x-titled"),
    ),
    {
      name: "more related ones than are read",
      rule: "relations/too-many",
      files: {
        ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [path(`x-many-${n}`), manyOf(writing, n)])),
      },
    },
    {
      name: "an entry that nothing leads to",
      rule: "relations/orphan",
      // Where the book has such an entry already, both are one finding, at the first of them.
      files: {
        [path("x-orphan", host.unguidedArea)]: entry("x-orphan", "related: []\n").replace(
          /^# .*$/m,
          host.lonely === undefined ? "‹$&›" : "$&",
        ),
      },
      edits: host.lonely === undefined ? [] : [{ file: host.lonely, from: /^# .*$/m, to: "‹$&›" }],
      isAlone: true,
    },
  ];
}

/** Entries that all name each other, the first of them one more. */
function manyOf({ entry, host }: Writing, n: number): string {
  const others = [1, 2, 3, 4, 5, 6, 7].filter((other) => other !== n).map((other) => `x-many-${other}`);
  return entry(`x-many-${n}`, `related: [${[...others, ...(n === 1 ? [`‹${host.item}›`] : [])].join(", ")}]\n`);
}
