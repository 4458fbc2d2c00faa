import { quote } from "@fixbook/core";
import { z } from "zod";
import { spanOf } from "../../destination.js";
import { defineRule, visit } from "../../rule.js";

const options = z.strictObject({
  allow: z.array(z.string()).default([]).describe("Commands that are meant, as they are quoted in the finding."),
});

/** What a reader should not paste, and what happens then. */
const COMMANDS: readonly (readonly [pattern: RegExp, effect: string])[] = [
  [/\b(?:curl|wget)\b[^\n|;&]{0,300}\|[ \t]*(?:sudo[ \t]+)?(?:ba|z|da|k)?sh\b/g, "runs whatever the server answers"],
  [/\brm[ \t]+(?:-[A-Za-z-]+[ \t]+){1,4}(?:\/\*?|~\/?|\$HOME\/?)(?![\w/.*-])/g, "deletes everything"],
  [/\bchmod[ \t]+(?:-R[ \t]+)?0?777\b/g, "lets everyone write there"],
  [/\bcurl\b[^\n|;&]{0,300}[ \t](?:-k|--insecure)\b/g, "trusts any server"],
  [/\bwget\b[^\n|;&]{0,300}[ \t]--no-check-certificate\b/g, "trusts any server"],
  [/\bNODE_TLS_REJECT_UNAUTHORIZED=["']?0\b/g, "trusts any server"],
  [/\bGIT_SSL_NO_VERIFY=(?:1|true)\b|\bhttp\.sslVerify[ =]+["']?false\b/g, "trusts any server"],
  [/\bStrictHostKeyChecking[ =]+no\b/g, "trusts any server"],
  [/\bmkfs(?:\.\w+)?[ \t]+\/dev\/\w+|\bdd[ \t][^\n]{0,200}\bof=\/dev\/(?:sd|nvme|disk)\w*/g, "overwrites a disk"],
];

/** What stands in every code that holds one of them. */
const SIGN = /curl|wget|rm[ \t]|chmod|NODE_TLS|GIT_SSL|sslVerify|StrictHost|mkfs|of=\/dev/;

export default defineRule<{ command: string; effect: string }, z.output<typeof options>>({
  ruleId: "security/dangerous-command",
  severity: "warning",
  why: "Readers in trouble paste what a help page shows, and this can cost them more than the problem did.",
  message: ({ command, effect }) => `${quote(command)} ${effect}.`,
  action: () => "Show a narrower way, or say what it does and allow it with a reason.",
  options,
  node: visit(["inlineCode", "code"], (node, add, { source, options: { allow } }) => {
    const { start, end } = spanOf(node);
    const written = source.slice(start, end);
    if (!SIGN.test(written)) return;
    for (const [pattern, effect] of COMMANDS) {
      for (const { 0: command, index } of written.matchAll(pattern)) {
        if (allow.includes(command) || LOCAL.test(written.slice(index))) continue;
        if (node.type === "inlineCode" && WARNED.test(lineBefore(source, start))) continue;
        add({ start: start + index, end: start + index + command.length }, { command, effect });
      }
    }
  }),
  examples: {
    good: [
      "# A\n\nNever paste rm -rf / anywhere.\n\n1. Run `rm -rf /tmp/cache`, `curl -K file`, `chmod 755 a`.",
      "# A\n\nNever run `rm -rf /`, and do not use `chmod 777` here; instead of `curl -k`, mend the certificate.\n\n1. Run `curl -k https://localhost:6443/healthz`.",
      { text: "# A\n\n1. Run `chmod 777 shared`.", options: { allow: ["chmod 777"] } },
    ],
    bad: [
      "# A\n\n1. Run:\n\n   ```sh\n   ‹curl -sL https://example.com/a.sh | sudo bash›\n   ```",
      "# A\n\n1. Run `‹rm -rf /›`, `‹chmod -R 777› /var/www`, `‹curl https://example.com -k›`.",
    ],
  },
});

/** A server on the machine itself has a certificate that it has made. */
const LOCAL = /^(?:curl|wget)\b[^\n|;&]{0,300}\/\/(?:localhost|127\.\d|\[::1\]|0\.0\.0\.0)/;

/** What a sentence says that warns of the command. */
const WARNED =
  /\b(?:never|don['’]t|do not|not|avoid|instead of|rather than|dangerous|unsafe|warning|beware|nie|nicht|jamais|ne pas|nunca|no|mai|nooit|não)\b[^.!?]{0,60}$/i;

/** The line up to a place. */
function lineBefore(source: string, at: number): string {
  return source.slice(Math.max(source.lastIndexOf("\n", at - 1) + 1, at - 200), at);
}
