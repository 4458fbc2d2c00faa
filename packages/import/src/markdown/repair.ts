import type { Account } from "../law/account.js";

/**
 * A text without characters that no page may hold: controls, marks that turn the direction, private use, and those that
 * nobody sees. Letters are composed.
 */
export function repairText(text: string, account: Account): string {
  const clean = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
  let amount = 0;
  const repaired = clean.replace(ODD, (sign) => {
    amount++;
    return sign === "\u2028" || sign === "\u2029" || sign === "\f" || sign === "\v" ? "\n" : "";
  });
  if (amount > 0) account.lose("text-repaired", "", { says: `${amount} ${amount === 1 ? "character" : "characters"}` });
  return repaired;
}

const ODD =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is searched.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2028\u2029\u202a-\u202e\u2060-\u2069\ue000-\uf8ff\ufeff\ufff9-\uffff]|[\u{f0000}-\u{10ffff}]/gu;
