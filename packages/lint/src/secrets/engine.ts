import { lintSource } from "@secretlint/core";
import { secretLintProfiler } from "@secretlint/profiler";
import { rules as presetRules } from "@secretlint/secretlint-rule-preset-recommend";
import type { SecretLintCoreConfig } from "@secretlint/types";
import { ownSecretRule } from "./own-rule.js";

/** A finding of the engine: which message, and where, by UTF-16 offsets. */
interface EngineFinding {
  readonly messageId: string;
  readonly start: number;
  readonly end: number;
}

/** Runs secretlint's preset and our own patterns over a text, with values masked. */
export async function runEngine(text: string): Promise<readonly EngineFinding[]> {
  const { messages } = await lintSource({
    // A name that no rule knows: what is a secret does not depend on the name of the file.
    source: { filePath: "text.md", ext: ".md", contentType: "text", content: text },
    options: { config, maskSecrets: true, noPhysicFilePath: true },
  });
  return messages.map(({ messageId, range: [start, end] }) => ({ messageId, start, end }));
}

/** The preset's rule by whose comments a writer could switch the search off. The preset itself cannot do without it. */
const SUPPRESSION = "@secretlint/secretlint-rule-filter-comments";

const config: SecretLintCoreConfig = {
  rules: [...presetRules.filter(({ meta }) => meta.id !== SUPPRESSION), ownSecretRule].map((rule) => ({
    id: rule.meta.id,
    rule,
  })),
};

// It keeps a mark for each rule and file for ever (secretlint issue 1633).
secretLintProfiler.setEnabled(false);
