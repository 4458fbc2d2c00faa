// Made by scripts/generate.ts from packages/core/src/words/locales/fr.ts.
// @ts-nocheck
import type { HelpLabels } from "../help/labels.js";

export const labels: HelpLabels = {
  firstCheck: "À vérifier en premier",
  prerequisites: "Avant de commencer",
  cause: "Cause",
  fix: "Solution",
  workaround: "Solution de contournement",
  verify: "Vérifier que cela fonctionne",
  escalate: "Si cela ne suffit pas",
  include: "À joindre",
  moreInformation: "Plus d'informations",
  related: "Voir aussi",
  others: "Est-ce autre chose ?",
  page: "Ouvrir dans le centre d'aide",
  support: "Contacter le support",
  nothing: "Aucune aide n'a été trouvée pour ce problème.",
  unsure: "L'un de ces articles peut vous aider :",
  searchFor: "Rechercher dans l'aide",
  search: "Rechercher",
  copy: "Copier",
  copied: "Copié",
  notCopied: "Non copié",
  found: (title) => `Aide : ${title}`
};
