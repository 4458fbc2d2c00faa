// Made by scripts/generate.ts from packages/core/src/words/locales/pl.ts.
// @ts-nocheck
import type { HelpLabels } from "../help/labels.js";

export const labels: HelpLabels = {
  firstCheck: "Co sprawdzić najpierw",
  prerequisites: "Zanim zaczniesz",
  cause: "Przyczyna",
  fix: "Rozwiązanie",
  workaround: "Obejście",
  verify: "Sprawdź, czy działa",
  escalate: "Jeśli to nie pomoże",
  include: "Co wysłać",
  moreInformation: "Więcej informacji",
  related: "Powiązane artykuły",
  others: "Czy to coś innego?",
  page: "Otwórz w centrum pomocy",
  support: "Skontaktuj się z pomocą techniczną",
  nothing: "Nie znaleziono pomocy dla tego problemu.",
  unsure: "Może pomoże jeden z tych artykułów:",
  searchFor: "Przeszukaj pomoc",
  search: "Szukaj",
  copy: "Kopiuj",
  copied: "Skopiowano",
  notCopied: "Nie skopiowano",
  found: (title) => `Pomoc: ${title}`
};
