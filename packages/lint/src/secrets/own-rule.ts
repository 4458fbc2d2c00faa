import type { SecretLintRuleCreator } from "@secretlint/types";
import { SECRET_PATTERNS } from "./patterns.js";

const ID = "@fixbook/secrets";

/** Our own patterns as a rule of the engine. Its messages carry the kind and no value. */
export const ownSecretRule: SecretLintRuleCreator = {
  messages: Object.fromEntries(SECRET_PATTERNS.map(({ kind }) => [kind, { en: () => kind }])),
  meta: { id: ID, type: "scanner", recommended: true, supportedContentTypes: ["text"] },
  create: (context) => {
    const translate = context.createTranslator(ownSecretRule.messages);
    return {
      file: ({ content }) => {
        for (const { kind, pattern, accepts = () => true } of SECRET_PATTERNS) {
          for (const { 0: match, index } of content.matchAll(pattern)) {
            if (accepts(match)) context.report({ message: translate(kind, {}), range: [index, index + match.length] });
          }
        }
      },
    };
  },
};
