import type { OffsetFix } from "@fixbook/core";
import { quote } from "@fixbook/core";
import { ADDRESS_NODES, destinationSpan, spanOf } from "../../destination.js";
import { defineRule, visit } from "../../rule.js";

const TRACKING = /^(?:utm_\w+|gclid|fbclid|msclkid|dclid|mc_[ce]id|_hsenc|_hsmi|igshid)$/i;
const TOKEN =
  /^(?:(?:access_|id_|auth_|refresh_)?token|sig|signature|session(?:_?id)?|sid|jsessionid|phpsessid|api_?key|x-amz-(?:signature|credential|security-token))$/i;

export default defineRule<{ name: string; kind: string }>({
  ruleId: "links/tracking-or-token",
  severity: "warning",
  why: "Trackers count your readers for somebody else; a session or a signature lets them in under another name, or ends soon.",
  message: ({ name, kind }) => `The address holds ${kind}, ${quote(name)}.`,
  action: ({ name }) => `Remove ${name} from the address.`,
  node: visit(ADDRESS_NODES, (node, add, { source }) => {
    if (!node.url.includes("?")) return;
    const names = parametersOf(node.url);
    for (const name of names) {
      const isTracking = TRACKING.test(name);
      if (!isTracking && !TOKEN.test(name)) continue;
      add(
        spanOf(node),
        { name, kind: isTracking ? "a tracking parameter" : "a token" },
        { fixes: isTracking ? withoutTracking(node.url, destinationSpan(node, source)) : [] },
      );
      return;
    }
  }),
  examples: {
    good: ["# A\n\nSee [the page](https://example.com/?page=2#token=x) and [it](https://example.com/utm_a).\n\n1. Go."],
    bad: [
      {
        text: "# A\n\nSee ‹[the page](https://example.com/?utm_source=a&page=2&utm_medium=b#top)›.\n\n1. Go.",
        fixed: "# A\n\nSee [the page](https://example.com/?page=2#top).\n\n1. Go.",
      },
      {
        text: "# A\n\nSee ‹[the page](https://example.com/a?gclid=1)›.\n\n1. Go.",
        fixed: "# A\n\nSee [the page](https://example.com/a).\n\n1. Go.",
      },
      "# A\n\nSee ‹[the file](https://example.com/?sig=abc)›.\n\n1. Go.",
    ],
  },
});

function parametersOf(url: string): readonly string[] {
  const [, query = ""] = /\?([^#]*)/.exec(url) ?? [];
  return query.split("&").map((pair) => pair.replace(/=.*$/s, ""));
}

function withoutTracking(url: string, place: { start: number; end: number } | undefined): readonly OffsetFix[] {
  if (place === undefined) return [];
  const [, base = "", query = "", fragment = ""] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(url) ?? [];
  const kept = query.split("&").filter((pair) => !TRACKING.test(pair.replace(/=.*$/s, "")));
  const text = `${base}${kept.length > 0 ? "?" : ""}${kept.join("&")}${fragment}`;
  // The page may be about the tracking, and the writers may count on it.
  return [{ kind: "review", title: "Remove the tracking", edits: [{ ...place, text }] }];
}
