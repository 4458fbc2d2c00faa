import { quote } from "@fixbook/core";
import { ADDRESS_NODES, destinationSpan, hostOf, spanOf } from "../../destination.js";
import { defineRule, suggest, visit } from "../../rule.js";

export default defineRule<{ url: string }>({
  ruleId: "links/insecure-http",
  severity: "warning",
  why: "Anyone between the reader and the page can read it and change it, and browsers warn of it.",
  message: ({ url }) => `The address ${quote(url)} is not encrypted.`,
  action: () => "Use https://, after you have tried that it works.",
  node: visit(ADDRESS_NODES, (node, add, { source }) => {
    if (!/^http:\/\//i.test(node.url)) return;
    const host = hostOf(node.url);
    // Addresses inside a company are found by links/private-host.
    if (host === undefined || !host.includes(".") || /^[\d.]+$/.test(host)) return;
    const place = destinationSpan(node, source);
    const fix = place === undefined ? {} : suggest({ start: place.start, end: place.start + 4 }, "https", "Use https");
    add(spanOf(node), { url: node.url }, fix);
  }),
  examples: {
    good: ["# A\n\nSee [the page](https://example.com/http://a), `http://example.com` and http://localhost.\n\n1. Go."],
    bad: [
      {
        text: "# A\n\nSee ‹[http://example.com](http://example.com)› and ‹<http://example.org>›.\n\n1. Go.",
        fixed: "# A\n\nSee [http://example.com](https://example.com) and <https://example.org>.\n\n1. Go.",
      },
    ],
  },
});
