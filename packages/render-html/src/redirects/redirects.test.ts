import type { Book, IdRecord } from "@fixbook/schema";
import { expect, test } from "vitest";
import { bookOf } from "../../test/books.js";
import { renderSite, withoutUrl } from "../../test/site.js";
import { nginxMap, redirectRows, redirectTable } from "./formats.js";

const records: IdRecord[] = [
  { id: "bulb", kind: "moved", to: "lamp" },
  { id: "candle", kind: "moved", to: "bulb" },
  { id: "outside", kind: "moved", to: "guide" },
  { id: "power", kind: "split", into: ["lamp", "fuse"] },
  { id: "mains", kind: "moved", to: "power" },
  { id: "gas", kind: "retired", note: "No longer sold.", see: [] },
  { id: "round", kind: "moved", to: "about" },
  { id: "about", kind: "moved", to: "round" },
  { id: "nowhere", kind: "moved", to: "hidden" },
  { id: "fuse", kind: "moved", to: "lamp" },
  { id: "light", kind: "moved", to: "fuse" },
];
const lamps = (change: Partial<Book> = {}) =>
  bookOf([{ id: "lamp", aliases: ["light"] }, { id: "fuse" }], { records, ...change });

function filesOf(book: Book, url?: string) {
  const brand = withoutUrl(book);
  const site = renderSite(book, url === undefined ? brand : { ...brand, url });
  return { rows: site.get("_redirects"), map: site.get("redirects.nginx.conf"), table: site.get("redirects.tsv") };
}

test("every id that has moved has a row with and one without a slash, and no other has one", () => {
  const { rows, table } = filesOf(lamps(), "https://acme.example/help");
  expect(rows).toBe(`/help/bulb/ /help/lamp/ 301
/help/candle/ /help/lamp/ 301
/help/light/ /help/lamp/ 301
/help/mains/ /help/power/ 301
/help/outside/ https://example.com/guide 301
/help/bulb /help/lamp/ 301
/help/candle /help/lamp/ 301
/help/light /help/lamp/ 301
/help/mains /help/power/ 301
/help/outside https://example.com/guide 301
`);
  expect(table).toBe(`from\tto\tstatus\n${rows?.replaceAll(" ", "\t")}`);
});

test("the map of nginx takes the query along, and says how to use it", () => {
  const book = bookOf([{ id: "lamp", aliases: ["light"] }]);
  expect(filesOf(book, "https://acme.example").map).toBe(`# Earlier ids that have moved. In the http block of nginx:
#   include /srv/help/redirects.nginx.conf;
# In the server block:
#   if ($fixbook_moved) { return 301 $fixbook_moved; }
map $uri $fixbook_moved {
  default "";
  "/light/" "/lamp/$is_args$args";
  "/light" "/lamp/$is_args$args";
}
`);
});

// Measured with nginx 1.22: it does not start with a key of 47 bytes in buckets of 64.
test.each([
  [46, undefined],
  [47, 128],
  [110, 128],
  [111, 256],
])("an address of %i bytes asks for buckets of %j", (length, size) => {
  const [line] = nginxMap([{ from: `/${"a".repeat(length - 1)}`, to: "/b/" }]).match(/map_hash_bucket_size \d+/) ?? [];
  expect(line).toBe(size && `map_hash_bucket_size ${size}`);
});

test.each([
  ["nothing has moved", bookOf([{ id: "lamp" }]), "https://acme.example"],
  ["nothing has moved but in circles", bookOf([], { records: records.slice(6, 9) }), "https://acme.example"],
  ["the brand has no address", lamps(), undefined],
])("where %s, there is no file", (_, book, url) => {
  expect(filesOf(book, url)).toEqual({ rows: undefined, map: undefined, table: undefined });
});

test.each([
  ["https://acme.example/", "/bulb/"],
  ["https://acme.example:8443/a/b/", "/a/b/bulb/"],
  ["https://acme.example//evil", "/evil/bulb/"],
  ["https://acme.example/a%20b", "/a%20b/bulb/"],
  ["https://acme.example/50%", "/50%25/bulb/"],
])("a site at %s redirects from %s", (url, from) => {
  expect(filesOf(lamps(), url).rows?.split(" ")[0]).toBe(from);
});

test.each<[url: string, row: string, value: string]>([
  ["https://x.example/a b", "https://x.example/a%20b", "https://x.example/a%20b$is_args$args"],
  ["https://x.example/ü?q=ü", "https://x.example/%C3%BC?q=%C3%BC", "https://x.example/%C3%BC?q=%C3%BC&$args"],
  ["https://x.example:80/:splat/*", "https://x.example:80/%3Asplat/%2A", "https://x.example:80/:splat/*$is_args$args"],
  ["https://x.example/#a:b", "https://x.example/#a%3Ab", "https://x.example/$is_args$args#a:b"],
  ["https://x.example/$uri;", "https://x.example/$uri;", "https://x.example/%24uri;$is_args$args"],
  [`https://x.example/"'`, `https://x.example/%22'`, `https://x.example/%22'$is_args$args`],
  ["https://x.example/{{A}}", "https://x.example/%7B%7BA%7D%7D", "https://x.example/%7B%7BA%7D%7D$is_args$args"],
])("the address %s of another site is one word of a row, and plain text for nginx", (url, row, value) => {
  const inventories = [{ id: "other", title: "Other", items: [{ id: "guide", title: "Guide", url }] }];
  const book = bookOf([], { inventories, records: records.slice(2, 3) });
  const { rows, map, table } = filesOf(book, "https://acme.example");
  expect(rows?.split("\n")[0]).toBe(`/outside/ ${row} 301`);
  expect(map).toContain(`  "/outside/" "${value}";\n`);
  expect(table?.split("\n")[1]?.split("\t")).toHaveLength(3);
});

test.each(["https://x.example/\t", "mailto:a@x.example", "javascript:alert(1)"])("nothing redirects to %j", (url) => {
  const inventories = [{ id: "other", title: "Other", items: [{ id: "guide", title: "Guide", url }] }];
  const book = bookOf([], { inventories, records: records.slice(2, 3) });
  expect(filesOf(book, "https://acme.example")).toEqual({ rows: undefined, map: undefined, table: undefined });
});

test("what an address of a brand holds is quoted for nginx, which compares it decoded", () => {
  const redirects = [{ from: "/a%22b%5C%C3%BC%0A/", to: "/b/" }];
  expect(nginxMap(redirects)).toContain('  "/a\\"b\\\\ü%0A/" "/b/$is_args$args";\n');
  expect(nginxMap([{ from: "/%FF/", to: "/b/" }])).toContain('  "/%FF/" ');
  expect(redirectRows(redirects)).toBe("/a%22b%5C%C3%BC%0A/ /b/ 301\n");
  expect(redirectTable(redirects)).toBe("from\tto\tstatus\n/a%22b%5C%C3%BC%0A/\t/b/\t301\n");
});
