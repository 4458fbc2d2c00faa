import { quote } from "@fixbook/core";
import { z } from "zod";
import { email } from "../../personal/email.js";
import { ipAddress } from "../../personal/ip-address.js";
import type { Found, PersonalKind } from "../../personal/kind.js";
import { phone } from "../../personal/phone.js";
import { tenantId } from "../../personal/tenant-id.js";
import { defineRule } from "../../rule.js";

const options = z.strictObject({
  allow: z
    .array(z.string())
    .default([])
    .describe("Addresses, numbers and domains that may be in the text, such as support@acme.com or acme.com."),
});

const KINDS: readonly PersonalKind[] = [email, phone, ipAddress, tenantId];

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
    for (const kind of KINDS) {
      for (const { value, start, end } of somebodys(kind, text)) {
        if (allow.some((one) => value === one || value.endsWith(`@${one}`) || value.endsWith(`.${one}`))) continue;
        add({ start, end }, { kind: kind.kind, value, instead: kind.instead });
      }
    }
  },
  examples: {
    good: [
      "# A\n\nWrite to <<CONTACT_EMAIL>>, a@example.com or b@acme.test. Call +1 212 555 0100. Ping 192.0.2.1, 10.0.0.1.\n\n1. Run `git clone git@github.com:acme/a.git` in version 2.4.5.1.",
      "# A\n\nAsk megan@contoso.com, user@yourcompany.com, noreply@shop.dev. The OID is 2.5.29.35, the build 6.1.7601.1, the mask 255.255.255.0, the resolver 8.8.8.8.\n\n1. Let 52.87.98.44 through the firewall; `ssh ada@host.shop.dev` reaches it.",
      { text: "# A\n\nWrite to mkeller@shop.dev.\n\n1. Go.", options: { allow: ["shop.dev"] } },
    ],
    bad: [
      "# A\n\nWrite to ‹mara.keller@shop.dev›.\n\n1. Go.",
      "---\nsummary: Ask ‹mara.keller@shop.dev›.\n---\n\n# A\n\n1. Go.",
      "# A\n\nCall ‹+49 30 901820› or ‹(212) 736-5000›.\n\n1. Run `ping ‹94.130.12.34›`.",
      "# A\n\n1. Set `tenant_id: ‹5f2c81de-0b7a-4e39-9c1d-72a4e6b8f013›`.",
    ],
  },
});

const LONGEST = 200;

/** The matches that may be somebody's: not those that are known for an example elsewhere in the text. */
function somebodys({ sign, pattern, judge }: PersonalKind, text: string) {
  if (!sign.test(text)) return [];
  const found = Array.from(text.matchAll(pattern), ({ 0: value, index }) => {
    const end = index + value.length;
    const [after = ""] = text.slice(end, end + LONGEST).split(/[\r\n]/, 1);
    const match: Found = { value, before: linesBefore(text, index), after };
    return { value, start: index, end, verdict: judge(match) };
  });
  const known = new Set(found.filter(({ verdict }) => verdict === "everybody").map(({ value }) => value));
  return found.filter(({ value, verdict }) => verdict === "somebody" && !known.has(value));
}

/** The last three lines before a place, cut short. */
function linesBefore(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - LONGEST), at)
    .split(/\r?\n/)
    .slice(-3)
    .join("\n");
}
