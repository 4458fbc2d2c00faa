import { stepsPart, textPart } from "@fixbook/core";
import { fullEntry, smallEntry } from "@fixbook/core/testing";
import type { Entry } from "@fixbook/schema";
import { describe, expect, test } from "vitest";
import { codeBlock, link, ol, p, strong, ul, warning } from "../../test/nodes.js";
import { mailOf } from "../../test/render.js";

const entry: Entry = {
  ...smallEntry("voice"),
  title: "Voice call won't connect",
  solutions: [
    {
      id: "number-not-attached",
      name: "Number not attached",
      cause: [p("The number is not attached to the agent of ", { type: "placeholder", name: "PRODUCT" }, ".")],
      fix: stepsPart([
        [p("Open ", { type: "inlineCode", value: "/voice" }, " and check that the number is active.")],
        [p("Check the agent:"), ul([p("its state")], [p("its number")])],
        [p("Press ", strong("Test call"), ".")],
      ]),
      workaround: textPart([p("Forward calls to another number.")]),
    },
    {
      id: "webhook",
      name: "Webhook points elsewhere",
      cause: [p("The webhook was changed.")],
      fix: stepsPart([
        [
          p("Set it again:"),
          codeBlock('curl -X POST \\\n  --data \'{"url": "…"}\''),
          warning(p("This restarts the agent.")),
        ],
      ]),
      workaround: [],
    },
  ],
  verify: textPart([
    p(
      "Call the number of order ",
      { type: "placeholder", name: "ORDER_NUMBER" },
      " or ",
      link("mailto:<<CONTACT_EMAIL>>", null, "write to us"),
      ".",
    ),
  ]),
};

test("a realistic entry", () => {
  const { html, text } = mailOf(entry);
  expect(text).toMatchInlineSnapshot(`
    "Cause 1: Number not attached
    The number is not attached to the agent of Acme words.

    Fix:
    1. Open /voice and check that the number is active.
    2. Check the agent: its state; its number
    3. Press Test call.

    Workaround: Forward calls to another number.

    Cause 2: Webhook points elsewhere
    The webhook was changed.

    Fix:
    1. Set it again: (code 1 below). Warning: This restarts the agent.

    Code 1:
       curl -X POST \\
         --data '{"url": "…"}'

    Verify: Call the number of order [order number] or write to us <support+a&b@example.com>.

    More: Voice call won't connect <https://help.example.com/voice/>
    "
  `);
  expect(html).toMatchInlineSnapshot(
    `"<p dir="ltr" lang="en" style="margin:0 0 6px 0"><strong>Cause 1: Number not attached</strong></p><p dir="ltr" lang="en" style="margin:0 0 12px 0">The number is not attached to the agent of Acme words.</p><p dir="ltr" lang="en" style="margin:0 0 6px 0"><strong>Fix:</strong></p><ol dir="ltr" lang="en" style="margin:0 0 12px 24px;padding:0;list-style-type:decimal"><li style="margin:0 0 6px 0">Open <code>/voice</code> and check that the number is active.</li><li style="margin:0 0 6px 0">Check the agent: its state; its number</li><li style="margin:0 0 6px 0">Press <strong>Test call</strong>.</li></ol><p dir="ltr" lang="en" style="margin:0 0 12px 0"><strong>Workaround:</strong> Forward calls to another number.</p><p dir="ltr" lang="en" style="margin:0 0 6px 0"><strong>Cause 2: Webhook points elsewhere</strong></p><p dir="ltr" lang="en" style="margin:0 0 12px 0">The webhook was changed.</p><p dir="ltr" lang="en" style="margin:0 0 6px 0"><strong>Fix:</strong></p><ol dir="ltr" lang="en" style="margin:0 0 12px 24px;padding:0;list-style-type:decimal"><li style="margin:0 0 6px 0">Set it again: (code 1 below). <strong>Warning:</strong> This restarts the agent.</li></ol><p dir="ltr" lang="en" style="margin:0 0 6px 0">Code 1:</p><p dir="ltr" style="margin:0 0 12px 24px"><code>curl -X POST \\</code><br><code>  --data &#39;{&quot;url&quot;: &quot;…&quot;}&#39;</code></p><p dir="ltr" lang="en" style="margin:0 0 12px 0"><strong>Verify:</strong> Call the number of order [order number] or <a href="mailto:support%2Ba%26b@example.com">write to us</a>.</p><p dir="ltr" lang="en" style="margin:0 0 12px 0">More: <a href="https://help.example.com/voice/">Voice call won&#39;t connect</a></p>"`,
  );
});

describe("an entry with one solution", () => {
  const textOf = (solution: Partial<Entry["solutions"][number]>) =>
    mailOf({ ...entry, solutions: [{ id: "fix", fix: stepsPart([[p("Do it.")]]), workaround: [], ...solution }] }).text;

  test("with its cause", () =>
    expect(textOf({ cause: [p("Why.")] })).toMatch(/^Cause: Why\.\n\nFix:\n1\. Do it\.\n\nVerify: /));
  test("without one", () => expect(textOf({})).toMatch(/^1\. Do it\.\n\nVerify: /));
  test("with a name", () =>
    expect(textOf({ name: "Key", cause: [p("Why.")] })).toMatch(/^Cause: Key\nWhy\.\n\nFix:\n1\. Do it\./));
  test("with a name and no cause", () => expect(textOf({ name: "Key" })).toMatch(/^Fix: Key\n1\. Do it\.\n/));
  test("with a workaround only", () =>
    expect(textOf({ fix: [], workaround: textPart([ol([p("Wait.")])]) })).toMatch(/^Workaround:\n1\. Wait\.\n/));
});

test("several solutions of which one has no cause are fixes", () => {
  const { text } = mailOf({
    ...entry,
    solutions: [
      { id: "a", fix: stepsPart([[p("One.")]]), workaround: [] },
      { id: "b", cause: [p("Why.")], fix: stepsPart([[p("Two.")]]), workaround: [] },
    ],
  });
  expect(text).toMatch(/^Fix 1\n1\. One\.\n\nFix 2\nCause: Why\.\n\nFix:\n1\. Two\.\n/);
});

test("the rest of the page stays on the page", () => {
  const { prerequisites: _, ...full } = { ...fullEntry("first", "absent"), verify: [] };
  const { html, text } = mailOf({ ...full, title: "Title", solutions: entry.solutions });
  expect(html + text).not.toContain("absent");
});
