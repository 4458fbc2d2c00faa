import { createLanguage, type Language, type LanguageData, plainLanguage } from "../language.js";

/** What is known of languages, by ISO 639-1, each loaded when it is called. */
export const languages: Readonly<Record<string, () => Promise<LanguageData>>> = {
  ar: () => import("./ar.js"),
  ca: () => import("./ca.js"),
  cs: () => import("./cs.js"),
  da: () => import("./da.js"),
  de: () => import("./de.js"),
  en: () => import("./en.js"),
  es: () => import("./es.js"),
  fi: () => import("./fi.js"),
  fr: () => import("./fr.js"),
  hu: () => import("./hu.js"),
  it: () => import("./it.js"),
  nl: () => import("./nl.js"),
  no: () => import("./no.js"),
  pl: () => import("./pl.js"),
  pt: () => import("./pt.js"),
  ro: () => import("./ro.js"),
  ru: () => import("./ru.js"),
  sv: () => import("./sv.js"),
  ta: () => import("./ta.js"),
  tr: () => import("./tr.js"),
  uk: () => import("./uk.js"),
};

/** The key of {@link languages} for a BCP 47 tag, such as `de-AT`: undefined where nothing is known, or it is no tag. */
export function languageCode(locale: string): string | undefined {
  const language = /^[a-z]+(?![^_-])/i.exec(locale)?.[0].toLowerCase() ?? "";
  const code = language === "nb" || language === "nn" ? "no" : language;
  return Object.hasOwn(languages, code) ? code : undefined;
}

/** Loads what is known of the language of a BCP 47 tag. */
export async function loadLanguage(locale: string): Promise<Language> {
  const load = languages[languageCode(locale) ?? ""];
  return load === undefined ? plainLanguage : createLanguage(await load());
}
