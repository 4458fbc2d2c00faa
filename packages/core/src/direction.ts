/** Languages that are written from right to left, unless the tag names another script. */
const RTL_LANGUAGES = new Set([
  "ar",
  "arc",
  "ckb",
  "dv",
  "fa",
  "he",
  "iw",
  "ks",
  "nqo",
  "ps",
  "sd",
  "syr",
  "ug",
  "ur",
  "yi",
]);
/** Scripts that are written from right to left, whatever the language. */
const RTL_SCRIPTS = new Set(["adlm", "arab", "aran", "hebr", "nkoo", "rohg", "syrc", "thaa"]);

/** The direction in which a language is written, from its BCP 47 tag. */
export function directionOf(locale: string): "ltr" | "rtl" {
  const [language = "", ...subtags] = locale.toLowerCase().split("-");
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const rtl = script === undefined ? RTL_LANGUAGES.has(language) : RTL_SCRIPTS.has(script);
  return rtl ? "rtl" : "ltr";
}
