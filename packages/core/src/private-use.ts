/**
 * Private-use characters have no meaning of their own, so they carry ours through parsers that know nothing of it.
 * Content that holds any is refused ({@link privateUse}), so none of these can come from a writer.
 */

/** Opens a masked placeholder. */
export const MASK_START = "\ue000";
/** Pads a masked placeholder to the length of its source. */
export const MASK_PAD = "\ue001";
/** Closes a masked placeholder. */
export const MASK_END = "\ue002";
/** Stands inside text that has the shape of a placeholder and is none, until the artifact has been scanned. */
export const GUARD = "\ue003";
/** Stands where code begins and ends in the words of a heading, while these are put together. */
export const CODE_EDGE = "\ue004";
/** Open a placeholder that a target keeps: in text, in code, in a URL, and where a URL begins. */
export const KEPT_TEXT = "\ue010";
export const KEPT_CODE = "\ue011";
export const KEPT_URL = "\ue012";
export const KEPT_BASE = "\ue013";
/** Closes a placeholder that a target keeps. */
export const KEPT_END = "\ue014";
/** The first of {@link DIGITS} characters that number placeholders, masked or kept. */
export const FIRST_DIGIT = 0xe100;
export const DIGITS = 4096;

/** Matches one private-use character. */
export const privateUse = /[\ue000-\uf8ff]|[\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/u;
