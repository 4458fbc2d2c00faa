import { quote } from "@fixbook/core";
import { z } from "zod";
import { defineRule } from "../../rule.js";

const options = z.strictObject({
  allow: z
    .array(z.string())
    .default([])
    .describe("Addresses, numbers and domains that may stand in the text, such as support@acme.com or acme.com."),
});

interface Kind {
  readonly kind: string;
  /** What stands in the text where a match is possible. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
  /** Whether a match is one that documentation shows. */
  isExample(match: string, before: string, after: string): boolean;
  readonly instead: string;
}

const KINDS: readonly Kind[] = [
  {
    kind: "email address",
    sign: /@/,
    pattern:
      /(?<![\w.%+/:@-])[A-Za-z0-9][\w.%+-]{0,63}@[A-Za-z][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,63})*\.[A-Za-z]{2,24}(?![\w@-])/g,
    // RFC 2606 and 6761: nobody can own these names. `git@host:path` is no mailbox.
    isExample: (match, _before, after) =>
      /[@.](?:example\.(?:com|org|net)|example|test|invalid|localhost)$|^your|x{4}/i.test(match) ||
      (match.startsWith("git@") && after.startsWith(":")),
    instead: "an address at example.com, or a placeholder",
  },
  {
    kind: "phone number",
    sign: /[+(]\d/,
    pattern: /(?<![\w.+-])(?:\+[1-9]\d{0,2}[ .-]\(?\d{1,4}\)?(?:[ .-]\d{2,8}){1,4}|\(\d{3}\) \d{3}-\d{4})(?![\w-])/g,
    // 555-0100 to 555-0199 are kept free for fiction in North America.
    isExample: (match) => /555[ .-]?01\d\d$/.test(match),
    instead: "+1 555 0100, or a placeholder",
  },
  {
    kind: "public IP address",
    sign: /\d\.\d/,
    pattern: /(?<![\w.:/-])(?:\d{1,3}\.){3}\d{1,3}(?![\w.-])/g,
    isExample: (match, before) => !isPublicAddress(match) || /(?:\bv|version|release|build)[ .:]*$/i.test(before),
    instead: "an address of 192.0.2.0/24, 198.51.100.0/24 or 203.0.113.0/24",
  },
  {
    kind: "tenant id",
    sign: /tenant[ _-]?(?:id)?["'`:= ]{1,4}[0-9a-f]{8}-/i,
    pattern: /(?<=tenant[ _-]?(?:id)?["'`:= ]{1,4})[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi,
    isExample: (match) => new Set(match.replaceAll("-", "")).size < 6,
    instead: "00000000-0000-0000-0000-000000000000",
  },
];

export default defineRule<{ kind: string; value: string; instead: string }, z.output<typeof options>>({
  ruleId: "security/personal-data",
  severity: "warning",
  why: "It belongs to somebody, who will get the calls, the mail or the traffic of readers who copy it.",
  message: ({ kind, value }) => `${quote(value)} may be somebody's ${kind}.`,
  action: ({ instead }) => `Write ${instead}.`,
  options,
  source: (text, add, { file, options: { allow } }) => {
    // What a brand's file says is meant for everyone.
    if (!file.endsWith(".md")) return;
    for (const { kind, sign, pattern, isExample, instead } of KINDS) {
      if (!sign.test(text)) continue;
      for (const { 0: value, index } of text.matchAll(pattern)) {
        const end = index + value.length;
        if (isExample(value, text.slice(Math.max(0, index - 12), index), text.slice(end, end + 2))) continue;
        if (allow.some((one) => value === one || value.endsWith(`@${one}`) || value.endsWith(`.${one}`))) continue;
        add({ start: index, end }, { kind, value, instead });
      }
    }
  },
  examples: {
    good: [
      "# A\n\nWrite to <<CONTACT_EMAIL>>, a@example.com or b@acme.test. Call +1 212 555 0100. Ping 192.0.2.1, 10.0.0.1.\n\n1. Run `git clone git@github.com:acme/a.git` in version 2.4.5.1.",
      { text: "# A\n\nWrite to help@acme.com.\n\n1. Go.", options: { allow: ["acme.com"] } },
    ],
    bad: [
      "# A\n\nWrite to ‹jane.doe@acme.com›.\n\n1. Go.",
      "---\nsummary: Ask ‹jane.doe@acme.com›.\n---\n\n# A\n\n1. Go.",
      "# A\n\nCall ‹+49 30 901820› or ‹(212) 736-5000›.\n\n1. Run `ping ‹93.184.216.34›`.",
      "# A\n\n1. Set `tenant_id: ‹72f988bf-86f1-41af-91ab-2d7cd011db47›`.",
    ],
  },
});

/** Private and reserved ranges, those of RFC 5737, and resolvers that everyone uses in examples. */
const NOT_PUBLIC =
  /^(?:0|10|127|22[4-9]|2[345]\d)\.|^(?:192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[789]\d|1[01]\d|12[0-7]))\.|^(?:192\.0\.[02]|198\.51\.100|203\.0\.113)\.|^198\.1[89]\.|^(?:1\.1\.1\.1|1\.0\.0\.1|8\.8\.[48]\.[48]|9\.9\.9\.9|1\.2\.3\.4)$/;

function isPublicAddress(address: string): boolean {
  const parts = address.split(".");
  return parts.every((part) => Number(part) <= 255 && !/^0\d/.test(part)) && !NOT_PUBLIC.test(address);
}
