import { quote } from "@fixbook/core";
import { ADDRESS_NODES, hostOf, spanOf } from "../../destination.js";
import { defineRule, visit } from "../../rule.js";
import { wordsOf } from "../../words.js";

export default defineRule<{ problem: string }>({
  ruleId: "links/look-alike",
  severity: "warning",
  why: "Readers trust the address that they see, and would land somewhere else: this is how passwords are stolen.",
  message: ({ problem }) => problem,
  action: () => "Let the words name the page, and check that the address is the one that you mean.",
  node: visit(ADDRESS_NODES, (node, add) => {
    const host = hostOf(node.url);
    const named = node.type === "link" ? namedHost(wordsOf(node).trim()) : undefined;
    if (host !== undefined && named !== undefined && !isSameSite(named, host)) {
      add(spanOf(node), { problem: `The words name ${quote(named)}, and the link leads to ${quote(host)}.` });
    } else if (host !== undefined && isDisguised(host)) {
      add(spanOf(node), { problem: `The host ${quote(host)} may look like another one.` });
    } else if (node.type === "link" && node.url.toLowerCase().startsWith("mailto:")) {
      const words = wordsOf(node).trim().toLowerCase();
      const to = node.url.slice("mailto:".length).replace(/\?.*$/s, "").toLowerCase();
      if (/^[^\s@\ue000-\uf8ff]+@[^\s@\ue000-\uf8ff]+$/.test(words) && /^[\x21-\x7e]+$/.test(to) && words !== to)
        add(spanOf(node), { problem: `The words name ${quote(words)}, and the mail goes to ${quote(to)}.` });
    }
  }),
  examples: {
    good: [
      "# A\n\nSee [https://example.com/a](https://www.example.com/a), [docs.example.com](https://example.com/docs), [config.php](https://example.com/c) and [<<HELP_URL>>](<<HELP_URL>>/x).\n\n1. Write to [a@example.com](mailto:a@example.com?subject=Hi).",
      "# A\n\nSee [ASP.NET](https://learn.example.com/aspnet), [Outlook.com](https://outlook.live.com) and [https://docs.example.com/a](https://learn.example.com/a).\n\n1. Go.",
    ],
    bad: [
      "# A\n\nLog in at ‹[https://bank.example](https://bank.test/login)›.\n\n1. Go.",
      "# A\n\nLog in at ‹[www.bank.com](https://bank.com.login.test)› or ‹[https://a.github.io](https://b.github.io)›.\n\n1. Go.",
      "# A\n\nLog in at ‹[the bank](https://xn--pple-43d.com)› or ‹[the other](https://bаnk.com)›.\n\n1. Go.",
      "# A\n\nWrite to ‹[help@bank.example](mailto:help@bank.test)›.\n\n1. Go.",
    ],
  },
});

/**
 * The host that the words of a link name as a whole. File names have dots too, so without a scheme only some count, and
 * with a capital it is the name of a product: Outlook.com, ASP.NET.
 */
function namedHost(words: string): string | undefined {
  const [, scheme, host] = /^(https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,24})(?::\d+)?(?:[/?#]\S*)?$/i.exec(words) ?? [];
  if (
    host === undefined ||
    (scheme === undefined && (!/^www\.|\.(?:com|org|net|gov|edu)$/i.test(host) || /[A-Z]/.test(host)))
  )
    return undefined;
  return host.toLowerCase();
}

/** Whether one host is the other, or a part of it, or belongs to the same owner. */
function isSameSite(a: string, b: string): boolean {
  const [one, other] = [a, b].map((host) => `.${host.replace(/^www\./, "")}`) as [string, string];
  return one.endsWith(other) || other.endsWith(one) || (ownerOf(one) === ownerOf(other) && ownerOf(one) !== undefined);
}

/** The name that somebody has registered; undefined below names under which many have one. */
function ownerOf(host: string): string | undefined {
  if (SHARED.test(host)) return undefined;
  return /[^.]+\.(?:(?:co|com|org|net|gov|edu|ac)\.[a-z]{2}|[^.]+)$/.exec(host)?.[0];
}

const SHARED =
  /\.(?:github\.io|gitlab\.io|azurewebsites\.net|blogspot\.com|wordpress\.com|herokuapp\.com|vercel\.app|netlify\.app|pages\.dev|web\.app|amazonaws\.com|cloudfront\.net|windows\.net|readthedocs\.io|s3\.com)$/;

/** Whether a host has letters of several scripts in one label, or hides them in Punycode. */
function isDisguised(host: string): boolean {
  return host
    .split(".")
    .some(
      (label) =>
        label.startsWith("xn--") || (/[a-z]/.test(label) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(label)),
    );
}
