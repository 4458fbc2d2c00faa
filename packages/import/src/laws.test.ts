import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "../../../test/law-runs.js";
import { pagesOfHtml } from "./adapters/html-pages.js";
import { pagesOfFolder } from "./adapters/markdown-folder.js";
import { dialects } from "./dialects/table.js";
import { importPages } from "./import-pages.js";
import type { ImportedPage } from "./imported-page.js";

const blocks = [
  "**Why is it?**\n\nSo.",
  "**Why [it](b.md) ![Lamp](b.png)?**\nIt is.",
  "1.Turn\n2.Press\n\n3. Wait",
  "**Step 1:** Turn\\\nStep 2: Press",
  "a) One\n\nb) Two",
  "A paragraph with **bold**, *soft* and `code` words.",
  "Line one\nline two\\\nline three",
  "1. Do this.\n2. Do that:\n\n   ```sh\n   run --now {{x}}\n   ```\n3. Done.",
  "- a point\n- another\n  - nested [link](other.md#part)",
  "3. third\n4. fourth",
  "> [!NOTE]\n> Mind the gap.",
  "> **Warning:** hot",
  "> :warning: steam",
  ">[!INFO]\n>\n>Words",
  ":::note Title words\nInside it.\n:::",
  ":::tip\n- in a list\n:::",
  "::: details More\nhidden\n:::",
  '!!! warning "Careful"\n    Indented words.\n\n    - a list',
  "??? note\n    folded [a](http://a.example/b)",
  '=== "Linux"\n    apt install it\n=== "Mac"\n    brew it',
  '{{< hint info "Say" >}}\nin a hint\n{{< /hint >}}',
  '[ref]({{< ref "page" >}})',
  ':::image type="content" source="media/a.png" alt-text="A picture of it.":::',
  "[!INCLUDE [Shared words](../shared/part.md)]",
  "[!INCLUDE [None](nowhere.md)]",
  "Use [!DNL Product Name] and [!UICONTROL Save].",
  "### [Windows](#tab/win)\n\nclick\n\n### [Mac](#tab/mac)\n\ntap\n\n---",
  "<details>\n<summary>More words</summary>\n\nInner **text**\n\n</details>",
  "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>x<br>y</td></tr></table>",
  "<table>\n<tr>\n<td>\n\n**md** inside\n\n</td>\n</tr>\n</table>",
  "| A | B |\n|---|---|\n| one | two <br/> <ul><li>three</li></ul> |\n| four |",
  "<div class='note'>Boxed</div>",
  "text <b>bold</b> <kbd>Ctrl</kbd>+<kbd>C</kbd> <span>span</span> <namespace> <a href='x.md' title='tip'>here</a>",
  "x<sup>2</sup> and H<sub>2</sub>O",
  "<!-- a comment\nover lines -->",
  "before <!-- inline --> after",
  "![alone](a.png)",
  'see ![icon](icon.png "title") there',
  '![ref][pic] and [words][link] and [gone]\n\n[pic]: a.png "Pic title"\n[link]: https://a.example/?utm_source=x "Tip"',
  "A note[^1] here[^2].\n\n[^1]: The first note.\n[^2]: The second\n    goes on.",
  "[[Other page]] and [[words|Other page]] and ![[img.png]]",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what the page says.
  "==marked== and 5^th^ and {{name}} and ${value}",
  "- [ ] todo\n- [x] did",
  'import Tabs from "@theme/Tabs";\n\n<Tabs>\n<TabItem value="a" label="First">\n\nfirst\n\n</TabItem>\n</Tabs>',
  '<Aside type="caution" title="Hey">\nInside aside\n</Aside>',
  '<Card title="Words" />',
  "    indented code <x> [a](b)",
  "```js title=\"a.js\" {1,3}\nlet a = '<<NAME>>';\n```",
  "Literal <<NAME>> and {{OTHER_NAME}}",
  "***",
  "javascript [bad](javascript:alert(1)) [data](data:text/html,x) [empty]()",
  "[a **b** ![c](d.png)](https://e.example)",
  "**Q:**text *a*b **c** d**e**",
  "www.example.com and https://bare.example/x_y_z",
  "Term\n: Meaning of the term",
  "**Cause:** it is old",
  "**Solution**: Use *another*",
  "**Workaround**",
  "\\* not a list \\[x\\]",
  "2\\. not a list",
];
const headings = [
  ...[
    "Symptoms",
    "Issue",
    "Cause",
    "Cause 1",
    "Cause 2: The disk",
    "Resolution",
    "Resolution 1",
    "Resolution 2: Reset",
    "Fix",
  ],
  ...[
    "Workaround",
    "Mitigation",
    "Method 1: One",
    "Method 2",
    "More information",
    "Related reading",
    "Impact",
    "Summary",
  ],
  ...[
    "Why is it so?",
    "What now?",
    "How come?",
    "Prerequisites",
    "Verify",
    "Troubleshooting",
    "Details",
    "**Bold head**",
  ],
  ...[
    "[Bracketed]",
    "Head {#id}",
    "Head with `code` & [link](x.md)",
    "Table of contents",
    "Benefits",
    "Escalation",
    "1. Numbered",
  ],
];

const block = fc.constantFrom(...blocks);
const heading = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(...headings))
  .map(([depth, text]) => `${"#".repeat(depth)} ${text}`);
const frontmatter = fc.constantFrom(
  "",
  "---\ntitle: How to fix the thing\ndescription: Says `what` it is.\ntags: [One, two words]\nms.date: 10/30/2023\n---\n\n",
  "---\ntitle: The title of it\nappliesto:\n  - Product\nredirect_from: /old/name\nauthor: someone\n---\n",
  '+++\ntitle = "A TOML title"\ntopics = [ "database", "auth" ]\n[api]\nsdk = ["x"]\n+++\n',
  "---\n: broken: [\n---\n",
);
const markdown = fc
  .tuple(
    frontmatter,
    fc.array(fc.oneof({ weight: 3, arbitrary: block }, { weight: 2, arbitrary: heading }), { maxLength: 14 }),
  )
  .map(([fields, parts]) => `${fields}# The page about a thing\n\n${parts.join("\n\n")}\n`);

/** What of a page says that the importer is wrong. */
function fault({ outcome, reason, imbalance }: ImportedPage): string | undefined {
  return outcome === "broken" || outcome === "refused" ? `${reason} ${JSON.stringify(imbalance)}` : undefined;
}

test("no word of a page goes silently, whatever dialect it is read in", () => {
  fc.assert(
    fc.property(markdown, fc.constantFrom(...dialects.map(({ id }) => id)), fc.boolean(), (text, id, carries) => {
      const dialect = dialects.find((one) => one.id === id) ?? dialects[0];
      const texts = [
        { path: "docs/a/page.md", text },
        { path: "docs/a/other.md", text: "# Other\n\n1. Go.\n" },
        { path: "docs/shared/part.md", text: "Shared **words** of a part." },
      ];
      const { pages } = importPages(pagesOfFolder(texts, dialect).pages, {
        dialect,
        ...(carries ? { formatOf: () => "png" } : {}),
        all: true,
        textAt: (path) => texts.find((one) => one.path === path)?.text,
        fileAt: (path) => (/\.png$/.test(path) ? path : undefined),
      });
      expect(pages.map(fault)).toEqual(pages.map(() => undefined));
    }),
    { numRuns: lawRuns(150) },
  );
});

const pieces = [
  "<p>Words <b>bold</b> <i>soft</i> <code>code</code></p>",
  "<p><strong> spaced </strong>text<strong></strong></p>",
  "<p>one<br><br>two<br>three</p>",
  "<ul><li>a</li><li><p>b</p><ol><li>c</li></ol></li></ul>",
  "<ol><li>Go<br/><br/>on</li></ol>",
  "• one<br>• two<br>• three",
  '<div class="callout callout-warning"><p>Hot</p></div>',
  '<aside>Beside</aside><div class="panel panel-info">In a panel</div>',
  "<table><tbody><tr><td>only</td></tr><tr><td>column</td></tr></tbody></table>",
  "<table><caption>Cap</caption><tr><th>A</th><th>B</th></tr><tr><td colspan=2>x<p>y</p></td></tr></table>",
  "<table><tr><td>a</td><td><table><tr><td>in</td><td>ner</td></tr></table></td></tr></table>",
  "<details><summary>Sum</summary>Inner</details>",
  "<dl><dt>Term</dt><dd>Meaning</dd><dd>Other</dd></dl>",
  "<pre><code class='language-js'>let a = 1;\n\nb();</code></pre><pre>plain\n  pre</pre>",
  "<script>alert('never')</script><style>p{}</style><form>Name <input value=x><button>Go</button></form>",
  '<iframe src="https://video.example/x"></iframe><video><source src="//v.example/a.mp4"></video>',
  '<p><img src="a.png" alt="A picture" title="Tip"> beside</p><p><img src=b.png alt=Alone></p>',
  '<a href="https://a.example/x?utm_source=y" title="t">link</a> <a href="javascript:x()">bad</a> <a name="x"></a>',
  "<font color=red>red</font> <o:p>word</o:p> <u>under</u> <mark>mark</mark> x<sup>2</sup>",
  "text without a tag &amp; entities &lt;b&gt; &nbsp;",
  "<p>&nbsp;</p><hr><center>mid</center>",
  "<p>a<p>b<div>c<p>d</div>",
  "<a href='https://x.example'><p>block</p><h3>in link</h3></a>",
  "<b><p>bold block</p><ul><li>item</li></ul></b>",
  "<!-- note --><blockquote>Quote<p>more</p></blockquote>",
  "<nav><a href='/'>Home</a></nav><svg><text>no</text></svg>",
  "<li>stray item</li><td>stray cell</td>",
  "<h2>Fix</h2><ol><li>Do it.</li></ol>",
  "<h3>Cause</h3><p>Because.</p>",
  "<h2></h2><h2><img src=x.png alt=headpic></h2>",
  "<p><strong>Note:</strong> mind it</p><p>{{customer.name}} <<NAME>></p>",
];

test("no word of HTML goes silently, and nothing of it stays active", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), fc.boolean(), (parts, carries) => {
      const text = `<h1>The page</h1>${parts.join("\n")}`;
      const { pages } = importPages(pagesOfHtml([{ path: "a/page.html", text }]).pages, {
        all: true,
        ...(carries ? { formatOf: () => "png" } : {}),
      });
      expect(pages.map(fault)).toEqual([undefined]);
      const [entry] = pages[0]?.entries ?? [];
      expect(entry?.text ?? "").not.toMatch(/alert\('never'\)|javascript:|<script|<iframe/i);
    }),
    { numRuns: lawRuns(150) },
  );
});

test("the order of the pages makes no difference", () => {
  const names = ["a/one.md", "b/one.md", "b/two.md", "c/deep/two.md"];
  fc.assert(
    fc.property(
      fc.array(markdown, { minLength: 4, maxLength: 4 }),
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      (texts, order) => {
        const files = names.map((path, index) => ({ path, text: texts[index] ?? "" }));
        const result = (list: typeof files) => {
          const { pages, areas, sections } = importPages(pagesOfFolder(list, dialects[0]).pages, {
            dialect: dialects[0],
          });
          return { pages, areas, sections };
        };
        expect(result(order.map((index) => files[index] as (typeof files)[number]))).toEqual(result(files));
      },
    ),
    { numRuns: lawRuns(40) },
  );
});
