// Made by scripts/generate.ts from packages/core/src/words/locales/pt-BR.ts.
// @ts-nocheck
import type { HelpLabels } from "../help/labels.js";

export const labels: HelpLabels = {
  firstCheck: "O que verificar primeiro",
  prerequisites: "Antes de começar",
  cause: "Causa",
  fix: "Solução",
  workaround: "Solução alternativa",
  verify: "Verifique se funciona",
  escalate: "Se não resolver",
  include: "O que enviar",
  moreInformation: "Mais informações",
  related: "Artigos relacionados",
  others: "É outra coisa?",
  page: "Abrir na central de ajuda",
  support: "Falar com o suporte",
  nothing: "Nenhuma ajuda foi encontrada para este problema.",
  unsure: "Um destes pode ajudar:",
  searchFor: "Pesquisar na ajuda",
  search: "Pesquisar",
  copy: "Copiar",
  copied: "Copiado",
  notCopied: "Não copiado",
  found: (title) => `Ajuda: ${title}`
};
