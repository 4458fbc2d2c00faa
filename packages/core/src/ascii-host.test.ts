import { expect, test } from "vitest";
import { withAsciiHost } from "./ascii-host.js";
import { safeUrl } from "./html.js";
import { keptPlaceholder } from "./kept.js";

test.each([
  ["https://bücher.example", "https://xn--bcher-kva.example"],
  ["https://BÜCHER.example/a", "https://xn--bcher-kva.example/a"],
  ["http://www.straße.example:8080/ü?q=ü#ü", "http://www.xn--strae-oqa.example:8080/%C3%BC?q=%C3%BC#%C3%BC"],
  ["https://日本語.jp/路", "https://xn--wgv71a119e.jp/%E8%B7%AF"],
  ["https://例え。テスト/", "https://xn--r8jz45g.xn--zckzah/"],
  ["https://пример.испытание", "https://xn--e1afmkfd.xn--80akhbyknj4f"],
  ["https://bücher.example./a", "https://xn--bcher-kva.example./a"],
  ["https://b%C3%BCcher.example/", "https://xn--bcher-kva.example/"],
  ["https://XN--bcher-kva.example/", "https://xn--bcher-kva.example/"],
  ["mailto:info@bücher.example?subject=ü", "mailto:info@xn--bcher-kva.example?subject=%C3%BC"],
  ["mailto:info@b%C3%BCcher.example", "mailto:info@xn--bcher-kva.example"],
  ["mailto:a@bücher.example,ü@münchen.example", "mailto:a@xn--bcher-kva.example,%C3%BC@xn--mnchen-3ya.example"],
])("%s is published as %s", (url, published) => {
  expect(safeUrl(url)).toBe(published);
});

test.each([
  "https://xn--a.example",
  "https://xn--.example",
  "https://a\u00a0b.example",
  "https://a%zzb.example",
  "https://\u202e.example",
  "https://%2f%2f.example",
  "https://a|bü.example",
  "https://bü..",
  "https://,bü.example",
  "https://bü,",
  "https://a b",
  "https://ü@b.example:1",
  "mailto:a@b.example,c@a|bü.example",
  "mailto:a@xn--a.example",
])("%j has no host", (url) => {
  expect(safeUrl(url)).toBeUndefined();
});

test.each([
  "https://example.com/ü@b?c=xn--a",
  "https://EXAMPLE.com/ü",
  "https://example.com?https://ü.example",
  "mailto:a@example.com?cc=ü@b|ü.example",
  "tel:1?mailto:a@ü.example",
  "tel:1https://a.example",
  "https://my_host.example:80",
  "http://127.0.0.1/%C3%BC",
  "mailto:ü@example.com",
  "tel:+1555",
])("%s keeps its host", (url) => {
  expect(withAsciiHost(url)).toBe(url);
});

test("what an application fills stays, and what stands beside it is read", () => {
  const part = keptPlaceholder(3, "url", "https://");
  expect(safeUrl(`https://${part}.bücher.example/a`)).toBe(`https://${part}.xn--bcher-kva.example/a`);
  expect(safeUrl(`https://bücher。${part}ü．example｡com`)).toBe(`https://xn--bcher-kva.${part}%C3%BC.example.com`);
  expect(safeUrl(`https://a|bü.${part}.example`)).toBeUndefined();
});
