import { describe, expect, test } from "vitest";
import { importPages } from "../import-pages.js";
import { pagesOfHtml } from "./html-pages.js";
import { pagesOfReplies } from "./replies.js";
import { pagesOfZendesk } from "./zendesk.js";

const FIX = "<h2>Fix</h2><ol><li>Go.</li></ol>";

describe("a Zendesk Help Center", () => {
  const export_ = {
    categories: [{ id: 9, name: "Help" }],
    sections: [{ id: 5, name: "Signing in", category_id: 9 }],
    articles: [
      {
        ...{ id: 360001, title: "You cannot sign in", section_id: 5, locale: "en-us", label_names: ["Login", "SSO"] },
        html_url: "https://acme.zendesk.com/hc/en-us/articles/360001-You-cannot-sign-in",
        body: `<p>See <a href="https://acme.zendesk.com/hc/en-us/articles/360002-Lost-key#x">lost key</a>.</p>${FIX}`,
      },
      { id: 360002, title: "Lost key", section_id: 5, locale: "en-us", draft: true, body: FIX, user_segment_id: null },
      { id: 360003, title: "For agents", section_id: 5, locale: "en-us", body: FIX, user_segment_id: 77 },
      { id: 360004, title: "Empty", section_id: 5, locale: "en-us", body: " " },
    ],
    translations: [{ source_id: 360002, locale: "de", title: "Schlüssel weg", body: FIX, source_type: "Article" }],
  };
  const found = pagesOfZendesk([{ path: "export.json", text: JSON.stringify(export_) }]);
  const { pages, areas } = importPages(found.pages, { areaFrom: "section" });

  test("articles become entries, sections areas, and ids aliases", () => {
    expect(areas).toEqual([{ id: "signing-in", title: "Signing in" }]);
    expect(pages.map(({ sourceId, outcome }) => [sourceId, outcome])).toEqual([
      ["article-360001", "imported"],
      ["article-360002-de", "skipped"],
      ["article-360002-en-us", "imported"],
      ["article-360003", "imported"],
    ]);
    expect(pages[0]?.entries[0]?.text).toBe(
      "---\ntags:\n  - login\n  - sso\naliases:\n  - zd-360001\n---\n\n# You cannot sign in\n\n## Symptom\n\nSee [lost key](entry:lost-key).\n\n## Fix\n\n1. Go.\n",
    );
    expect(found.refused).toEqual([{ sourceId: "article-360004", path: "articles/360004", reason: "It has no text." }]);
  });

  test("drafts stay drafts, and what some may read is internal", () => {
    expect(pages[2]?.entries[0]?.isDraft).toBe(true);
    expect(pages[3]?.entries[0]?.text).toContain("audience: internal");
  });
});

describe("pages of HTML", () => {
  const become = (text: string) => importPages(pagesOfHtml([{ path: "a/page.html", text }]).pages).pages[0];

  test("of a document, the page is taken, and what is around it told of", () => {
    const page = become(
      `<html><head><title>Dark lamp - Acme Wiki</title></head><body><nav>Home</nav><div id="main-content">${FIX}</div><footer>By Acme</footer></body></html>`,
    );
    expect(page?.entries[0]?.text).toBe("# Dark lamp - Acme Wiki\n\n## Fix\n\n1. Go.\n");
    expect(page?.losses).toEqual([{ code: "frame-dropped", words: 3 }]);
  });

  test.each([
    ["a callout", '<div class="callout callout--warning">Hot.</div>', "> [!WARNING]\n>\n> Hot."],
    [
      "a panel of Confluence",
      '<div class="panel" data-panel-type="info"><p>Mind it.</p></div>',
      "> [!NOTE]\n>\n> Mind it.",
    ],
    ["breaks as paragraphs", "One.<br><br>Two.<br>Three.", "One.\n\nTwo.\\\nThree."],
    ["bullets that are typed", "<p>• red<br>• blue</p>", "- red\n- blue"],
    [
      "Word",
      '<p class="MsoNormal"><font face=Arial><o:p></o:p>Words<span style="mso-x:y"> here</span></font></p>',
      "Words here",
    ],
    ["keys and samples", "<p><kbd>Ctrl</kbd> <samp>out</samp> <tt>x</tt></p>", "**Ctrl** `out` `x`"],
    [
      "a layout table",
      "<table><tr><td><p>One.</p></td></tr><tr><td><ul><li>x</li></ul></td></tr></table>",
      "One.\n\n- x",
    ],
    [
      "a table of data",
      "<table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2<br>3</td></tr></table>",
      "| A | B |\n| - | - |\n| 1 | 2 3 |",
    ],
    [
      "a video",
      '<iframe src="https://video.example/1"></iframe>',
      "[https://video.example/1](https://video.example/1)",
    ],
    ["details", "<details><summary>More</summary>Inside.</details>", "**More**\n\nInside."],
    ["code", '<pre class="language-sh"><span>a</span>\n  b</pre>', "```sh\na\n  b\n```"],
    ["a quote of GitHub", "<blockquote><p>[!TIP] Try it.</p></blockquote>", "> [!TIP]\n> Try it."],
  ])("%s", (_, text, expected) => {
    const page = become(`<h1>T</h1><h2>Fix</h2>${text}`);
    expect(page).toMatchObject({ outcome: "imported" });
    expect(page?.entries[0]?.text.replace(/^# T\n\n## Fix\n\n/, "").trim()).toBe(expected);
  });
});

describe("canned replies", () => {
  const become = (path: string, text: string) => {
    const found = pagesOfReplies([{ path, text }]);
    return { ...importPages(found.pages, { isForDesk: true }), refused: found.refused };
  };

  test("a table with a mark, semicolons and line feeds in quotes", () => {
    const { pages, placeholders, refused } = become(
      "replies.csv",
      '\ufeffTitle;Body;Tags\r\n"Reset";"Hello {{ticket.requester.first_name}},\r\n\r\n1. Open it.\r\n2. Close it.";login\r\nReset;"Hello {{ticket.requester.first_name}},\r\n\r\n1. Open it.\r\n2. Close it.";login\r\n;x;\r\n',
    );
    expect(pages[0]?.entries[0]?.text).toBe(
      "---\ntags:\n  - login\n---\n\n# Reset\n\n## Fix\n\nHello <<CUSTOMER_FIRST_NAME>>,\n\n1. Open it.\n2. Close it.\n",
    );
    expect(placeholders).toMatchObject([
      { name: "CUSTOMER_FIRST_NAME", filledBy: "agent", desk: "customer.first_name" },
    ]);
    expect(refused.map(({ reason }) => reason)).toEqual([expect.stringContaining("there already"), "It has no title."]);
  });

  test.each([
    [
      "Zendesk macros",
      { macros: [{ id: 1, title: "T", actions: [{ field: "comment_value_html", value: "<p>Hi {{ticket.id}}</p>" }] }] },
      "Hi <<TICKET_ID>>",
    ],
    [
      "Zammad modules",
      [{ id: 1, name: "T", content: "<div>Hi #{ticket.customer.firstname}</div>" }],
      "Hi <<CUSTOMER_FIRST_NAME>>",
    ],
    [
      "Freshdesk",
      [{ id: 1, title: "T", content_html: "<p>Hi {{ticket.requester.firstname}}</p>" }],
      "Hi <<CUSTOMER_FIRST_NAME>>",
    ],
    ["Chatwoot", [{ id: 1, short_code: "T", content: "Hi {{contact.first_name}}" }], "Hi <<CUSTOMER_FIRST_NAME>>"],
    [
      "Help Scout",
      [{ id: 1, name: "T", text: "Hi {%customer.firstName,fallback=there%}" }],
      "Hi <<CUSTOMER_FIRST_NAME>>",
    ],
    ["a variable that nobody knows", [{ id: 1, name: "T", text: "Plan {{org.planName}}" }], "Plan <<ORG_PLAN_NAME>>"],
    ["conditions", [{ id: 1, name: "T", text: "{% if vip %}Dear{% else %}Hi{% endif %} you" }], "Dear Hi  you"],
  ])("%s", (_, value, expected) => {
    const { pages } = become("replies.json", JSON.stringify(value));
    expect(pages[0]).toMatchObject({ outcome: "imported" });
    expect(pages[0]?.entries[0]?.text).toBe(`# T\n\n## Fix\n\n${expected}\n`);
  });
});
