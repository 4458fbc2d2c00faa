import { quote } from "@fixbook/core";
import { ADDRESS_NODES, hostOf, spanOf } from "../../destination.js";
import { defineRule, visit } from "../../rule.js";

const SHORTENERS = new Set(
  "bit.ly bitly.com tinyurl.com t.co goo.gl ow.ly is.gd v.gd buff.ly rebrand.ly cutt.ly rb.gy t.ly s.id shorturl.at lnkd.in tiny.cc shorte.st adf.ly".split(
    " ",
  ),
);

export default defineRule<{ host: string }>({
  ruleId: "security/link-shortener",
  severity: "warning",
  why: "Readers cannot see where it leads, and whoever owns the short link can change that.",
  message: ({ host }) => `The link goes through the shortener ${quote(host)}.`,
  action: () => "Link to the page itself.",
  node: visit(ADDRESS_NODES, (node, add) => {
    const host = hostOf(node.url)?.replace(/^www\./, "");
    // Without a path it is the service itself.
    if (host !== undefined && SHORTENERS.has(host) && /^https?:\/\/[^/]+\/\w/i.test(node.url))
      add(spanOf(node), { host });
  }),
  examples: {
    good: ["# A\n\nSee [the guide](https://example.com/bit.ly); allow [bit.ly](https://bit.ly/).\n\n1. Go."],
    bad: ["# A\n\nSee ‹[the guide](https://bit.ly/3abc)›.\n\n1. Go."],
  },
});
