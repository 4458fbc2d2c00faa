import { quote } from "@fixbook/core";
import { ADDRESS_NODES } from "../../destination.js";
import { defineRule, visit } from "../../rule.js";

const PRIVATE =
  /^(?:localhost|[\w-]+|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|169\.254(?:\.\d+){2}|.+\.(?:internal|intranet|local|localhost|lan|corp|home\.arpa))$/i;

export default defineRule<{ host: string }>({
  ruleId: "links/private-host",
  severity: "error",
  why: "The address works inside the company or on one machine only; customers cannot open it.",
  message: ({ host }) => `The host ${quote(host)} is not on the public internet.`,
  action: () => "Link to the public page, or write the address as `code` if it is an example.",
  node: visit(ADDRESS_NODES, (node, add) => {
    const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(node.url)?.[1];
    if (host === undefined || /[\ue000-\uf8ff]/.test(host) || !PRIVATE.test(host)) return;
    const start = node.position?.start.offset ?? 0;
    add({ start, end: node.position?.end.offset ?? start }, { host });
  }),
  examples: {
    good: ["# A\n\nSee [the site](https://example.com/localhost) and [the help](<<HELP_URL>>/voice).\n\n1. Go."],
    bad: [
      "# A\n\nSee ‹[the wiki](https://wiki.corp/page)›.\n\n1. Go.",
      "# A\n\nSee ‹[the app](http://localhost:3000/)›.\n\n1. Go.",
    ],
  },
});
