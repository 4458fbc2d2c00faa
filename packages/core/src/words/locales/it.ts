/**
 * Italian. Reviewed by a native speaker: no.
 *
 * Register: «tu», as the help centers of Google, Shopify and Intercom have it. Buttons are imperatives of «tu» (Cerca, Copia).
 *
 * Doubts:
 * - «articolo» for entry; «testo pronto» for snippet, where help desks say «risposta predefinita» or «macro».
 * - «assistenza» for support, as in the heading «Prima di scrivere all'assistenza».
 */
import { createCounter, createNumber, oneOther } from "../count.js";
import { formatDate } from "../date.js";
import type { EmailWords, PickerWords } from "../email-words.js";
import type { HelpWords } from "../help-words.js";
import type { PageWords } from "../page-words.js";
import type { FilterWords, ScriptWords, SearchWords } from "../script-words.js";
import type { Words } from "../words.js";

const number = /* @__PURE__ */ createNumber(".", 10_000);
const many = /* @__PURE__ */ createCounter(oneOther, number);

export const page: PageWords = {
  skip: "Vai al contenuto",
  site: "Sito",
  footer: "Sito, in fondo alla pagina",
  breadcrumb: "Percorso di navigazione",
  home: "Pagina iniziale",
  internal: "Interno",
  support: "Assistenza",

  search: "Cerca",
  searchLabel: "Che cosa vedi?",
  searchHint: "Parole o un codice di errore",

  byArea: "Per area",
  bySymptom: "Per sintomo",
  findSymptom: "Trova il tuo sintomo",
  symptom: "Sintomo",
  mostLikelyCause: "Causa più probabile",
  firstThing: "Che cosa controllare prima",
  unknown: "—",
  moreCauses: (count) => many(count, { one: "Un'altra causa possibile", other: "Altre # cause possibili" }),

  guide: "Guida",
  allOf: (count, area) => `Tutti i ${number(count)} articoli di ${area}`,
  entries: (count) =>
    count === 0 ? "Ancora nessun articolo" : many(count, { one: "# articolo", other: "# articoli" }),
  entriesHeading: "Articoli",
  narrow: "Mostra solo gli articoli con",
  letters: "Per lettera iniziale",
  otherAreas: "Altre aree",
  emptyArea: "Per quest'area non è ancora stato scritto nessun articolo.",
  onThisPage: "In questa pagina",

  firstCheck: "Controlla prima questo",
  causesHeading: "Cause possibili, dalla più alla meno probabile",
  solutionCount: (number, total) => `${number} di ${total}`,
  solution: (number) => `Soluzione ${number}`,
  appliesTo: "Si applica a",
  everything: "Tutto",
  anyVersion: (product) => `${product}, qualsiasi versione`,
  platform: "Piattaforma",
  anyPlatform: "Qualsiasi piattaforma",
  isFor: (texts) => `Questa pagina si applica a ${texts}.`,
  youChose: "La tua scelta",
  signatures: "Si trova anche con",
  codes: "Codice di errore",
  statuses: "Stato HTTP",
  messages: "Messaggio",
  related: "Articoli correlati",
  toSupport: "Che cosa inviare e dove scrivere",
  moreIn: (area) => `Altro in ${area}`,
  previous: "Precedente",
  next: "Successivo",
  reviewed: "Ultima revisione:",
  date: (day) =>
    formatDate(
      day,
      "{d} {m} {y}",
      "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    ),

  page: "Pagina",
  searched: "Ricerca effettuata",
  tried: "Già provato",
  stillStuck: "Non hai ancora risolto?",
  writeToSupport: "Scrivi all'assistenza",
  editEntry: "Proponi una modifica a questa pagina",
  stepLink: (number) => `Link al passaggio ${number}`,

  notFound: "Questa pagina non è qui",
  notFoundLead: "Forse l'indirizzo è scritto male oppure la pagina è stata spostata. Puoi proseguire da qui.",
  moved: "Questa pagina è stata spostata",
  movedTo: "Ora si trova qui:",
  split: "Questa pagina è stata divisa in più pagine",
  splitInto: "Scegli quella giusta:",
  retired: "Questa pagina è stata ritirata",
  nearest: "Queste sono le più vicine:",

  checklist: "Che cosa includere",
  contact: "Contatti",
};

export const script: ScriptWords = {
  paste: "Incolla l'errore intero",
  pasteBack: "Torna a una riga",
  pasteHint: "Un messaggio, un log, una risposta, per intero. Il testo resta su questo dispositivo.",
  searching: "Ricerca in corso…",
  notLoaded: "Non è stato possibile caricare la ricerca.",
  retry: "Riprova",
  toSymptoms: "Vai alla tabella dei sintomi",
  filtered: (count, total, more) => {
    const fitting =
      count === 0
        ? `Nessun sintomo di questa tabella corrisponde: sono mostrati tutti e ${number(total)}.`
        : `${many(count, { one: "Corrisponde # sintomo su %", other: "Corrispondono # sintomi su %" }, number(total))}.`;
    if (more === 0) return fitting;
    return `${fitting} ${many(more, { one: "Un altro è", other: "Altri # sono" })} nelle pagine delle aree.`;
  },
  shortcutOn: "Disattiva il tasto di ricerca /",
  shortcutOff: "Attiva il tasto di ricerca /",
  searchedFor: "Che cosa hai cercato",
  copy: "Copia",
  copied: "Copiato",
  notCopied: "Non copiato",
};

const close = (count: number) => many(count, { one: "# articolo simile", other: "# articoli simili" });

export const search: SearchWords = {
  found: (answers, closest) => {
    if (answers === 0) return closest === 0 ? "Nessun risultato." : `Nessuna risposta esatta. ${close(closest)}.`;
    return many(answers, { one: "# risposta", other: "# risposte" }) + (closest > 0 ? `, ${close(closest)}` : "");
  },
  outside: (found, count, chosen) =>
    `${found.replace(/\.$/, "")}. ${many(count, { one: "# articolo non si applica a %", other: "# articoli non si applicano a %" }, chosen)}.`,
  showOutside: (count) => (count === 1 ? "Mostralo" : "Mostrali"),
  notFor: (chosen) => `Non si applicano a ${chosen}`,
  appliesTo: "si applica a",
  nothingHint: "Prova con meno parole, un codice di errore o uno stato.",
  closest: "Articoli più simili",
  showAll: (count) => `Mostra tutti e ${number(count)}`,
  internal: "Interno",
  reasons: { code: "codice di errore", status: "stato", message: "messaggio", words: "nell'articolo:" },
  synonym: (asked) => `hai scritto «${asked}»:`,
  line: (number) => `riga ${number}`,
  comma: ", ",
  pasted: "Nel tuo testo",
  skipped: (count) => many(count, { one: "# riga", other: "# righe" }),
  areas: "Cerca per area",
  support: "Scrivi all'assistenza",
  supportHint: "Quello che hai scritto viene allegato.",
};

const doNotApply = (count: number, chosen: string) =>
  many(count, { one: "# articolo non si applica a %", other: "# articoli non si applicano a %" }, chosen);

export const filter: FilterWords = {
  hidden: (count, chosen) => `${doNotApply(count, chosen)} e ${count === 1 ? "è nascosto" : "sono nascosti"}.`,
  listed: (count, chosen) => `${doNotApply(count, chosen)}.`,
  none: (count, chosen) =>
    count === 1
      ? `L'unico articolo qui non si applica a ${chosen} ed è nascosto.`
      : `Niente qui si applica a ${chosen}: tutti i ${number(count)} articoli sono nascosti.`,
  show: (count) => (count === 1 ? "Mostralo" : "Mostrali"),
  hide: (count) => (count === 1 ? "Nascondilo" : "Nascondili"),
  ofCard: (count) => many(count, { one: "# nascosto", other: "# nascosti" }),
  showAll: "Mostra tutto",
  yours: (chosen) => `Questa pagina si applica a ${chosen}.`,
  everything: "Viene mostrato tutto.",
};

export const email: EmailWords = {
  more: "Per saperne di più",
  firstCheck: "Controlla prima questo",
  appliesTo: "Si applica a",
  related: "Articoli correlati",
  code: (number) => `Codice ${number}`,
  codeBelow: (number) => `(codice ${number} più sotto)`,
  pleaseSend: "Per favore, inviaci",
};

export const picker: PickerWords = {
  title: "Testi pronti",
  skip: "Vai alla ricerca",
  brands: "Marchi",
  entries: "Articoli",
  search: "Che cosa vede il cliente?",
  searchHint: "Parole, un codice di errore, un log incollato",
  needsScript:
    "Questa pagina richiede JavaScript. La soluzione di ogni articolo è anche in un file accanto a questa pagina.",
  reply: "Risposta",
  keys: "Tasti",

  found: (count, closest) => {
    if (count === 0)
      return closest === 0 ? "Nessun risultato. Prova con meno parole." : `Nessuna risposta esatta. ${close(closest)}.`;
    return many(count, { one: "# articolo", other: "# articoli" }) + (closest === 0 ? "" : `, ${close(closest)}`);
  },
  notSearched: "La ricerca non è riuscita. Sono elencati tutti gli articoli.",
  closest: "Articoli più simili",
  reasons: { code: "codice di errore", status: "stato", message: "messaggio" },
  synonym: (asked) => `hai scritto «${asked}»:`,
  internal: "Interno",
  notes: "Solo per gli operatori",
  page: "Apri la pagina",
  notLoaded: "Non è stato possibile caricare questo testo.",
  variants: "Variante",
  variant: {
    fix: { name: "Soluzione", about: "Cause, passaggi e come verificare" },
    short: { name: "Breve", about: "Un paragrafo e un link, per le chat" },
    ask: { name: "Richiesta", about: "Che cosa deve inviare il cliente" },
    full: { name: "Completo", about: "Tutto per il cliente: sintomo, soluzione e che cosa inviare" },
  },
  fields: "Da compilare prima di copiare",
  copy: "Copia",
  copySubject: "Copia l'oggetto",
  add: "Aggiungi alla risposta",
  rich: "Con formattazione",
  plain: "Solo testo",
  empty: "Ancora niente. Aggiungi testi per rispondere a più domande in un solo messaggio.",
  up: (name) => `Sposta su: ${name}`,
  down: (name) => `Sposta giù: ${name}`,
  remove: (name) => `Rimuovi: ${name}`,
  copyReply: "Copia la risposta",

  copied: (name) => `Copiato: ${name}.`,
  copiedPlain: (name) => `Copiato come solo testo: ${name}.`,
  notCopied: "Il browser non ha permesso di copiare. Seleziona il testo e copialo a mano.",
  unfilled: (names) => `Ancora da compilare: ${names}. Copia di nuovo per lasciarlo visibile.`,
  added: (name, count) =>
    `Aggiunto: ${name}. ${many(count, { one: "La risposta contiene # testo.", other: "La risposta contiene # testi." })}`,
  removed: (name) => `Rimosso: ${name}.`,
  moved: (name, place) => `${name} è ora in posizione ${place}.`,
  cleared: "I campi e la risposta sono stati svuotati.",

  keyNames: {
    search: "Cerca",
    choose: "Scorri gli articoli",
    open: "Scegli e vai al primo campo",
    variant: "Variante successiva",
    copy: "Copia",
    add: "Aggiungi alla risposta",
    copyReply: "Copia la risposta",
    newCustomer: "Nuovo cliente",
  },
};

export const help: HelpWords = {
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
  found: (title) => `Guida: ${title}`,
};

export const alerts: Words["alerts"] = {
  note: "Nota",
  tip: "Suggerimento",
  important: "Importante",
  warning: "Avviso",
  caution: "Attenzione",
};

export const versions: Words["versions"] = {
  between: (from, to) => `da ${from} a ${to}`,
  later: (from) => `${from} e successive`,
  earlier: (to) => `${to} e precedenti`,
};

export const signs: Words["signs"] = { colon: ": ", comma: ", ", semicolon: "; " };
