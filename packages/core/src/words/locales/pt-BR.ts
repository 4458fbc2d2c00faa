/**
 * Portuguese of Brazil. Reviewed by a native speaker: no.
 *
 * Register: «você», mostly unsaid. Buttons are in the infinitive. Readers of `pt` and `pt-PT` get these words, too.
 *
 * Doubts:
 * - «artigo» for entry; «trecho» for snippet, where help desks say «resposta pronta».
 * - «Também encontrado por» above codes and messages.
 */
import { createCounter, createNumber, upToOneOther } from "../count.js";
import { formatDate } from "../date.js";
import type { EmailWords, PickerWords } from "../email-words.js";
import type { HelpWords } from "../help-words.js";
import type { PageWords } from "../page-words.js";
import type { FilterWords, ScriptWords, SearchWords } from "../script-words.js";
import type { Words } from "../words.js";

const number = /* @__PURE__ */ createNumber(".");
const many = /* @__PURE__ */ createCounter(upToOneOther, number);

export const page: PageWords = {
  skip: "Ir para o conteúdo",
  site: "Site",
  footer: "Site, no fim da página",
  breadcrumb: "Trilha de navegação",
  home: "Início",
  internal: "Interno",
  support: "Suporte",

  search: "Pesquisar",
  searchLabel: "O que você vê?",
  searchHint: "Palavras ou um código de erro",

  byArea: "Por área",
  bySymptom: "Por sintoma",
  findSymptom: "Encontrar seu sintoma",
  symptom: "Sintoma",
  mostLikelyCause: "Causa mais provável",
  firstThing: "O que verificar primeiro",
  unknown: "—",
  moreCauses: (count) => many(count, { one: "Mais # causa possível", other: "Mais # causas possíveis" }),

  guide: "Guia",
  allOf: (count, area) => `Todos os ${number(count)} artigos de ${area}`,
  entries: (count) => (count === 0 ? "Ainda sem artigos" : many(count, { one: "# artigo", other: "# artigos" })),
  entriesHeading: "Artigos",
  narrow: "Mostrar só os artigos com",
  letters: "Por letra inicial",
  otherAreas: "Outras áreas",
  emptyArea: "Ainda não há artigos para esta área.",
  onThisPage: "Nesta página",

  firstCheck: "Verifique isto primeiro",
  causesHeading: "Causas possíveis, da mais para a menos provável",
  solutionCount: (number, total) => `${number} de ${total}`,
  solution: (number) => `Solução ${number}`,
  appliesTo: "Aplica-se a",
  everything: "Tudo",
  anyVersion: (product) => `${product}, qualquer versão`,
  platform: "Plataforma",
  anyPlatform: "Qualquer plataforma",
  isFor: (texts) => `Esta página se aplica a ${texts}.`,
  youChose: "Sua escolha",
  signatures: "Também encontrado por",
  codes: "Código de erro",
  statuses: "Status HTTP",
  messages: "Mensagem",
  related: "Artigos relacionados",
  toSupport: "O que enviar e para onde escrever",
  moreIn: (area) => `Mais em ${area}`,
  previous: "Anterior",
  next: "Próximo",
  reviewed: "Última revisão em",
  date: (day) =>
    formatDate(
      day,
      "{d} de {m} de {y}",
      "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    ),

  page: "Página",
  searched: "Busca feita",
  tried: "Já tentado",
  stillStuck: "Ainda não resolveu?",
  writeToSupport: "Escrever para o suporte",
  editEntry: "Sugerir uma alteração nesta página",
  stepLink: (number) => `Link para a etapa ${number}`,

  notFound: "Esta página não está aqui",
  notFoundLead: "Talvez o endereço esteja incorreto ou a página tenha mudado de lugar. Continue por aqui.",
  moved: "Esta página mudou de lugar",
  movedTo: "Agora ela está aqui:",
  split: "Esta página foi dividida em várias",
  splitInto: "Escolha a que corresponde:",
  retired: "Esta página foi retirada",
  nearest: "Estas são as mais próximas:",

  checklist: "Inclua isto",
  contact: "Contato",
};

export const script: ScriptWords = {
  paste: "Colar o erro inteiro",
  pasteBack: "Voltar para uma linha",
  pasteHint: "Uma mensagem, um log ou uma resposta, por inteiro. O texto não sai deste dispositivo.",
  searching: "Pesquisando…",
  notLoaded: "Não foi possível carregar a pesquisa.",
  retry: "Tentar de novo",
  toSymptoms: "Ir para a tabela de sintomas",
  filtered: (count, total, more) => {
    const fitting =
      count === 0
        ? `Nenhum sintoma desta tabela corresponde: todos os ${number(total)} estão aqui.`
        : `${many(count, { one: "# de % sintomas corresponde", other: "# de % sintomas correspondem" }, number(total))}.`;
    if (more === 0) return fitting;
    return `${fitting} ${many(more, { one: "Mais # está", other: "Mais # estão" })} nas páginas das áreas.`;
  },
  shortcutOn: "Desativar a tecla de pesquisa /",
  shortcutOff: "Ativar a tecla de pesquisa /",
  searchedFor: "O que você pesquisou",
  copy: "Copiar",
  copied: "Copiado",
  notCopied: "Não copiado",
};

const close = (count: number) => many(count, { one: "# artigo próximo", other: "# artigos próximos" });

export const search: SearchWords = {
  found: (answers, closest) => {
    if (answers === 0) return closest === 0 ? "Nada encontrado." : `Nenhuma resposta exata. ${close(closest)}.`;
    return many(answers, { one: "# resposta", other: "# respostas" }) + (closest > 0 ? `, ${close(closest)}` : "");
  },
  outside: (found, count, chosen) =>
    `${found.replace(/\.$/, "")}. ${many(count, { one: "# artigo não se aplica a %", other: "# artigos não se aplicam a %" }, chosen)}.`,
  showOutside: (count) => (count === 1 ? "Mostrar" : "Mostrar todos"),
  notFor: (chosen) => `Não se aplicam a ${chosen}`,
  appliesTo: "aplica-se a",
  nothingHint: "Tente menos palavras, um código de erro ou um status.",
  closest: "Artigos mais próximos",
  showAll: (count) => `Mostrar todos os ${number(count)}`,
  internal: "Interno",
  reasons: { code: "código de erro", status: "status", message: "mensagem", words: "no artigo:" },
  synonym: (asked) => `você escreveu “${asked}”:`,
  line: (number) => `linha ${number}`,
  comma: ", ",
  pasted: "No seu texto",
  skipped: (count) => many(count, { one: "# linha", other: "# linhas" }),
  areas: "Procurar por área",
  support: "Escrever para o suporte",
  supportHint: "O que você escreveu vai junto.",
};

const doNotApply = (count: number, chosen: string) =>
  many(count, { one: "# artigo não se aplica a %", other: "# artigos não se aplicam a %" }, chosen);

export const filter: FilterWords = {
  hidden: (count, chosen) => `${doNotApply(count, chosen)} e ${count === 1 ? "está oculto" : "estão ocultos"}.`,
  listed: (count, chosen) => `${doNotApply(count, chosen)}.`,
  none: (count, chosen) =>
    count === 1
      ? `O único artigo daqui não se aplica a ${chosen} e está oculto.`
      : `Nada aqui se aplica a ${chosen}: todos os ${number(count)} artigos estão ocultos.`,
  show: (count) => (count === 1 ? "Mostrar" : "Mostrar todos"),
  hide: () => "Ocultar",
  ofCard: (count) => many(count, { one: "# oculto", other: "# ocultos" }),
  showAll: "Mostrar tudo",
  yours: (chosen) => `Esta página se aplica a ${chosen}.`,
  everything: "Tudo está sendo mostrado.",
};

export const email: EmailWords = {
  more: "Saiba mais",
  firstCheck: "Verifique isto primeiro",
  appliesTo: "Aplica-se a",
  related: "Artigos relacionados",
  code: (number) => `Código ${number}`,
  codeBelow: (number) => `(código ${number} abaixo)`,
  pleaseSend: "Por favor, envie-nos o seguinte",
};

export const picker: PickerWords = {
  title: "Trechos",
  skip: "Ir para a pesquisa",
  brands: "Marcas",
  entries: "Artigos",
  search: "O que o cliente vê?",
  searchHint: "Palavras, um código de erro, um log colado",
  needsScript:
    "Esta página precisa de JavaScript. A solução de cada artigo também está em um arquivo ao lado desta página.",
  reply: "Resposta",
  keys: "Teclas",

  found: (count, closest) => {
    if (count === 0)
      return closest === 0 ? "Nada encontrado. Tente menos palavras." : `Nenhuma resposta exata. ${close(closest)}.`;
    return many(count, { one: "# artigo", other: "# artigos" }) + (closest === 0 ? "" : `, ${close(closest)}`);
  },
  notSearched: "A pesquisa falhou. Todos os artigos estão listados.",
  closest: "Artigos mais próximos",
  reasons: { code: "código de erro", status: "status", message: "mensagem" },
  synonym: (asked) => `você escreveu “${asked}”:`,
  internal: "Interno",
  notes: "Somente para agentes",
  page: "Abrir a página",
  notLoaded: "Não foi possível carregar este trecho.",
  variants: "Variante",
  variant: {
    fix: { name: "Solução", about: "Causas, etapas e como verificar" },
    short: { name: "Curto", about: "Um parágrafo e um link, para chats" },
    ask: { name: "Pergunta", about: "O que o cliente deve enviar" },
    full: { name: "Completo", about: "Tudo para o cliente: sintoma, solução e o que deve enviar" },
  },
  fields: "Preencha antes de copiar",
  copy: "Copiar",
  copySubject: "Copiar o assunto",
  add: "Adicionar à resposta",
  rich: "Com formatação",
  plain: "Texto sem formatação",
  empty: "Nada aqui ainda. Adicione trechos para responder a várias perguntas em uma só mensagem.",
  up: (name) => `Mover para cima: ${name}`,
  down: (name) => `Mover para baixo: ${name}`,
  remove: (name) => `Remover: ${name}`,
  copyReply: "Copiar a resposta",

  copied: (name) => `Copiado: ${name}.`,
  copiedPlain: (name) => `Copiado apenas como texto sem formatação: ${name}.`,
  notCopied: "O navegador não permitiu copiar. Selecione o texto e copie manualmente.",
  unfilled: (names) => `Falta preencher: ${names}. Copie de novo para deixar visível.`,
  added: (name, count) =>
    `Adicionado: ${name}. ${many(count, { one: "A resposta tem # trecho.", other: "A resposta tem # trechos." })}`,
  removed: (name) => `Removido: ${name}.`,
  moved: (name, place) => `${name} agora está na posição ${place}.`,
  cleared: "Os campos e a resposta foram limpos.",

  keyNames: {
    search: "Pesquisar",
    choose: "Percorrer os artigos",
    open: "Escolher e ir para o primeiro campo",
    variant: "Próxima variante",
    copy: "Copiar",
    add: "Adicionar à resposta",
    copyReply: "Copiar a resposta",
    newCustomer: "Novo cliente",
  },
};

export const help: HelpWords = {
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
  found: (title) => `Ajuda: ${title}`,
};

export const alerts: Words["alerts"] = {
  note: "Observação",
  tip: "Dica",
  important: "Importante",
  warning: "Aviso",
  caution: "Cuidado",
};

export const versions: Words["versions"] = {
  between: (from, to) => `${from} a ${to}`,
  later: (from) => `${from} e posteriores`,
  earlier: (to) => `${to} e anteriores`,
};

export const signs: Words["signs"] = { colon: ": ", comma: ", ", semicolon: "; " };
