import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "../../../../../test/law-runs.js";
import { describePictureFault, isPictureFault, printSvg } from "../index.js";

const NAMESPACES =
  'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:dc="http://purl.org/dc/elements/1.1/"';
const inSvg = (contents: string) => `<svg ${NAMESPACES} viewBox="0 0 24 16">${contents}</svg>`;
const PRINTED = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 16">';

const printed: readonly (readonly [name: string, contents: string, printed: string])[] = [
  ["shapes", "<rect x='1' y = \"2\"/>\n<path d='M0 0h9'></path>", '<rect x="1" y="2"/><path d="M0 0h9"/>'],
  ["text with its spaces", "<text>a <tspan>b</tspan>\n c</text>", "<text>a <tspan>b</tspan>\n c</text>"],
  ["entities and numbers", "<title>&lt;a&gt; &amp; &#228;&#x1F600;</title>", "<title>&lt;a&gt; &amp; ä😀</title>"],
  ["links of an older kind", '<use xlink:href="#a"/>', '<use href="#a"/>'],
  [
    "a gradient",
    '<rect fill="url(#a)" style="stroke: url(\'#b\')"/>',
    '<rect fill="url(#a)" style="stroke:url(\'#b\')"/>',
  ],
  [
    "calls",
    '<g transform="rotate(45 1,2) scale(.5)" fill="rgb(1 2 3)"/>',
    '<g transform="rotate(45 1,2) scale(.5)" fill="rgb(1 2 3)"/>',
  ],
  [
    "a style",
    "<style>.a, #b { fill: red }\ntext{font-family:'A b'}</style>",
    "<style>.a,#b{fill:red}text{font-family:'A b'}</style>",
  ],
  [
    "what editors keep",
    '<g inkscape:label="x" data-name="y" style="-inkscape-stroke:none"/><metadata><dc:creator>Ann</dc:creator></metadata>',
    '<g style=""/>',
  ],
  ["a comment", "<!-- Ann --><g/>", "<g/>"],
  ["quotation marks", `<g aria-label='"a"'/>`, '<g aria-label="&quot;a&quot;"/>'],
];

test.each(printed)("%s", (_, contents, expected) => {
  const result = printSvg(inSvg(contents));
  expect(result).toMatchObject({ svg: `${PRINTED}${expected}</svg>` });
  if ("svg" in result) expect(printSvg(result.svg)).toMatchObject({ svg: result.svg, metadata: [] });
});

const refused: readonly (readonly [contents: string, what: string])[] = [
  ["<script>alert(1)</script>", "element script"],
  ["<SCRIPT/>", "element SCRIPT"],
  ["<foreignObject><p/></foreignObject>", "element foreignObject"],
  ['<image href="#a"/>', "element image"],
  ['<a href="#a"/>', "element a"],
  ["<animate/>", "element animate"],
  ["<set/>", "element set"],
  ["<filter/>", "element filter"],
  ["<svg/>", "element svg"],
  ["<constructor/>", "element constructor"],
  ['<g onclick="alert(1)"/>', "attribute onclick"],
  ['<g OnLoad="alert(1)"/>', "attribute OnLoad"],
  ['<g __proto__="x"/>', "attribute __proto__"],
  ['<use href="a.svg#b"/>', "value href"],
  ['<use href="javascript:alert(1)"/>', "value href"],
  ['<use href="&#106;avascript:alert(1)"/>', "value href"],
  ['<use xlink:href="data:image/svg+xml,x"/>', "value href"],
  ['<use href="#a" xlink:href="#b"/>', "attribute xlink:href"],
  ['<g xlink:show="new"/>', "attribute xlink:show"],
  ['<rect fill="url(https://a.example/x)"/>', "value fill"],
  ['<rect fill="url(#a) url(//a.example)"/>', "value fill"],
  ['<rect fill="u\\72l(x)"/>', "value fill"],
  ['<rect fill="image-set(x)"/>', "value fill"],
  ['<rect style="fill:url(x)"/>', "value fill"],
  ['<rect style="background:red"/>', "property background"],
  ['<rect style="behavior:x"/>', "property behavior"],
  ['<rect style="fill:red;/**/"/>', "property /**/"],
  ["<style>@import 'a.css';</style>", "value style"],
  ["<style>.a{fill:url(x)}</style>", "value fill"],
  ["<style>.a .b{fill:red}</style>", "value style"],
  ["<style>.a{fill:red}&lt;/style&gt;</style>", "value style"],
  ["<style><g/></style>", "element g"],
  ["<g>text</g>", "text g"],
  ["<text>&nbsp;</text>", "entity &nbsp;"],
  ["<text>&#0;</text>", "entity &#0;"],
  ["<text>a & b</text>", "entity &"],
  ["<![CDATA[x]]>", "markup <![CDATA"],
  ["<?php x ?>", "markup <?php"],
  ["<!ENTITY a 'b'>", "markup <!ENTITY"],
  ['<g xmlns="http://www.w3.org/1999/xhtml"/>', "namespace http://www.w3.org/1999/xhtml"],
  ['<h:p xmlns:h="http://www.w3.org/1999/xhtml"/>', "namespace http://www.w3.org/1999/xhtml"],
];

test.each(refused)("%s is refused and named", (contents, expected) => {
  const result = printSvg(inSvg(contents));
  expect(result).toMatchObject({ fault: "svg-forbidden" });
  if ("what" in result) expect(`${result.what} ${result.name}`).toBe(expected);
});

test.each([
  "<g",
  "<g></h>",
  "<g>",
  "</g>",
  "<g a=b/>",
  "<g x='1' x='2'/>",
  "<g a='<'/>",
  "<b:g/>",
  "<!-- -- -->",
  "\u0001",
])("%s is not well-formed", (contents) => expect(printSvg(inSvg(contents))).toMatchObject({ fault: "svg-malformed" }));

test("a fault says where", () => {
  const fault = printSvg('<svg viewBox="0 0 1 1">\r\n  <g\n onload="x"/></svg>');
  expect(fault).toMatchObject({ offset: 31, line: 3, column: 2 });
  expect(isPictureFault(fault) && describePictureFault(fault)).toBe(
    "The SVG contains the attribute onload, which is not allowed, at line 3, column 2",
  );
});

test.each([
  ['width="40" height="30px" viewBox="0 0 4 3"', { width: 40, height: 30 }],
  ['width="100%" height="auto" viewBox="0 0 4.4 2.6"', { width: 4, height: 3 }],
  ['width="80" viewBox="-1 -1 4,2"', { width: 80, height: 40 }],
  ['height="1in" viewBox="0 0 1 2"', { width: 48, height: 96 }],
  ['viewBox="0 0 0 9"', { fault: "no-size" }],
  ['width="-4" height="4"', { fault: "no-size" }],
  ['width="4"', { fault: "no-size" }],
])("%s", (attributes, size) => expect(printSvg(`<svg ${attributes}/>`)).toMatchObject(size));

test("a marker is counted at each point", () => {
  const arrow = `<marker id="a">${"<path/>".repeat(300)}</marker>`;
  const path = (points: number) => `<path marker-mid="url(#a)" d="M0 0${"L1 1".repeat(points)}"/>`;
  expect(printSvg(inSvg(arrow + path(10)))).toHaveProperty("svg");
  expect(printSvg(inSvg(arrow + path(100)))).toMatchObject({ fault: "svg-too-much-drawn" });
  const styled = `<style>path{marker:url(#a)}</style>${arrow}<path d="M0 0${"L1 1".repeat(100)}"/>`;
  expect(printSvg(inSvg(styled))).toMatchObject({ fault: "svg-too-much-drawn" });
});

test("whatever is printed is printed alike again, and holds no more than the lists", () => {
  const words = [
    "<g>",
    "</g>",
    "<text>",
    "</text>",
    "<script>",
    "a",
    " ",
    "&lt;",
    "&",
    "<",
    ">",
    '"',
    "'",
    "/",
    "<!--",
    "-->",
  ];
  const more = [
    '<rect fill="',
    '"/>',
    "url(#a)",
    "url(",
    ")",
    "<style>",
    "</style>",
    ".a{fill:red}",
    ' onload="',
    'id="a"',
    "<use ",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words, ...more), { maxLength: 14 }), (parts) => {
      const result = printSvg(inSvg(parts.join("")));
      if (!("svg" in result)) return;
      expect(result.svg).not.toMatch(/<script|<!|<\?|\son\w+="/i);
      expect(printSvg(result.svg)).toMatchObject({ svg: result.svg });
    }),
    { numRuns: lawRuns(3_000) },
  );
});
