import { stepsPart } from "@fixbook/core";
import type { Block, Inline, RichText } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { br, code, codeBlock, link, ol, p, picture, quote, strong, table, ul, warning } from "../test/nodes.js";
import { mailOfFix } from "../test/render.js";
import { blockRewritings, inlineRewritings } from "./rewritings.js";

/** What a cause or a step becomes: HTML without styles, and plain text. */
interface Example {
  readonly says: string;
  readonly cause?: RichText;
  readonly step?: RichText;
  readonly html: string;
  readonly text: string;
}

const examples: Readonly<Record<Block["type"] | Inline["type"], readonly Example[]>> = {
  paragraph: [
    {
      says: "stays a paragraph",
      cause: [p("One."), p("Two.")],
      html: "<p><strong>Cause:</strong> One.</p><p>Two.</p>",
      text: "Cause: One.\n\nTwo.",
    },
    {
      says: "joins the line of its step",
      step: [p("Save."), p("Wait.")],
      html: "<ol><li>Save. Wait.</li></ol>",
      text: "1. Save. Wait.",
    },
    {
      says: "ends the sentence before it",
      step: [p("Run ", code("x")), p("Wait")],
      html: "<ol><li>Run <code>x</code>. Wait</li></ol>",
      text: "1. Run x. Wait",
    },
  ],
  heading: [
    {
      says: "becomes a line in bold",
      cause: [p("One."), { type: "heading", depth: 3, children: [{ type: "text", value: "On Windows" }] }, p("Two.")],
      html: "<p><strong>Cause:</strong> One.</p><p><strong>On Windows</strong></p><p>Two.</p>",
      text: "Cause: One.\n\nOn Windows\nTwo.",
    },
  ],
  list: [
    {
      says: "stays a list",
      cause: [p("One of:"), ul([p("a")], [p("b")])],
      html: "<p><strong>Cause:</strong> One of:</p><ul><li>a</li><li>b</li></ul>",
      text: "Cause: One of:\n\n- a\n- b",
    },
    {
      says: "folds into the line of its step",
      step: [p("Check"), ul([p("a")], [p("b")])],
      html: "<ol><li>Check: a; b</li></ol>",
      text: "1. Check: a; b",
    },
    {
      says: "keeps its numbers",
      step: [p("Do both:"), ol([p("Open it.")], [p("Save")])],
      html: "<ol><li>Do both: (1) Open it. (2) Save</li></ol>",
      text: "1. Do both: (1) Open it. (2) Save",
    },
    {
      says: "stands in brackets one level deeper",
      step: [p("Check"), ul([p("a"), ul([p("x")], [p("y")])], [p("b")])],
      html: "<ol><li>Check: a (x; y); b</li></ol>",
      text: "1. Check: a (x; y); b",
    },
    {
      says: "goes on after it",
      step: [p("Check"), ul([p("a")]), p("Save")],
      html: "<ol><li>Check: a. Save</li></ol>",
      text: "1. Check: a. Save",
    },
  ],
  blockquote: [
    {
      says: "stands in quotation marks",
      cause: [quote(p("It failed."), ul([p("a")]))],
      html: "<p><strong>Cause:</strong> “It failed.</p><ul><li>a”</li></ul>",
      text: "Cause: “It failed.\n\n- a”",
    },
    {
      says: "folds into the line of its step",
      step: [p("You read:"), quote(p("Gone"))],
      html: "<ol><li>You read: “Gone”</li></ol>",
      text: "1. You read: “Gone”",
    },
  ],
  alert: [
    {
      says: "starts with its kind",
      cause: [p("It is."), warning(p("Back up."))],
      html: "<p><strong>Cause:</strong> It is.</p><p><strong>Warning:</strong> Back up.</p>",
      text: "Cause: It is.\n\nWarning: Back up.",
    },
    {
      says: "folds into the line of its step",
      step: [p("Save"), warning(p("Back up."))],
      html: "<ol><li>Save. <strong>Warning:</strong> Back up.</li></ol>",
      text: "1. Save. Warning: Back up.",
    },
  ],
  code: [
    {
      says: "is a paragraph that keeps its lines, blank ones and indent",
      cause: [p("Set:"), codeBlock("a:\n\n  b: 1\n")],
      html: "<p><strong>Cause:</strong> Set:</p><p><code>a:</code><br><br><code>\u00a0 b: 1</code></p>",
      text: "Cause: Set:\n\n   a:\n\n     b: 1",
    },
    {
      says: "of one line stays in its step",
      step: [p("Run"), codeBlock("npm install")],
      html: "<ol><li>Run: <code>npm install</code></li></ol>",
      text: "1. Run: `npm install`",
    },
    {
      says: "of several lines follows the list",
      step: [p("Run this"), codeBlock("> a\nb"), p("Wait.")],
      html: "<ol><li>Run this (code 1 below). Wait.</li></ol><p>Code 1:</p><p><code>&gt; a</code><br><code>b</code></p>",
      text: "1. Run this (code 1 below). Wait.\n\nCode 1:\n   > a\n   b",
    },
  ],
  table: [
    {
      says: "is a list of rows",
      cause: [table(["Code", "Meaning"], ["401", "Bad key."], ["429", ""])],
      html: "<p><strong>Cause:</strong></p><ul><li>Code: 401; Meaning: Bad key.</li><li>Code: 429; Meaning: –</li></ul>",
      text: "Cause:\n- Code: 401; Meaning: Bad key.\n- Code: 429; Meaning: –",
    },
    {
      says: "folds into the line of its step",
      step: [p("Compare"), table(["Code", "Meaning"], ["401", "Bad."], ["429", "Slow"])],
      html: "<ol><li>Compare: Code: 401; Meaning: Bad. / Code: 429; Meaning: Slow</li></ol>",
      text: "1. Compare: Code: 401; Meaning: Bad. / Code: 429; Meaning: Slow",
    },
    {
      says: "keeps the header of a cell that a row lacks",
      step: [table(["a", "b"], ["1"])],
      html: "<ol><li>a: 1; b: –</li></ol>",
      text: "1. a: 1; b: –",
    },
    { says: "without rows is its header", step: [table(["a", "b"])], html: "<ol><li>a; b</li></ol>", text: "1. a; b" },
  ],
  text: [
    {
      says: "is one line",
      step: [p("a\n b\u2028c <&>")],
      html: "<ol><li>a b c &lt;&amp;&gt;</li></ol>",
      text: "1. a b c <&>",
    },
  ],
  emphasis: [
    {
      says: "stays",
      step: [p({ type: "emphasis", children: [{ type: "text", value: "a" }] })],
      html: "<ol><li><em>a</em></li></ol>",
      text: "1. a",
    },
  ],
  strong: [{ says: "stays", step: [p(strong("a"))], html: "<ol><li><strong>a</strong></li></ol>", text: "1. a" }],
  delete: [
    {
      says: "shows what was struck out",
      step: [p("Press ", { type: "delete", children: [{ type: "text", value: "Save" }] }, " Publish")],
      html: "<ol><li>Press ~~Save~~ Publish</li></ol>",
      text: "1. Press ~~Save~~ Publish",
    },
  ],
  inlineCode: [
    {
      says: "keeps its spaces, and shows its end in plain text",
      step: [p(code("a"), " ", code("b  c\nd"))],
      html: "<ol><li><code>a</code> <code>b\u00a0 c d</code></li></ol>",
      text: "1. a `b  c d`",
    },
  ],
  break: [
    {
      says: "stays in a paragraph",
      cause: [p("a", br, "> b")],
      html: "<p><strong>Cause:</strong> a<br>&gt; b</p>",
      text: "Cause: a\n > b",
    },
    {
      says: "separates in a step",
      step: [p("a", br, strong("b.", br, "c"), br)],
      html: "<ol><li>a; <strong>b. c</strong></li></ol>",
      text: "1. a; b. c",
    },
    {
      says: "separates in a link",
      cause: [p(link("https://a.example", null, "a", br, "b"))],
      html: '<p><strong>Cause:</strong> <a href="https://a.example">a; b</a></p>',
      text: "Cause: a; b <https://a.example>",
    },
  ],
  link: [
    {
      says: "names its address, and its title",
      step: [p(link("https://a.example/<x>?a&b", "Admins only", "Open"), ".")],
      html: '<ol><li><a href="https://a.example/%3Cx%3E?a&amp;b">Open</a> (Admins only).</li></ol>',
      text: "1. Open <https://a.example/%3Cx%3E?a&b> (Admins only).",
    },
    {
      says: "is its address where it has no words, or no others",
      step: [p(link("https://a.example", null), " ", link("https://b.example", null, "https://b.example"))],
      html: '<ol><li><a href="https://a.example">https://a.example</a> <a href="https://b.example">https://b.example</a></li></ol>',
      text: "1. https://a.example https://b.example",
    },
    {
      says: "to a mailbox or a phone shows the address alone",
      step: [
        p(
          link("mailto:a%2Bb@c.example", null, "a+b@c.example"),
          " ",
          link("mailto:a@c.example?subject=x", null, "us"),
          " ",
          link("tel:+15550100", null, "call"),
        ),
      ],
      html: '<ol><li><a href="mailto:a%2Bb@c.example">a+b@c.example</a> <a href="mailto:a@c.example?subject=x">us</a> <a href="tel:+15550100">call</a></li></ol>',
      text: "1. a+b@c.example us <mailto:a@c.example?subject=x> call <+15550100>",
    },
    {
      says: "around a picture keeps both addresses",
      step: [p(link("https://a.example", null, picture("https://b.example/x.png", "Shot")))],
      html: '<ol><li><a href="https://a.example">Shot</a> (<a href="https://b.example/x.png">https://b.example/x.png</a>)</li></ol>',
      text: "1. Shot <https://a.example> (https://b.example/x.png)",
    },
    {
      says: "around code has the words of the code",
      step: [p(link("https://a.example", null, "the ", code("key")))],
      html: '<ol><li><a href="https://a.example">the key</a></li></ol>',
      text: "1. the key <https://a.example>",
    },
    {
      says: "without a safe address is its words",
      step: [p(link("javascript:alert(1)", null, "Open"))],
      html: "<ol><li>Open</li></ol>",
      text: "1. Open",
    },
  ],
  picture: [
    {
      says: "is a link with its alternative text",
      step: [p(picture("https://a.example/x.png", "The menu", "Figure 1"))],
      html: '<ol><li><a href="https://a.example/x.png">The menu</a> (Figure 1)</li></ol>',
      text: "1. The menu <https://a.example/x.png> (Figure 1)",
    },
  ],
  placeholder: [
    {
      says: "is filled, or named in brackets",
      step: [
        p({ type: "placeholder", name: "PRODUCT" }, " ", { type: "placeholder", name: "ORDER_NUMBER" }, " ", {
          type: "placeholder",
          name: "SESSION",
        }),
      ],
      html: "<ol><li>Acme words [order number] [session]</li></ol>",
      text: "1. Acme words [order number] [session]",
    },
  ],
  entryReference: [
    {
      says: "is a link with the title of its target",
      step: [
        p({ type: "entryReference", id: "guide", children: [] }, " ", {
          type: "entryReference",
          id: "third",
          children: [{ type: "text", value: "here too" }],
        }),
      ],
      html: '<ol><li><a href="https://example.com/guide">words</a> <a href="https://help.example.com/third/">here too</a></li></ol>',
      text: "1. words <https://example.com/guide> here too <https://help.example.com/third/>",
    },
  ],
};

for (const [kind, list] of Object.entries(examples)) {
  describe(kind, () => {
    for (const { says, cause, step, html, text } of list) {
      test(says, () => {
        const mail = mailOfFix({
          ...(cause === undefined ? {} : { cause }),
          fix: stepsPart(step === undefined ? [] : [step]),
          workaround: [],
        });
        expect(mail.html.replace(/ (?:style|dir|lang)="[^"]*"/g, "")).toBe(html);
        expect(mail.text).toBe(text);
      });
    }
  });
}

test("every rewriting is stated with its reason", () => {
  for (const { becomes, reason } of [...Object.values(blockRewritings), ...Object.values(inlineRewritings)]) {
    expect(becomes).toMatch(/^\S.{5,}$/);
    expect(reason).toMatch(/^[A-Z].*\.$/);
  }
});
