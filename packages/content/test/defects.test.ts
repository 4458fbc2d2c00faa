import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkBook } from "@fixbook/engine";
import { expect, onTestFinished, test } from "vitest";

const books = join(import.meta.dirname, "../books");
const LOGIN = "entries/general/ts-cant-log-in.md";
const VOICE = "entries/automation-ai/ts-voice-call-wont-connect.md";

/** One defect, put into a real book: where, what is replaced by what, and the text at which it must be found. */
interface Defect {
  readonly rule: string;
  readonly file?: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly at: string;
}

const cause = /(?<=## Cause\n\n)[^\n]+/;
const put = (text: string) => ({ from: cause, to: text });
const secret = ["sk", "live", "9aQ2xT7bLm4Rw8Zk3Vn6Hc1J"].join("_");

const defects: readonly Defect[] = [
  {
    rule: "a11y/default-alt",
    ...put("![image](https://example.com/a.png)"),
    at: "![image](https://example.com/a.png)",
  },
  { rule: "a11y/missing-alt", ...put("![](https://example.com/a.png)"), at: "![](https://example.com/a.png)" },
  { rule: "a11y/vague-link-text", ...put("[here](https://example.com)"), at: "[here](https://example.com)" },
  { rule: "areas/empty", file: "book.yaml", from: /\n {4}empty: [^\n]+/, to: "", at: "commerce-advanced" },
  {
    rule: "areas/not-empty",
    file: "book.yaml",
    from: "title: General\n",
    to: "title: General\n    empty: None.\n",
    at: "None.",
  },
  {
    rule: "book/missing-file",
    file: "book.yaml",
    from: "[looper, northwind]",
    to: "[looper, northwind, third]",
    at: "third",
  },
  {
    rule: "identity/duplicate-id",
    from: /^---\n/,
    to: "---\naliases: [ts-voice-call-wont-connect]\n",
    at: "",
    file: VOICE.replace("voice-call-wont-connect", "workflow-paused"),
  },
  {
    rule: "identity/broken-redirect",
    file: "ids.yaml",
    from: /$/,
    to: "ts-zzz: { moved: ts-cant-lgo-in }\n",
    at: "ts-cant-lgo-in",
  },
  {
    rule: "identity/record-of-live-id",
    file: "ids.yaml",
    from: "ts-cant-log-in: entry",
    to: "ts-cant-log-in: { retired: Nobody logs in. }",
    at: "{ retired: Nobody logs in. }",
  },
  {
    rule: "identity/redirect-chain",
    file: "ids.yaml",
    from: /$/,
    to: "ts-zzy: { moved: ts-zzz }\nts-zzz: { moved: ts-cant-log-in }\n",
    at: "ts-zzz",
  },
  {
    rule: "identity/removed-without-redirect",
    file: "ids.yaml",
    from: /$/,
    to: "ts-zzz: entry\n",
    at: "ts-zzz",
  },
  { rule: "identity/unlisted-id", file: "ids.yaml", from: "ts-cant-log-in: entry\n", to: "", at: "" },
  {
    rule: "identity/unsorted-ledger",
    file: "ids.yaml",
    from: "ts-aeo-scan-returns-nothing: entry\nts-cant-log-in: entry\n",
    to: "ts-cant-log-in: entry\nts-aeo-scan-returns-nothing: entry\n",
    at: "ts-aeo-scan-returns-nothing",
  },
  { rule: "identity/path-mismatch", from: /^---\n/, to: "---\nid: ts-other\n", at: "ts-other" },
  { rule: "links/empty-text", ...put("[](https://example.com)"), at: "[](https://example.com)" },
  { rule: "links/empty-url", ...put("[words]()"), at: "[words]()" },
  {
    rule: "links/private-host",
    ...put("[the wiki](https://wiki.internal/x)"),
    at: "[the wiki](https://wiki.internal/x)",
  },
  { rule: "links/relative-url", ...put("[voice](/voice)"), at: "[voice](/voice)" },
  { rule: "links/undefined-reference", ...put("See [the guide][nowhere]."), at: "[the guide][nowhere]" },
  { rule: "links/unused-definition", ...put("Text.\n\n[x]: https://example.com"), at: "[x]: https://example.com" },
  { rule: "markdown/unsupported", ...put("One.\n\n* * *\n\nTwo."), at: "* * *" },
  { rule: "placeholders/authoring-leftover", ...put("TODO"), at: "TODO" },
  { rule: "placeholders/malformed", ...put("Write to {{ CONTACT_EMAIL }}."), at: "{{ CONTACT_EMAIL }}" },
  {
    rule: "placeholders/missing-value",
    file: "brands/northwind.yaml",
    from: /CONTACT_EMAIL: [^,}\n]+,?\s*/,
    to: "",
    at: "",
  },
  { rule: "placeholders/mixed-syntax", ...put("Write to {{CONTACT_EMAIL}}."), at: "{{CONTACT_EMAIL}}" },
  { rule: "placeholders/unknown", ...put("Write to <<CONTACT_MAIL>>."), at: "<<CONTACT_MAIL>>" },
  { rule: "placeholders/wrong-type-in-link", ...put("[mail](<<CONTACT_EMAIL>>)"), at: "<<CONTACT_EMAIL>>" },
  {
    rule: "relations/duplicate",
    from: "[help-auth-login]",
    to: "[help-auth-login, help-auth-login]",
    at: "help-auth-login",
  },
  {
    rule: "relations/one-way",
    from: "[help-auth-login]",
    to: "[help-auth-login, ts-permission-denied]",
    at: "ts-permission-denied",
  },
  { rule: "relations/self", from: "[help-auth-login]", to: "[help-auth-login, ts-cant-log-in]", at: "ts-cant-log-in" },
  { rule: "relations/unknown-id", from: "[help-auth-login]", to: "[help-auth-logn]", at: "help-auth-logn" },
  { rule: "schema/coerced-scalar", from: /^---\n/, to: "---\nappliesTo: [1.10]\n", at: "1.10" },
  { rule: "schema/duplicate-key", from: /^---\n/, to: "---\nrelated: []\n", at: "related" },
  { rule: "schema/frontmatter-fence", from: /^---\n/, to: "+++\n", at: "+++" },
  { rule: "schema/invalid-field", from: /^---\n/, to: "---\naudience: pubic\n", at: "pubic" },
  { rule: "schema/unclosed-frontmatter", from: /\n---\n/, to: "\n", at: "---" },
  { rule: "schema/unknown-field", from: "related:", to: "realted:", at: "realted" },
  { rule: "schema/yaml-feature", from: "[help-auth-login]", to: "&a [help-auth-login]", at: "" },
  { rule: "schema/yaml-syntax", from: "[help-auth-login]", to: "[help-auth-login", at: "" },
  { rule: "security/live-secret", ...put(`The key ${secret}.`), at: secret },
  { rule: "security/raw-html", ...put("<b>Bold</b> text."), at: "<b>" },
  { rule: "security/unsafe-url", ...put("[x](javascript:alert)"), at: "[x](javascript:alert)" },
  { rule: "source/mixed-line-endings", ...put("One\rTwo"), at: "\r" },
  { rule: "structure/bad-code-language", ...put("```js&#x20;x\ncode\n```"), at: "```js&#x20;x\ncode\n```" },
  { rule: "structure/body-h1", from: "\n## Fix", to: "\n# Second\n\n## Fix", at: "# Second" },
  { rule: "structure/conflict-marker", ...put("<<<<<<< HEAD\nText."), at: "<<<<<<< HEAD" },
  { rule: "structure/deep-heading", ...put("### Deep\n\nText."), at: "### Deep" },
  {
    rule: "structure/duplicate-section",
    from: "## Why use this",
    to: "## Why use this\n\nX.\n\n## Why use this",
    at: "## Why use this",
  },
  { rule: "structure/empty-section", ...put(""), at: "## Cause" },
  {
    rule: "structure/fix-without-steps",
    from: /(?<=## Fix\n\n)(?:\d\. [^\n]+\n)+/,
    to: "Just do it.\n",
    at: "Just do it.",
  },
  { rule: "structure/missing-title", from: /\n# [^\n]+\n/, to: "\n", at: "" },
  {
    rule: "structure/text-outside-list",
    from: "\n## Why use this",
    to: "\nAnd then wait.\n\n## Why use this",
    at: "And then wait.",
  },
  { rule: "structure/title-markup", from: /(?<=\n# )[^\n]+/, to: "I **can't** log in", at: "**can't**" },
  { rule: "structure/unknown-section", from: "## Cause", to: "## Casue", at: "## Casue" },
  {
    rule: "structure/section-order",
    from: /(\n## Why use this\n\n[^\n]+\n)([\s\S]+)$/,
    to: "$2$1",
    at: "## Why use this",
  },
  { rule: "text/bidi-or-invisible", ...put("One\u202etwo."), at: "\u202e" },
  { rule: "text/control-character", ...put("One\u0007two."), at: "\u0007" },
  { rule: "text/doubled-apostrophe", ...put("The tenant''s key."), at: "tenant''s" },
  { rule: "text/entity-leak", ...put("One&nbsp;two."), at: "&nbsp;" },
  { rule: "text/escape-leak", ...put("One.\\n Two."), at: "\\n" },
  { rule: "text/invisible-character", ...put("One\u200btwo."), at: "\u200b" },
  { rule: "text/mojibake", ...put("It donâ€™t."), at: "â€™" },
  { rule: "text/odd-space", ...put("One\u00a0two."), at: "\u00a0" },
  { rule: "text/private-use-character", ...put("One\ue000two."), at: "\ue000" },
  { rule: "text/replacement-char", ...put("One\ufffdtwo."), at: "\ufffd" },
  { rule: "text/smart-quote-in-code", ...put("Run `echo “x`."), at: "“" },
];

function bookWith({ file = LOGIN, from, to }: Defect): string {
  const folder = mkdtempSync(join(tmpdir(), "fixbook-defect-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(books, "looper"), folder, { recursive: true });
  const before = readFileSync(join(folder, file), "utf8");
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(join(folder, file), after);
  return folder;
}

test.each(defects.map((defect) => [defect.rule, defect] as const))(
  "%s is found in a real entry, alone and in its place",
  async (rule, defect) => {
    const { diagnostics, sourceOf } = await checkBook(bookWith(defect), { today: "2026-11-21" });
    expect([...new Set(diagnostics.map(({ ruleId }) => ruleId))]).toEqual([rule]);
    const [found] = diagnostics;
    const text =
      found === undefined ? "" : (sourceOf(found.file) ?? "").slice(found.range.start.offset, found.range.end.offset);
    if (defect.at !== "") expect(text).toBe(defect.at);
  },
);

test("the list covers at least 60 kinds of finding", () => {
  expect(new Set(defects.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(60);
});
