import { fillers as ar } from "./ar.js";
import { fillers as cs } from "./cs.js";
import { fillers as da } from "./da.js";
import { fillers as de } from "./de.js";
import { fillers as en } from "./en.js";
import { fillers as es } from "./es.js";
import { fillers as fi } from "./fi.js";
import { fillers as fr } from "./fr.js";
import { fillers as hu } from "./hu.js";
import { languageCode } from "./index.js";
import { fillers as it } from "./it.js";
import { fillers as nl } from "./nl.js";
import { fillers as no } from "./no.js";
import { fillers as pl } from "./pl.js";
import { fillers as pt } from "./pt.js";
import { fillers as ro } from "./ro.js";
import { fillers as ru } from "./ru.js";
import { fillers as sv } from "./sv.js";
import { fillers as tr } from "./tr.js";
import { fillers as uk } from "./uk.js";

const all: Readonly<Record<string, string>> = {
  ar,
  cs,
  da,
  de,
  en,
  es,
  fi,
  fr,
  hu,
  it,
  nl,
  no,
  pl,
  pt,
  ro,
  ru,
  sv,
  tr,
  uk,
};

/** The words, folded, that say nothing about a problem in the language of a BCP 47 tag. */
export function fillersOf(locale: string): ReadonlySet<string> {
  return new Set(all[languageCode(locale) ?? ""]?.trim().split(/\s+/));
}
