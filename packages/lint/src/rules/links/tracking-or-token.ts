import type { OffsetFix } from "@fixbook/core";
import { quote } from "@fixbook/core";
import { ADDRESS_NODES, destinationSpan, spanOf } from "../../destination.js";
import { defineRule, visit } from "../../rule.js";
import { isStandIn } from "../../secrets/stand-in.js";

const TRACKING = /^(?:utm_\w+|gclid|fbclid|msclkid|dclid|mc_[ce]id|_hsenc|_hsmi|igshid)$/i;
const TOKEN =
  /^(?:(?:access_|id_|auth_|refresh_)token|sig|jsessionid|phpsessid|x-amz-(?:signature|credential|security-token))$/i;

/** Names that also number a talk, a page or a sample; only a long value without words tells. */
const MAY_BE_TOKEN = /^(?:token|signature|session(?:_?id)?|sid|api_?key)$/i;
const RANDOM = /^(?=[^=]*\d)(?=[^=]*[a-z])[\w%.~+/-]{12,}=*$/i;

export default defineRule<{ name: string; kind: string }>({
  ruleId: "links/tracking-or-token",
  severity: "warning",
  why: "Trackers count your readers for somebody else; a session or a signature lets them in under another name, or ends soon.",
  message: ({ name, kind }) => `The address contains ${kind}, ${quote(name)}.`,
  action: ({ name }) => `Remove ${name} from the address.`,
  node: visit(ADDRESS_NODES, (node, add, { source }) => {
    if (!node.url.includes("?")) return;
    for (const [name, value] of parametersOf(node.url)) {
      const isTracking = TRACKING.test(name);
      if (!isTracking && (!(TOKEN.test(name) || (MAY_BE_TOKEN.test(name) && RANDOM.test(value))) || isStandIn(value)))
        continue;
      add(
        spanOf(node),
        { name, kind: isTracking ? "a tracking parameter" : "a token" },
        { fixes: isTracking ? withoutTracking(node.url, destinationSpan(node, source)) : [] },
      );
      return;
    }
  }),
  examples: {
    good: [
      "# A\n\nSee [the page](https://example.com/?page=2#token=x) and [it](https://example.com/utm_a).\n\n1. Go.",
      "# A\n\nSee [the talk](https://example.com/?session=BRK2022&sid=42) and [a call](https://example.com/?api_key=YOUR_API_KEY&access_token={token}).\n\n1. Go.",
    ],
    bad: [
      {
        text: "# A\n\nSee ‹[the page](https://example.com/?utm_source=a&page=2&utm_medium=b#top)›.\n\n1. Go.",
        fixed: "# A\n\nSee [the page](https://example.com/?page=2#top).\n\n1. Go.",
      },
      {
        text: "# A\n\nSee ‹[the page](https://example.com/a?gclid=1)›.\n\n1. Go.",
        fixed: "# A\n\nSee [the page](https://example.com/a).\n\n1. Go.",
      },
      "# A\n\nSee ‹[the file](https://example.com/?sig=abc)› and ‹[the log](https://example.com/?sid=8f2k1l0q9x7b)›.\n\n1. Go.",
    ],
  },
});

function parametersOf(url: string): readonly (readonly [name: string, value: string])[] {
  const [, query = ""] = /\?([^#]*)/.exec(url) ?? [];
  return query.split("&").map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return [name, value.join("=")];
  });
}

function withoutTracking(url: string, place: { start: number; end: number } | undefined): readonly OffsetFix[] {
  if (place === undefined) return [];
  const [, base = "", query = "", fragment = ""] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(url) ?? [];
  const kept = query.split("&").filter((pair) => !TRACKING.test(pair.replace(/=.*$/s, "")));
  const text = `${base}${kept.length > 0 ? "?" : ""}${kept.join("&")}${fragment}`;
  // The page may be about the tracking, and the writers may count on it.
  return [{ kind: "review", title: "Remove the tracking", edits: [{ ...place, text }] }];
}
