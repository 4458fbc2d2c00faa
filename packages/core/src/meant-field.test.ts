import { describe, expect, test } from "vitest";
import { applyEdits } from "../test/apply-edits.js";
import { parseEntry } from "./entry/parse-entry.js";

const path = "entries/voice/no-audio.md";
const source = (yaml: string) => `---\n${yaml}\n---\n\n# Title\n\n1. Go.\n`;

/** What is said of the one field of a frontmatter, and what each fix makes of it. */
function said(yaml: string) {
  const text = source(yaml);
  // A number that JSON writes otherwise is found besides.
  const found = parseEntry({ path, text }).diagnostics.filter(({ ruleId }) => ruleId !== "schema/odd-number");
  const [finding, ...others] = found;
  if (finding === undefined || others.length > 0) throw new Error(`${others.length} others: ${others[0]?.message}`);
  const fixed = (finding.fixes ?? []).map(({ kind, edits }) => `${kind}: ${yamlOf(applyEdits(text, edits))}`);
  return { message: finding.message, action: finding.action, fixed };
}

function yamlOf(text: string): string {
  return /^---\n([\s\S]*?)\n?---\n/.exec(text)?.[1] ?? "";
}

/** Fields of other systems as they stand in real pages, with the frontmatter that the first fix makes. */
const carried: readonly (readonly [yaml: string, fixed: string])[] = [
  ["description: Fixes the sound.", "safe: summary: Fixes the sound."],
  ["Description: Fixes the sound.", "safe: summary: Fixes the sound."],
  ['excerpt: "Fixes: the sound"', 'safe: summary: "Fixes: the sound"'],
  ["meta_description: A <<NAME>>", "safe: summary: A <<NAME>>"],
  ["description: >\n  Fixes the\n  sound.", 'review: summary: "Fixes the sound."'],
  ["labels: [voice, audio]", "safe: tags: [voice, audio]"],
  ["labels:\n  - voice\n  - audio", "safe: tags:\n  - voice\n  - audio"],
  ["keywords: voice, No Audio; SIP", "review: tags: [voice, no-audio, sip]"],
  ["keywords: [No audio, no-audio]", "review: tags: [no-audio]"],
  ["keywords:\n- No audio\n- e.164", "review: tags: [no-audio, e-164]"],
  ["keywords: [audio, 2.10]", "review: x-keywords: [audio, 2.10]"],
  ["tag: voice", "review: tags: [voice]"],
  ["date: 2026-10-01", "review: x-date: 2026-10-01"],
  ["pubDate: 2026-10-01", "review: x-pubDate: 2026-10-01"],
  ["created_at: 2026-10-01", "review: x-created_at: 2026-10-01"],
  ["updated: 2026-10-01T12:00:00Z", "review: reviewed: 2026-10-01"],
  ["lastmod: 2026-10-01 12:00:00 +0200", "review: reviewed: 2026-10-01"],
  ['lastmod: "2026-1-5"', "review: reviewed: 2026-01-05"],
  ["ms.date: 03/11/2024", "review: reviewed: 2024-03-11"],
  ["lastmod: 13/11/2024", "review: reviewed: 2024-11-13"],
  ["last_modified: 11/13/2024", "review: reviewed: 2024-11-13"],
  ["last_update: {date: 2026-10-01, author: me}", "review: reviewed: 2026-10-01"],
  ["updated: 1 Oct 2026", "review: reviewed: 2026-10-01"],
  ["updated: October 1, 2026", "review: reviewed: 2026-10-01"],
  ["updated: 1.10.2026", "review: reviewed: 2026-10-01"],
  ["last-reviewed: 2026-10-01", "review: reviewed: 2026-10-01"],
  ["slug: sound-is-missing", "review: x-slug: sound-is-missing"],
  ["permalink: /a/sound/", "review: x-permalink: /a/sound/"],
  ["permalink: /voice/no-audio/?x=1#y", "review: "],
  ["redirects: https://x.example/a/sound/index.html", "review: aliases: [sound]"],
  ["redirects: /help/Sound_Missing.html?x=1#y", "review: aliases: [sound-missing]"],
  ["old_ids: no-audio", "review: "],
  ["redirect_from:\n  - /a/sound\n  - /b/voice/", "review: aliases: [sound, voice]"],
  ["redirect_from: [/a/sound, /a/no-audio]", "review: aliases: [sound]"],
  ["slug: no-audio", "review: "],
  ["appliesto:\n  - Teams\n  - Teams Rooms", "safe: appliesTo:\n  - Teams\n  - Teams Rooms"],
  ["applies_to: Teams, Skype", "review: appliesTo: [Teams, Skype]"],
  ["product: Teams 2.x", 'review: appliesTo: ["Teams 2.x"]'],
  ["version: 3.2+", 'review: appliesTo: ["3.2+"]'],
  ["version: 3.2", "review: x-version: 3.2"],
  ["versions: [2.0]", "review: x-versions: [2.0]"],
  ["synonyms: [silence, nothing to hear]", "review: also: [silence, nothing to hear]"],
  ["author: voice-team", "review: owners: [voice-team]"],
  ["owner: [voice, audio]", "review: owners: [voice, audio]"],
  ["author: Jane Doe", "review: x-author: Jane Doe"],
  ["ms.author: jdoe", "review: owners: [jdoe]"],
  ["see_also: [/voice/echo, no-dial-tone.md]", "review: related: [echo, no-dial-tone]"],
  ["error_code: TW-31005", "review: signatures: {codes: [TW-31005]}"],
  ["error_codes: [E1, E2]", "review: signatures: {codes: [E1, E2]}"],
  ["visibility: internal", "review: audience: internal"],
  ["draft: false", "safe: "],
  ["published: true", "safe: "],
  ["draft: true", "review: x-draft: true"],
  ["category: Voice", "review: x-category: Voice"],
  ["sidebar_label: A", "review: x-sidebar_label: A"],
  ["language: de", "review: x-language: de"],
  ["ms.topic: troubleshooting", "review: x-ms.topic: troubleshooting"],
  ["exl-id: cc968bae-f742-449b", "review: x-exl-id: cc968bae-f742-449b"],
  ["weight: 20", "review: x-weight: 20"],
  ["nav order: 1", "review: x-nav-order: 1"],
  ["X-Team: voice", "review: x-Team: voice"],
  ["guid: 0123", "review: x-guid: 0123"],
  ["sumary: A", "review: summary: A"],
];

describe("a field of another system", () => {
  test.each(carried)("%j becomes %j", (yaml, fixed) => {
    expect(said(yaml).fixed[0]).toBe(fixed);
  });

  test.each(carried)("%j may be kept, or is a misspelled one", (yaml) => {
    const kept = said(yaml).fixed.filter((fix) => /^review: x-/.test(fix));
    expect(kept).toHaveLength(/^sumary/.test(yaml) ? 0 : 1);
  });

  test.each(carried)("once %j is mended, nothing more is wrong", (yaml) => {
    const text = source(yaml);
    const [finding] = parseEntry({ path, text }).diagnostics;
    for (const { edits } of finding?.fixes ?? []) {
      const fixed = applyEdits(text, edits);
      // JSON cannot write these numbers as they stand.
      const left = parseEntry({ path, text: fixed }).diagnostics.map(({ ruleId }) => ruleId);
      expect(left, fixed).toEqual(/: 0123|2\.1?0\]/.test(fixed) ? ["schema/odd-number"] : []);
    }
  });
});

test.each([
  ["description: A", 'There is no field "description"; here it is called "summary".', "Write summary: in its place."],
  [
    "summary: B\ndescription: A",
    'There is no field "description"; here it is called "summary", which is there already.',
    "Remove it, or write it as x-description: to keep it.",
  ],
  ["category: A", 'the area of an entry is the folder of its file, here "voice".', "Move the file where it belongs"],
  ["draft: true", "what is not to be published lies in the folder drafts/.", "Move the file to drafts/ until"],
  ["published: false", "what is not to be published lies in the folder drafts/.", "Move the file to drafts/ until"],
  ["draft: false", "each entry is published.", "Remove it."],
  ["slug: no-audio", "the address of an entry is the name of its file, which is the same.", "Remove it."],
  [
    "slug: payout",
    'the address of an entry is the name of its file, here "no-audio".',
    'Remove it. "fixbook mv no-audio payout" renames the entry; an id that it had before goes under aliases:.',
  ],
  [
    "date: 2025-01-05",
    "is in the history of the repository.",
    "write it as x-date: to keep it. The day of the last review",
  ],
  ["version: 3.2", 'here it is called "appliesTo".', "with the product before the version"],
  ["error_code: E1", 'here it is called "signatures".', "Write signatures: {codes: [E1]} in its place."],
  ["error_code: 4021", 'here it is called "signatures".', 'each code in quotes: {codes: ["4021"]}.'],
  ["lastmod: 02/03/2026", 'here it is called "reviewed".', "Write the day of the last review under reviewed:"],
  ["keywords: 日本", 'here it is called "tags".', "Write tags: in its place, in the form that it takes."],
  ["lang: de", "an entry has the language of its book.", "Remove it; the language is in book.yaml"],
  [
    "priority: 1",
    'There is no field "priority".',
    "Write it as x-priority: to keep it, remove it, or use one of: id, ",
  ],
])("of %j it is said: %s %s", (yaml, message, action) => {
  const found = said(yaml);
  expect(found.message).toContain(message);
  expect(found.action).toContain(action);
});

test("of several that mean one field, the one that says it best is carried over", () => {
  const text = source("updated: 2026-01-01\nlastmod: 2026-02-01\nms.date: 02/03/2026");
  expect(parseEntry({ path, text }).diagnostics.map(({ message, fixes = [] }) => [message, fixes[0]?.title])).toEqual([
    ['There is no field "updated"; here it is called "reviewed", and "lastmod" says it better.', "Write x-updated"],
    ['There is no field "lastmod"; here it is called "reviewed".', "Write reviewed"],
    ['There is no field "ms.date"; here it is called "reviewed", and "lastmod" says it better.', "Write x-ms.date"],
  ]);
});
