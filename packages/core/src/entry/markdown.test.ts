import { describe, expect, test } from "vitest";
import { find } from "../../test/find.js";
import { parseEntry } from "./parse-entry.js";

const path = "entries/area/id.md";
const inBody = (body: string) => find(`# A\n\n${body}\n\n1. Go.\n`);
const causeOf = (body: string) => {
  const { entry, diagnostics } = parseEntry({ path, text: `# A\n\n${body}\n\n1. Go.\n` });
  expect(diagnostics).toEqual([]);
  return entry?.solutions[0]?.cause;
};
const paragraph = (...children: readonly unknown[]) => [{ type: "paragraph", children }];
const text = (value: string) => ({ type: "text", value });

describe("addresses", () => {
  test.each([
    "https://example.com",
    "http://example.com:8080/a?b=c&d#e",
    "https://example.com/sequences/[id]",
    "HTTPS://EXAMPLE.COM",
    "https://пример.рф/я",
    "mailto:a@b.c",
    "tel:+15550100",
    "https://example.com/a%20b",
    "https://example.com/<<A>>",
    "mailto:<<A>>",
    "tel:<<A>>",
    "<<A>>",
    "<<A>>/voice?x=1#y",
    "{{A}}/voice",
  ])("%s is good", (url) => {
    expect(inBody(`[x](${url})`)).toEqual([]);
    expect(inBody(`[x][y]\n\n[y]: ${url}`)).toEqual([]);
  });

  test.each([
    ["javascript:alert(1)", "security/unsafe-url"],
    ["JaVaScRiPt:alert(1)", "security/unsafe-url"],
    ["java&Tab;script:alert(1)", "security/unsafe-url"],
    ["java&NewLine;script:alert(1)", "security/unsafe-url"],
    ["javascript&colon;alert(1)", "security/unsafe-url"],
    ["&#106;avascript:alert(1)", "security/unsafe-url"],
    ["<  javascript:alert(1)>", "security/unsafe-url"],
    ["vbscript:x", "security/unsafe-url"],
    ["file:///etc/passwd", "security/unsafe-url"],
    ["data:text/html;base64,PHNjcmlwdD4=", "security/unsafe-url"],
    ["blob:https://example.com/x", "security/unsafe-url"],
    ["ftp://example.com", "security/unsafe-url"],
    ["//example.com", "security/unsafe-url"],
    ["/\\example.com", "security/unsafe-url"],
    ["\\\\\\\\example.com", "security/unsafe-url"],
    ["https:\\\\example.com", "security/unsafe-url"],
    ["https:example.com", "security/unsafe-url"],
    ["https:///example.com", "security/unsafe-url"],
    ["https://", "security/unsafe-url"],
    ["https://user:pass@example.com", "security/unsafe-url"],
    ["https://example.com@evil.test/", "security/unsafe-url"],
    ["https://<<A>>@evil.test/", "security/unsafe-url"],
    ["<<A>>.evil.test", "security/unsafe-url"],
    ["<<A>>@evil.test", "security/unsafe-url"],
    ["<<A>>:8080", "security/unsafe-url"],
    ["mailto:", "security/unsafe-url"],
    ["/voice", "links/relative-url"],
    ["../other.md", "links/relative-url"],
    ["other.md#part", "links/relative-url"],
    ["#part", "links/relative-url"],
    ["www.example.com", "links/relative-url"],
    ["", "links/empty-url"],
    ["<>", "links/empty-url"],
    ["&#x20;", "links/empty-url"],
  ])("%s is found", (url, ruleId) => {
    expect(inBody(`See [x](${url}).`)).toEqual([`${ruleId}: [x](${url})`]);
  });

  test("an autolink is checked as any link", () => {
    expect(inBody("<https://example.com>")).toEqual([]);
    expect(inBody("<javascript:alert(1)>")).toEqual(["security/unsafe-url: <javascript:alert(1)>"]);
    expect(inBody("<a@b.c>")).toEqual([]);
  });

  test("an image is at a web address, and holds no data", () => {
    expect(inBody("![x](https://example.com/a.png)")).toEqual([]);
    expect(inBody("![x](mailto:a@b.c)")).toEqual(["security/unsafe-url: ![x](mailto:a@b.c)"]);
    expect(inBody(`![x](data:image/png;base64,${"A".repeat(1000)})`)).toHaveLength(1);
    expect(inBody(`![x](data:image/png;base64,${"A".repeat(200_000)})`).map((one) => one.slice(0, 20))).toEqual([
      "source/long-line: ![",
    ]);
  });

  test("a link to a file says how to refer to an entry", () => {
    const { diagnostics } = parseEntry({ path, text: "# A\n\n[x](../other.md)\n\n1. Go.\n" });
    expect(diagnostics[0]?.action).toContain("[[its-id]]");
  });

  test("a link needs words", () => {
    expect(inBody("[](https://example.com)")).toEqual(["links/empty-text: [](https://example.com)"]);
    expect(inBody("[ &nbsp; ](https://example.com)")).toEqual(["links/empty-text: [ &nbsp; ](https://example.com)"]);
    expect(inBody("[![x](https://example.com/a.png)](https://example.com)")).toEqual([]);
    expect(inBody("[<<A>>](https://example.com)")).toEqual([]);
  });

  test("a link holds no reference", () => {
    expect(inBody("[see [[ts-a]]](https://example.com)")).toEqual([
      "markdown/unsupported: [see [[ts-a]]](https://example.com)",
    ]);
    expect(inBody("[see **[[ts-a]]**](entry:ts-b)")).toEqual(["markdown/unsupported: [see **[[ts-a]]**](entry:ts-b)"]);
  });
});

describe("definitions", () => {
  test("serve links of every section", () => {
    expect(
      find("# A\n\nSee [b][x] and [x].\n\n1. Go.\n\n## Verify\n\nV ![y][x].\n\n[X]: https://example.com 'T'\n"),
    ).toEqual([]);
  });

  test("may stand in a quote or a list", () => {
    expect(causeOf("> [x]: https://example.com\n\nSee [x].")).toContainEqual({
      type: "paragraph",
      children: [
        text("See "),
        { type: "link", url: "https://example.com", title: null, children: [text("x")] },
        text("."),
      ],
    });
  });

  test("are found where no link uses them, a second one of a label included", () => {
    expect(inBody("[x]: https://example.com")).toEqual(["links/unused-definition: [x]: https://example.com"]);
    expect(inBody("See [x].\n\n[x]: https://a.b\n[X]: https://c.d")).toEqual([
      "links/unused-definition: [X]: https://c.d",
    ]);
  });

  test("are checked once, however many links use them", () => {
    expect(inBody("See [x], [x] and [y][x].\n\n[x]: javascript:y")).toEqual(["security/unsafe-url: [x]: javascript:y"]);
  });

  test("that are missing leave the text as it is written", () => {
    expect(causeOf("See [x][y] and [^1].")).toEqual(paragraph(text("See [x][y] and [^1].")));
  });
});

describe("character references", () => {
  test.each([
    ["a &#0; b", ["text/control-character: &#0;"]],
    ["a &#x1B; b", ["text/control-character: &#x1B;"]],
    ["a &#xd800; b", ["text/control-character: &#xd800;"]],
    ["a &#9999999; b", ["text/noncharacter: &#9999999;"]],
    ["a &#xFDD0; &#x1ffff; b", ["text/noncharacter: &#xFDD0;", "text/noncharacter: &#x1ffff;"]],
    ["*a &#x202e;b*", ["text/bidi-or-invisible: &#x202e;"]],
    [
      "<<A>> &#xe000;&#xe100;&#xe100;&#xe001;&#xe002;",
      ["&#xe000;", "&#xe100;", "&#xe100;", "&#xe001;", "&#xe002;"].map((one) => `text/private-use-character: ${one}`),
    ],
    ["[a &#x202e;](https://x.y '&#x202d;')", ["text/bidi-or-invisible: &#x202e;", "text/bidi-or-invisible: &#x202d;"]],
    ["![&#x202e;](https://x.y)", ["text/bidi-or-invisible: &#x202e;"]],
    ["`&#x202e;`", []],
    ["&#65; &amp; &#x1F600; \\&#0;", []],
  ])("%j", (body, findings) => {
    expect(inBody(body)).toEqual(findings);
  });
});

describe("HTML", () => {
  test.each([
    ["a <b>c</b> d", ["security/raw-html: <b>"]],
    ["<div>\nx\n</div>", ["security/raw-html: <div>\nx\n</div>"]],
    ["a <!-- b --> c", ["security/raw-html: <!-- b -->"]],
    ["<!-- b -->", ["security/raw-html: <!-- b -->"]],
    ["<script>alert(1)</script>", ["security/raw-html: <script>alert(1)</script>"]],
    ["<?php ?>", ["security/raw-html: <?php ?>"]],
    ["a <BRAND> b", ["security/raw-html: <BRAND>"]],
    ["a <!-- b", ["markdown/unclosed-comment: <!--"]],
    ["a \\<!-- b, `<!-- c` and \\\\<!-- d", ["markdown/unclosed-comment: <!--"]],
    ["<!-- fixbook-ignore text/x -->", []],
    ["a <!-- fixbook-ignore text/x: reason --> b", []],
    ["<!-- fixbook-ignore --><script>", ["security/raw-html: <!-- fixbook-ignore --><script>"]],
    ["`<b>`", []],
    ["1 < 2 > 0 &lt;b&gt; \\<b>", []],
  ])("%j", (body, findings) => {
    expect(inBody(body)).toEqual(findings);
  });

  test("a comment that is never closed says what it takes in", () => {
    const text =
      "# A\n\n## Fix\n\n1. Go.\n\n## Verify\n\nIt works.\n\n<!-- To do\n\n## Escalate\n\nAsk.\n\n## Why\n\nSo.\n";
    const [found, ...more] = parseEntry({ path, text }).diagnostics;
    expect(more).toEqual([]);
    expect(found?.ruleId).toBe("markdown/unclosed-comment");
    expect(found?.message).toBe("The comment that opens here is never closed; it takes in 2 sections.");
    expect(text.slice(found?.range.start.offset, found?.range.end.offset)).toBe(text.slice(text.indexOf("<!--")));
  });

  test("that is nearly a placeholder gets a hint", () => {
    const { diagnostics } = parseEntry({ path, text: "# A\n\nWrite to <EMAIL>.\n\n1. Go.\n" });
    expect(diagnostics[0]?.action).toBe(
      "If a placeholder is meant, write <<EMAIL>>; if text is meant, write it as `code`.",
    );
    expect(parseEntry({ path, text: "# A\n\n<<email>>\n\n1. Go.\n" }).diagnostics[0]?.action).toContain(
      "write <<EMAIL>>",
    );
    expect(parseEntry({ path, text: "# A\n\n<email>\n\n1. Go.\n" }).diagnostics[0]?.action).toBe(
      "Use Markdown, or write it as `code`.",
    );
  });
});

describe("code", () => {
  test.each([
    ["```sh\na\n```", []],
    ["```c++\na\n```", []],
    ["```\na\n```", []],
    ["```js&#x20;evil\na\n```", ["structure/bad-code-language: ```js&#x20;evil\na\n```"]],
    ['```js"onclick\na\n```', ['structure/bad-code-language: ```js"onclick\na\n```']],
    ["```sh title=x\na\n```", ["structure/code-meta: ```sh title=x\na\n```"]],
    ["```sh\nnot closed", []],
  ])("%j", (body, findings) => {
    expect(find(`# A\n\n1. Go.\n\n## Verify\n\n${body}\n`)).toEqual(findings);
  });
});

describe("tables", () => {
  test("get the cells that are missing", () => {
    expect(causeOf("| a | b |\n| - | - |\n| c |")).toMatchObject([
      { type: "table", children: [{}, { children: [{ children: [text("c")] }, { children: [] }] }] },
    ]);
  });

  test("may not have cells without a column", () => {
    expect(inBody("| a |\n| - |\n| b | c |")).toEqual(["markdown/extra-cells: | b | c |"]);
  });
});

describe("alerts", () => {
  test.each(["note", "TIP", "Important", "warning", "caution"])("%s", (kind) => {
    expect(causeOf(`> [!${kind}]\n> Text.`)).toEqual([
      { type: "alert", kind: kind.toLowerCase(), children: paragraph(text("Text.")) },
    ]);
  });

  test("an escaped mark, an unknown kind and text behind the mark make a quote", () => {
    expect(causeOf("> \\[!NOTE]\n> Text.")).toEqual([
      { type: "blockquote", children: paragraph(text("[!NOTE]\nText.")) },
    ]);
    expect(causeOf("> [!FUN]\n> Text.")).toMatchObject([{ type: "blockquote" }]);
    expect(causeOf("> [!NOTE] Text.")).toMatchObject([{ type: "blockquote" }]);
  });
});

describe("placeholders", () => {
  const names = (source: string) =>
    parseEntry({ path, text: source }).facts.uses.flatMap((use) =>
      use.kind === "placeholder" ? [`${use.name} ${use.position} ${source.slice(use.span.start, use.span.end)}`] : [],
    );

  test("are noted wherever they stand, with their place and their part of an address", () => {
    const source = [
      "---",
      "summary: A <<A>>",
      "firstCheck: '<<B>>'",
      'appliesTo: ["\\u0041 <<C>>"]',
      "signatures: {messages: [{{D}} x]}",
      "---",
      "",
      "# T <<E>>",
      "",
      'P <<F>> `<<G>>` [<<H>>](<<I>>/x "<<J>>") ![<<K>>](https://x.y/<<L>>) [m](mailto:<<M>>) [t](tel:<<N>>) [h](https://<<O>>/)',
      "",
      "| <<P>> |",
      "| - |",
      "| {{Q}} |",
      "",
      "```sh",
      "<<R>>",
      "```",
      "",
      "## Fix: <<S>>",
      "",
      "1. <<T>>",
      "",
      "[x]: <<U>>/y",
      "",
    ].join("\n");
    expect(names(source).sort()).toEqual([
      "A text <<A>>",
      "B text <<B>>",
      "C text <<C>>",
      "D text {{D}}",
      "E text <<E>>",
      "F text <<F>>",
      "G text <<G>>",
      "H text <<H>>",
      "I url-start <<I>>",
      "J text <<J>>",
      "K text <<K>>",
      "L url <<L>>",
      "M mailto <<M>>",
      "N tel <<N>>",
      "O url-host <<O>>",
      "P text <<P>>",
      "Q text {{Q}}",
      "R text <<R>>",
      "S text <<S>>",
      "T text <<T>>",
    ]);
  });

  test.each([
    ["<<A_B>>", { type: "placeholder", name: "A_B" }],
    ["{{A_B}}", { type: "placeholder", name: "A_B" }],
    ["\\<<A>>", text("<<A>>")],
    ["\\{{A}}", text("{{A}}")],
    ["<<a_b>>", text("<<a_b>>")],
    ["{{ A }}", text("{{ A }}")],
    ["`<<A>>`", { type: "inlineCode", value: "<<A>>" }],
    ["`\\<<A>>`", { type: "inlineCode", value: "\\<<A>>" }],
    ["`C:\\\\<<A>>`", { type: "inlineCode", value: "C:\\\\<<A>>" }],
    ["<<__proto__>>", { type: "strong", children: [text("proto")] }],
  ])("%s", (written, node) => {
    if (written === "<<__proto__>>") return expect(causeOf(written)).toEqual(paragraph(text("<<"), node, text(">>")));
    return expect(causeOf(written)).toEqual(paragraph(node));
  });

  test("of which two backslashes make one, in prose and in code", () => {
    expect(causeOf("\\\\<<A>>")).toEqual(paragraph(text("\\"), { type: "placeholder", name: "A" }));
    expect(causeOf("\\\\\\<<A>>")).toEqual(paragraph(text("\\<<A>>")));
  });

  test("named like a member of an object are ordinary", () => {
    expect(names("# A\n\n<<CONSTRUCTOR>> <<TO_STRING>>\n\n1. Go.\n")).toEqual([
      "CONSTRUCTOR text <<CONSTRUCTOR>>",
      "TO_STRING text <<TO_STRING>>",
    ]);
  });
});

describe("references", () => {
  test("by id, with and without words", () => {
    expect(causeOf("[[ts-a]] [b](entry:ts-c) [](entry:ts-d)")).toEqual(
      paragraph(
        { type: "entryReference", id: "ts-a", children: [] },
        text(" "),
        { type: "entryReference", id: "ts-c", children: [text("b")] },
        text(" "),
        { type: "entryReference", id: "ts-d", children: [] },
      ),
    );
  });

  test("are text in code and behind a backslash", () => {
    expect(causeOf("`[[ts-a]]` \\[[ts-a]]")).toEqual(
      paragraph({ type: "inlineCode", value: "[[ts-a]]" }, text(" [[ts-a]]")),
    );
  });

  test("behind a backslash of text", () => {
    expect(causeOf("\\\\[[ts-a]]")).toEqual(
      paragraph(text("\\"), { type: "entryReference", id: "ts-a", children: [] }),
    );
  });
});

describe("what has no form in every target", () => {
  test.each([
    ["[^1]: note", []],
    ["- [ ] task", null],
  ])("%j", (body, findings) => {
    if (findings !== null) expect(inBody(body).filter((one) => !one.startsWith("links/"))).toEqual(findings);
    else expect(find(`# A\n\n1. Go.\n\n## Benefits\n\n${body}\n`)).toEqual([]);
  });
});

describe("texts that keep parsers busy", () => {
  const repeat = (count: number, part: string | ((index: number) => string)) =>
    Array.from({ length: count }, (_, index) => (typeof part === "string" ? part : part(index))).join("");
  const pathological: readonly (readonly [string, string])[] = [
    ["nested strong and emphasis", `${repeat(200, "*a **a ")}b${repeat(200, " a** a*")}`],
    ["many openers", repeat(1000, "*a ")],
    ["openers of two kinds", repeat(300, "*a_ ")],
    ["closers without openers", repeat(1000, "a_ ")],
    ["link openers", repeat(1000, "[a")],
    ["link closers", repeat(1000, "a]")],
    ["mismatched openers and closers", repeat(300, "*a_ ") + repeat(300, "_a* ")],
    ["unclosed links", repeat(500, "[a](<b")],
    ["unclosed addresses", repeat(500, "[a](b")],
    ["brackets", `${repeat(500, "[")}a${repeat(500, "]")}`],
    ["images in images", `${repeat(200, "![")}a${repeat(200, "](https://x.y)")}`],
    ["backticks", repeat(120, (index) => `e${"`".repeat(index + 1)}`)],
    ["tildes", repeat(300, "~~a ")],
    ["HTML openers", repeat(500, "<!-- a ")],
    ["processing instructions", repeat(500, "<?")],
    ["declarations", repeat(500, "<!A ")],
    ["attributes", repeat(500, "<a ")],
    ["character references", repeat(1000, "&amp;")],
    ["references to one definition", `${repeat(300, "[a]")}\n\n${repeat(300, "[a]: https://x.y\n")}`],
    ["hard breaks", repeat(500, "a\\\n")],
    ["a table of short rows", `|${repeat(60, "a|")}\n|${repeat(60, "-|")}\n${repeat(50, "|\n")}`],
    ["tables that are none", repeat(300, "a | b\n")],
    ["headings underlined", repeat(300, "a\n-\n")],
    ["placeholders", repeat(2000, "<<A>> ")],
    ["half placeholders", repeat(2000, "<<A ")],
    ["backslashes before a placeholder", `${repeat(5000, "\\")}<<A>>`],
    ["references", repeat(1000, "[[a]] ")],
    ["blank lines", repeat(5000, "\n")],
    ["tabs", repeat(5000, "\t")],
    ["16 quotes a line", repeat(50, `${"> ".repeat(16)}a\n`)],
  ];

  test.each(pathological)("%s", (_name, body) => {
    const source = `# A\n\n${body}\n\n1. Go.\n`;
    for (const { range } of parseEntry({ path, text: source }).diagnostics)
      expect(range.end.offset).toBeLessThanOrEqual(source.length);
  });

  test.each([
    ["quotes", "> ".repeat(1000)],
    ["lists", `${"- ".repeat(1000)}a`],
    ["ordered lists", `${"1. ".repeat(1000)}a`],
    ["lists and quotes", `${"- > ".repeat(500)}a`],
    ["a list below the other", repeat(300, (index) => `${"  ".repeat(index)}- a\n`)],
    ["a numbered list below the other", repeat(300, (index) => `${"   ".repeat(index)}1. a\n`)],
    ["a list below the other, by tabs", repeat(300, (index) => `${"\t".repeat(index)}- a\n`)],
    ["a list below the other, with lazy lines between", repeat(300, (index) => `${"  ".repeat(index)}- a\nlazy\n`)],
    ["a list below the other in a quote", repeat(300, (index) => `> ${"  ".repeat(index)}- a\n`)],
    ["empty lists below each other", repeat(300, (index) => `${"  ".repeat(index)}-\n`)],
  ])("%s that nest too deep are one finding, at once", (_name, body) => {
    expect(inBody(body).map((one) => one.split(":")[0])).toEqual(["source/too-deep"]);
  });

  test("emphasis that nests too deep is one finding", () => {
    expect(inBody(`${repeat(40, "*a **a ")}b${repeat(40, " a** a*")}`).map((one) => one.split(":")[0])).toEqual([
      "source/too-deep",
    ]);
    expect(
      inBody(`${repeat(3000, "*a **a\n")}b${repeat(3000, " a** a*\n")}`.slice(0, 12_000)).length,
    ).toBeLessThanOrEqual(1);
  });

  test("a table of 65 columns is one finding", () => {
    const row = `|${"a|".repeat(65)}`;
    const rule = `|${"-|".repeat(65)}`;
    expect(inBody(`${row}\n${rule}`)).toEqual([`source/wide-table: ${rule}`]);
  });

  test("what real entries hold is not too deep", () => {
    expect(
      find(
        `# A\n\n1. Go.\n   - a\n     1. b\n        - c\n\n          > d\n          > - e\n\n## Verify\n\n${"a - b\n".repeat(50)}\n`,
      ),
    ).toEqual([]);
    expect(
      find(
        `# A\n\n1. Go.\n\n## Verify\n\n\`\`\`text\n${"- ".repeat(8)}\n${repeat(10, (index) => `${"  ".repeat(index)}- a\n`)}\n\`\`\`\n`,
      ),
    ).toEqual([]);
    expect(find(`# A\n\n${repeat(100, (index) => `${index + 1}. Go.\n`)}`)).toEqual([]);
  });
});
