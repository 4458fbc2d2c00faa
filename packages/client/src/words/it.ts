// Made by scripts/generate.ts from packages/core/src/words/locales/it.ts.
// @ts-nocheck
import type { HelpLabels } from "../help/labels.js";

export const labels: HelpLabels = {
  firstCheck: "Che cosa controllare prima",
  prerequisites: "Prima di iniziare",
  cause: "Causa",
  fix: "Soluzione",
  workaround: "Soluzione alternativa",
  verify: "Verifica che funzioni",
  escalate: "Se non è servito",
  include: "Che cosa inviare",
  moreInformation: "Ulteriori informazioni",
  related: "Articoli correlati",
  others: "È qualcos'altro?",
  page: "Apri nel centro assistenza",
  support: "Contatta l'assistenza",
  nothing: "Non è stata trovata nessuna guida per questo problema.",
  unsure: "Forse può aiutarti uno di questi:",
  searchFor: "Cerca nella guida",
  search: "Cerca",
  copy: "Copia",
  copied: "Copiato",
  notCopied: "Non copiato",
  found: (title) => `Guida: ${title}`
};
