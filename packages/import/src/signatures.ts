/** What of a page a reader can paste to find it. */
export interface FoundSignatures {
  /** Error codes that a word before them says to be some. */
  readonly codes: readonly string[];
  readonly statuses: readonly number[];
  /** Quoted messages: some are the names of buttons, so that a person has to choose. */
  readonly proposals: readonly string[];
}

/** Finds codes, statuses and messages in the texts of a page. */
export function findSignatures(texts: readonly string[]): FoundSignatures {
  const codes = new Set<string>();
  const statuses = new Set<number>();
  const proposals = new Set<string>();
  for (const text of texts) {
    for (const [, code = ""] of text.matchAll(CODE)) if (isCode(code)) codes.add(code.replace(/[.:/-]+$/, ""));
    for (const [, status = ""] of text.matchAll(STATUS)) statuses.add(Number(status));
    for (const [, message = ""] of text.matchAll(MESSAGE)) proposals.add(message.replace(/\s+/g, " ").trim());
  }
  return {
    codes: [...codes].slice(0, MOST),
    statuses: [...statuses].filter((status) => status >= 400 && status <= 599).slice(0, MOST),
    proposals: [...proposals].slice(0, MOST),
  };
}

const MOST = 10;

/** “The coupon code AB_12” is no error. */
const CODE =
  /\b(?<!\b(?:coupon|promo|promotion|discount|voucher|gift|country|currency|language|postal|zip|source|area|activation|access|licen[cs]e|product|qr)\s)(?:error(?: code)?|code|exception|fehler(?:code)?|erreur|código|status code|hresult|bug ?check)\s*(?:is|:|=|#)?\s*["'“(`*]*\s*(0x[0-9A-Fa-f]{4,16}|[A-Z][A-Z0-9]{0,11}[-_][A-Z0-9][A-Z0-9_-]{1,40}|[A-Z]{2,8}\d{3,8})(?![\w-])/gi;
const STATUS =
  /\b(?:HTTP(?:\/\d(?:\.\d)?)?(?: (?:error|status(?: code)?))?|status(?: code)?)\s*:?\s*([1-5]\d\d)\b(?!%|\.\d)/gi;
const MESSAGE = /\b(?:error|message|says|shows|displays?|receive|get|see)\b[^."“\n]{0,60}["“]([^"”\n]{12,160})["”]/gi;

/** Codes are written in capitals or as numbers; what is a plain word is none. */
function isCode(code: string): boolean {
  return /^0x/i.test(code) || (/^[A-Z0-9_-]+$/.test(code) && (/\d/.test(code) || code.includes("_")));
}
