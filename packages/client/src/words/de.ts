// Made by scripts/generate.ts from packages/core/src/words/locales/de.ts.
// @ts-nocheck
import type { HelpLabels } from "../help/labels.js";

export const labels: HelpLabels = {
  firstCheck: "Zuerst prüfen",
  prerequisites: "Voraussetzungen",
  cause: "Ursache",
  fix: "Lösung",
  workaround: "Problemumgehung",
  verify: "Ergebnis prüfen",
  escalate: "Wenn das nicht hilft",
  include: "Bitte mitschicken",
  moreInformation: "Weitere Informationen",
  related: "Verwandte Themen",
  others: "Ist es etwas anderes?",
  page: "Im Hilfe-Center öffnen",
  support: "Support kontaktieren",
  nothing: "Zu diesem Problem wurde keine Hilfe gefunden.",
  unsure: "Vielleicht hilft eines davon:",
  searchFor: "Hilfe durchsuchen",
  search: "Suchen",
  copy: "Kopieren",
  copied: "Kopiert",
  notCopied: "Nicht kopiert",
  found: (title) => `Hilfe: ${title}`
};
