// Made by scripts/generate.ts from packages/core/src/words/locales/es.ts.
// @ts-nocheck
import type { HelpLabels } from "../help/labels.js";

export const labels: HelpLabels = {
  firstCheck: "Qué comprobar primero",
  prerequisites: "Antes de empezar",
  cause: "Causa",
  fix: "Solución",
  workaround: "Solución alternativa",
  verify: "Comprueba que funciona",
  escalate: "Si no ha servido",
  include: "Qué enviar",
  moreInformation: "Más información",
  related: "Artículos relacionados",
  others: "¿Es otra cosa?",
  page: "Abrir en el centro de ayuda",
  support: "Contactar con soporte",
  nothing: "No se ha encontrado ayuda para este problema.",
  unsure: "Quizá sirva uno de estos:",
  searchFor: "Buscar en la ayuda",
  search: "Buscar",
  copy: "Copiar",
  copied: "Copiado",
  notCopied: "No copiado",
  found: (title) => `Ayuda: ${title}`
};
