import { quote } from "@fixbook/core";
import type { Nodes } from "mdast";
import { ADDRESS_NODES, spanOf } from "../../destination.js";
import { defineRule, visit } from "../../rule.js";
import { wordsOf } from "../../words.js";

/** This machine, and addresses of a network at home, which are the reader's own where the text names them. */
const MAY_BE_THE_READERS =
  /^(?:localhost|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|169\.254(?:\.\d+){2}|.+\.(?:local|localhost|lan|home\.arpa))$/i;

const OF_A_COMPANY = /^(?:[\w-]+|.+\.(?:internal|intranet|corp))$/i;

export default defineRule<{ host: string }>({
  ruleId: "links/private-host",
  severity: "warning",
  why: "The address works inside the company or on one machine only; customers cannot open it.",
  message: ({ host }) => `The host ${quote(host)} is not on the public internet.`,
  action: () => "Link to the public page, or write the address as `code` if it is an example.",
  node: visit(ADDRESS_NODES, (node, add) => {
    const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(node.url)?.[1];
    if (host === undefined || /[\ue000-\uf8ff]/.test(host)) return;
    if (MAY_BE_THE_READERS.test(host) ? !namesHost(node, host) : OF_A_COMPANY.test(host)) add(spanOf(node), { host });
  }),
  examples: {
    good: [
      "# A\n\nSee [the site](https://example.com/localhost) and [the help](<<HELP_URL>>/voice).\n\n1. Go.",
      "# A\n\nOpen <http://localhost:3000/>, [192.168.1.1](http://192.168.1.1) or [http://printer.local](http://printer.local/).\n\n1. Go.",
    ],
    bad: [
      "# A\n\nSee ‹[the wiki](https://wiki.corp/page)›.\n\n1. Go.",
      "# A\n\nSee ‹[the app](http://localhost:3000/)›.\n\n1. Go.",
    ],
  },
});

/** Whether the words of a link are its address, so that readers see where it leads: to what is their own. */
function namesHost(node: Nodes, host: string): boolean {
  return node.type === "link" && wordsOf(node).toLowerCase().includes(host.toLowerCase());
}
