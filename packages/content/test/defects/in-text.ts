import type { Defect } from "./defect.js";
import type { Writing } from "./writing.js";

const secret = ["sk", "live", "9aQ2xT7bLm4Rw8Zk3Vn6Hc1J"].join("_");
const testSecret = ["sk", "test", "9aQ2xT7bLm4Rw8Zk3Vn6Hc1J"].join("_");
const site = "https://example.com";

/** Mistakes in the words, links, images and code of an entry. */
export function defectsInText({ cause, below, fields, host: { item } }: Writing): readonly Defect[] {
  return [
    cause("text/bidi-or-invisible", "One‹\u202e›two."),
    cause("text/control-character", "One‹\u0007›two."),
    cause("text/private-use-character", "One‹\ue000›two."),
    cause("source/mixed-line-endings", "One‹\r›Two."),
    cause("text/doubled-apostrophe", "The ‹tenant''s› key."),
    fields("text/doubled-apostrophe", `summary: "The ‹tenant''s› key."`, "x-apostrophe-in-summary"),
    cause("text/mojibake", "It don‹â€™›t."),
    cause("text/replacement-char", "One‹\ufffd›two."),
    cause("text/entity-leak", "One ‹&amp;ndash;› two."),
    cause("text/escape-leak", "One.‹\\n› Two."),
    cause("text/odd-space", "One‹\u00a0›two."),
    cause("text/invisible-character", "One‹\u200b›two."),
    cause("text/not-nfc", "A caf‹e\u0301›."),
    cause("text/smart-quote-in-code", "Run `echo ‹“›x`."),
    cause("text/homoglyph-in-code", "Run `‹сurl›`."),
    cause("text/relative-time", "No workaround is available ‹at this time›."),
    cause("text/repeated-word", "Open ‹the the› page."),
    cause("placeholders/authoring-leftover", "‹TODO›"),
    cause("placeholders/malformed", "Write to ‹{{ CONTACT_EMAIL }}›."),
    cause("placeholders/mixed-syntax", "Write to ‹{{CONTACT_EMAIL}}›."),
    cause("placeholders/unresolved", "Write to ‹%%CONTACT_EMAIL%%›."),
    cause("placeholders/unknown", "Write to ‹<<CONTACT_MAIL>>›."),
    cause("placeholders/wrong-type-in-link", "Write to [us](‹<<CONTACT_EMAIL>>›)."),
    cause("links/empty-text", `See ‹[](${site})›.`),
    cause("links/empty-url", "See ‹[words]()›."),
    cause("links/relative-url", "See ‹[the voice page](/voice)›."),
    cause("links/relative-url", "See ‹[the part below](#fix)›.", "x-link-to-a-part"),
    cause("links/private-host", "See ‹[the wiki](https://wiki.internal/x)›."),
    cause("links/undefined-reference", `See [the guide][guide] and ‹[its end][giude]›.\n\n[guide]: ${site}`),
    cause("links/unused-definition", `Text.\n\n‹[x]: ${site}›`),
    cause("links/bare-url", `See ‹${site}/a›.`),
    cause("links/insecure-http", "See ‹[the example](http://example.com)›."),
    cause("links/look-alike", "Log in at ‹[https://bank.example](https://bank.test/login)›."),
    cause("links/tracking-or-token", `See ‹[the page](${site}/?utm_source=a)›.`),
    cause("a11y/default-alt", `‹![image](${site}/a.png)›`),
    cause("a11y/missing-alt", `‹![](${site}/a.png)›`),
    cause("a11y/vague-link-text", `To set it up, ‹[click here](${site})›.`),
    cause("a11y/sensory-only", "Press ‹the red button›."),
    cause("a11y/same-text-different-target", `Open [the page](${site}/a) or ‹[the page](${site}/b)›.`),
    cause("a11y/empty-table-header", "‹|  ›| Meaning |\n| --- | --- |\n| 1 | One |"),
    cause("security/live-secret", `The key ‹${secret}›.`),
    cause("security/test-secret", `The key ‹${testSecret}›.`),
    cause("security/raw-html", "A ‹<br>› break."),
    cause("security/unsafe-url", "See ‹[the page](javascript:alert)›."),
    cause("security/personal-data", "Write to ‹mara.keller@gmail.com›."),
    cause("security/link-shortener", "See ‹[the guide](https://bit.ly/3abc)›."),
    cause("security/dangerous-command", "Run `‹rm -rf /›`."),
    cause("markdown/unsupported", `See ‹[it](entry:${item} "a title")›.`),
    cause("markdown/horizontal-rule", "One.\n\n‹* * *›\n\nTwo."),
    cause("markdown/extra-cells", "| a | b |\n| --- | --- |\n‹| 1 | 2 | 3 |›"),
    cause("structure/bad-code-language", "‹```js&#x20;x\ncode\n```›"),
    cause("structure/code-meta", "‹```sh title\nls\n```›"),
    cause("structure/code-without-language", "‹```›\nls\n```"),
    below(
      "email/too-wide",
      `1. Run:\n\n   \`\`\`sh\n   ‹curl --fail ${site}/${"a".repeat(40)} --output ${"b".repeat(40)}›\n   \`\`\``,
    ),
  ];
}
