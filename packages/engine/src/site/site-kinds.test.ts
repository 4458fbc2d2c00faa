import { readFileSync } from "node:fs";
import { join } from "node:path";
import { htmlRenderer } from "@fixbook/render-html";
import fc from "fast-check";
import { expect, test } from "vitest";
import { siteFileKind } from "./site-kinds.js";

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const svg = (inner: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inner}</svg>\n`;
const yandex = (body: string) =>
  `<html>\n    <head>\n        <meta http-equiv="Content-Type" content="text/html; charset=UTF-8">\n    </head>\n    <body>${body}</body>\n</html>\n`;
const key = "0a1b2c3d4e5f6071";

const allowed: readonly (readonly [name: string, contents: string | Uint8Array])[] = [
  ["CNAME", "help.acme.example\n"],
  [".nojekyll", ""],
  ["_headers", "# All pages\n/*\n  X-Frame-Options: DENY\n\n/*.md\n  Content-Type: text/markdown; charset=utf-8\n"],
  ["_headers", "/*\r\n  Content-Security-Policy: default-src 'none'; img-src 'self' https: data:\r\n"],
  ["_redirects", "# moved\n/old/*  /new/:splat  301\n/a /b\n/fax https://acme.example/fax 302!\n"],
  ["ads.txt", "ads.example, 1, DIRECT\n"],
  ["app-ads.txt", "ads.example, 1, DIRECT\n"],
  ["humans.txt", "Zoë, writer\n"],
  [".well-known/security.txt", "Contact: mailto:security@acme.example\nExpires: 2030-01-01T00:00:00Z\n"],
  [".well-known/assetlinks.json", "[]\n"],
  [".well-known/apple-app-site-association", '{"applinks": {}}'],
  [".well-known/acme-challenge/_x-Y9", "x.y"],
  [".well-known/pki-validation/godaddy.txt", "abc"],
  ["site.webmanifest", '{"name": "Acme"}'],
  ["favicon.ico", new Uint8Array([0, 0, 1, 0, 1])],
  ["favicon.png", png],
  ["favicon-32x32.png", png],
  ["apple-touch-icon.png", png],
  ["apple-touch-icon-180x180-precomposed.png", png],
  ["android-chrome-192x192.png", png],
  ["favicon.svg", svg('<path d="M0 0h9v9z" fill="#06c"/>')],
  [
    "favicon.svg",
    `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Made by a Plug-In -->\n${svg(
      '<style>path{fill:#000}@media (prefers-color-scheme: dark){path{fill:#fff}}</style><defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><path fill="url(#a)" d="M0 0"/>',
    )}`,
  ],
  [`google${key}.html`, `google-site-verification: google${key}.html`],
  [`yandex_${key}.html`, yandex(`Verification: ${key}`)],
  [`pinterest-${key}.html`, `<!DOCTYPE html><html><head><meta name="p:domain_verify" content="${key}"/></head></html>`],
  ["BingSiteAuth.xml", `<?xml version="1.0"?>\n<users>\n\t<user>${key.toUpperCase()}</user>\n</users>`],
  [`${key}.txt`, key],
  ["ms12345678.txt", "MS=ms12345678"],
];

const bytesOf = (contents: string | Uint8Array) => (typeof contents === "string" ? Buffer.from(contents) : contents);
const problemOf = (name: string, contents: string | Uint8Array) =>
  siteFileKind(name)?.problemOf(bytesOf(contents), name);

test.each(allowed)("%s may be published", (name, contents) => {
  expect(siteFileKind(name)).toBeDefined();
  expect(problemOf(name, contents)).toBeUndefined();
});

test.each([
  ...["index.html", "google.html", "help.html", "a.js", "sw.js", "style.css", ".htaccess", ".DS_Store", "_worker.js"],
  ...["cname", "CNAME.txt", "robots.txt", "llms.txt", "sitemap.xml", "notes.txt", "favicon.svgz", "favicon.png.html"],
  ...[".well-known/a.html", ".well-known/a.js", ".well-known/../CNAME", ".well-known/.x", ".well-known/a.b.txt"],
  ...["netlify.toml", "CNAME\n", "google0.html", "crossdomain.xml", "site.webmanifest\u0000", "CON", "fonts/CNAME"],
  ...["functions/a.js", "a1/b2345678.txt", "favicon.svg/x", ".well-known", ".git/config", ".nojekyll/x"],
])("no site may hold %j", (name) => {
  expect(siteFileKind(name)).toBeUndefined();
});

const script = "<script>alert(1)</script>";

test.each<readonly [string, string | Uint8Array]>([
  ["CNAME", "evil.example\nhelp.example"],
  ["CNAME", "https://help.example/"],
  [".nojekyll", "x"],
  ["_headers", "/*\n  Content-Type: text/html\n"],
  ["_headers", "/*\n  Content-Type: text/plain, text/html\n"],
  ["_headers", "/*\n  content-type: application/javascript\n"],
  ["_headers", "/*\n  Link: </x.css>; rel=stylesheet\n"],
  ["_headers", "/*\n  Refresh: 0; url=https://evil.example\n"],
  ["_headers", "/*\n  Set-Cookie: a=b\n"],
  ["_headers", "/*\n  ! Content-Security-Policy\n"],
  ["_headers", "/*\n  X-Frame-Options: DENY\rContent-Type: text/html\n"],
  ["_redirects", "/* https://evil.example/:splat 200\n"],
  ["_redirects", "/help.html /entry.md 200\n"],
  ["_redirects", "/a //evil.example\n"],
  ["_redirects", "/a /\\evil.example\n"],
  ["_redirects", "/a javascript:alert(1)\n"],
  ["_redirects", "/a https://help.example@evil.example/\n"],
  ["humans.txt", script],
  ["humans.txt", "Zoe < Max"],
  ["humans.txt", new Uint8Array([0xff, 0xfe, 0x3c, 0])],
  ["humans.txt", "\u001b$B"],
  [".well-known/x", `GIF89a${script}`],
  [".well-known/x.json", `{"a": "${script}"}`],
  [".well-known/x.json", "{"],
  ["favicon.ico", script],
  ["favicon.png", script],
  ["favicon.svg", svg(script)],
  ["favicon.svg", svg("", ' onload="alert(1)"')],
  ["favicon.svg", svg("", " onload=alert(1)")],
  ["favicon.svg", svg('<g\n/onload="alert(1)"/>')],
  ["favicon.svg", svg('<a href="javascript:alert(1)"><path d="M0"/></a>')],
  ["favicon.svg", svg("<foreignObject></foreignObject>")],
  ["favicon.svg", svg('<use href="https://evil.example/a.svg#a"/>')],
  ["favicon.svg", svg('<g xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="x"/>')],
  ["favicon.svg", svg('<image href="https://evil.example/a.png"/>')],
  ["favicon.svg", svg('<animate attributeName="href" to="x"/>')],
  ["favicon.svg", svg('<set attributeName="onload" to="x"/>')],
  ["favicon.svg", svg('<path fill="url(https://evil.example/a)"/>')],
  ["favicon.svg", svg('<path fill="&#117;rl(https://evil.example/a)"/>')],
  ["favicon.svg", svg('<path style="fill:red"/>')],
  ["favicon.svg", svg('<style>@import "https://evil.example/a.css"</style>')],
  ["favicon.svg", svg("<style>path{fill:url(https://evil.example)}</style>")],
  ["favicon.svg", svg("<style>path{fill:\\75rl(https://evil.example)}</style>")],
  ["favicon.svg", svg('<g xmlns="http://www.w3.org/1999/xhtml"/>')],
  ["favicon.svg", `<!DOCTYPE svg [<!ENTITY a "b">]>${svg("")}`],
  ["favicon.svg", `<?xml-stylesheet href="https://evil.example/a.css"?>${svg("")}`],
  ["favicon.svg", `<!-->${script}-->${svg("")}`],
  ["favicon.svg", "<g/>"],
  ["favicon.svg", ""],
  [`google${key}.html`, `google-site-verification: google${key}.html${script}`],
  [`google${key}.html`, "google-site-verification: google0123456789.html"],
  [`yandex_${key}.html`, yandex(`Verification: ${key}${script}`)],
  [`yandex_${key}.html`, yandex(`Verification: ${key}`).replace("<body>", "<body onload=alert(1)>")],
  [`pinterest-${key}.html`, `<!DOCTYPE html><html>${script}</html>`],
  [`pinterest-${key}.html`, '<meta http-equiv="refresh" content="0;url=https://evil.example">'],
  ["BingSiteAuth.xml", `<?xml version="1.0"?><?xml-stylesheet href="a"?><users><user>${key}</user></users>`],
  [`${key}.txt`, script],
])("%s is refused: %j", (name, contents) => {
  expect(problemOf(name, contents)).toEqual(expect.any(String));
});

test("what is added to a harmless file is not published where it is active", () => {
  const active = fc.constantFrom(script, "<img src=x onerror=alert(1)>", '<a href="javascript:x">', "<!ENTITY");
  const files = fc.constantFrom(...allowed.filter(([name]) => !/\.(?:png|ico)$/.test(name)));
  fc.assert(
    fc.property(files, active, fc.nat(), ([name, contents], added, at) => {
      const text = bytesOf(contents).toString();
      const place = at % (text.length + 1);
      const changed = text.slice(0, place) + added + text.slice(place);
      expect(problemOf(name, changed)).toEqual(expect.any(String));
    }),
  );
});

test("each check takes time in proportion to the text", () => {
  const long = (piece: string) => piece.repeat(Math.ceil((1024 * 1024) / piece.length));
  for (const piece of [" ", "a", "/a ", "<g ", '<g a="" ', "<!--", "url(", "  a:", "\t:", "-", "<?xml "]) {
    for (const name of ["_headers", "_redirects", "favicon.svg"]) problemOf(name, `${long(piece)}\u0001`);
    problemOf("favicon.svg", svg(long(piece)));
    problemOf("_headers", ` ${long(piece)}!`);
    expect(() => problemOf("_redirects", `/${long(piece)}!`)).not.toThrow();
  }
});

test("the docs list every kind of file, and no other", () => {
  const docs = readFileSync(join(import.meta.dirname, "../../../../docs/hosting.md"), "utf8");
  const [, part = ""] = /^## Files of your own$([\s\S]*?)^## /m.exec(docs) ?? [];
  const rows = part.split("\n").filter((line) => line.startsWith("| `"));
  const named = rows.flatMap((row) =>
    [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
  );
  const stems = named.map((name) => name.replace(/(?:…|<key>).*$/, ""));
  expect(named.filter((name, at) => name === stems[at] && siteFileKind(name) === undefined)).toEqual([]);
  const isNamed = (name: string) => stems.some((stem) => stem !== "" && name.startsWith(stem)) || name.endsWith(".txt");
  expect(allowed.filter(([name]) => !isNamed(name))).toEqual([]);
});

test("the renderer of the site is the one that takes them", () => {
  expect(htmlRenderer.takesSiteFiles).toBe(true);
});
