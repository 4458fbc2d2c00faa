import type { Redirect } from "./redirects-of.js";

/**
 * `_redirects` of Netlify and Cloudflare Pages, which pass the query on. The rows are not forced (`301!`), since Cloudflare
 * takes no such row and needs none.
 */
export function redirectRows(redirects: readonly Redirect[]): string {
  return redirects.map(({ from, to }) => `${withoutPatterns(from)} ${withoutPatterns(to)} 301\n`).join("");
}

/** A map from the path of a request to its new address, the query included, for the configuration of nginx. */
export function nginxMap(redirects: readonly Redirect[]): string {
  const rows = redirects.map(({ from, to }) => `  ${quoted(decoded(from))} ${quoted(withQuery(to))};\n`);
  const longest = redirects.reduce((most, { from }) => Math.max(most, from.length), 0);
  return `# Earlier ids that have moved. In the http block of nginx:
#   include /srv/help/redirects.nginx.conf;
${bucketLine(longest)}# In the server block:
#   if ($fixbook_moved) { return 301 $fixbook_moved; }
map $uri $fixbook_moved {
  default "";
${rows.join("")}}
`;
}

/** Every redirect as a line of `from`, `to` and `status`, with tabs between, to be turned into what other servers read. */
export function redirectTable(redirects: readonly Redirect[]): string {
  return `from\tto\tstatus\n${redirects.map(({ from, to }) => `${from}\t${to}\t301\n`).join("")}`;
}

/** An address whose path, query and fragment hold no `*` and `:name`, which stand for something in a row. */
function withoutPatterns(address: string): string {
  const [origin = ""] = /^https?:\/\/[^/?#]*/i.exec(address) ?? [];
  return origin + address.slice(origin.length).replaceAll(":", "%3A").replaceAll("*", "%2A");
}

/** A path as nginx compares it: `$uri` is decoded. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path).replace(/\p{Cc}/gu, encodeURIComponent);
  } catch {
    return path;
  }
}

/** An address with the query of the request behind its own, and before its fragment. */
function withQuery(address: string): string {
  const [place = "", ...fragment] = address.replaceAll("$", "%24").split("#");
  return [`${place}${place.includes("?") ? "&$args" : "$is_args$args"}`, ...fragment].join("#");
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** nginx does not start where a key is longer than a bucket of its hash can hold: 46 bytes of 64. */
function bucketLine(longest: number): string {
  let size = 64;
  while (longest > size - BUCKET_HEAD) size *= 2;
  return size === 64 ? "" : `#   map_hash_bucket_size ${size};\n`;
}

const BUCKET_HEAD = 18;
