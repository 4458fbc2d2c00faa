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
/** The first of {@link DIGITS} characters that number masked placeholders. */
export const FIRST_DIGIT = 0xe100;
export const DIGITS = 4096;

/** Matches one private-use character. */
export const privateUse = /[\ue000-\uf8ff]|[\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/u;
