/**
 * German. Reviewed by a native speaker: no.
 *
 * Register: „Sie“, as the help centers of banks, shops and Microsoft have it, and as the headings of sections do. Buttons are
 * in the infinitive.
 *
 * Doubts:
 * - „Eintrag“ for entry; „Artikel“ is what help centers say, and may be better where readers see it.
 * - „Textbaustein“ for snippet: what Zendesk and Freshdesk call „Makro“ and „Vorgefertigte Antwort“.
 * - „Auch zu finden über“ above codes and messages.
 */
import { createCounter, createNumber, oneOther } from "../count.js";
import { formatDate } from "../date.js";
import type { EmailWords, PickerWords } from "../email-words.js";
import type { HelpWords } from "../help-words.js";
import type { PageWords } from "../page-words.js";
import type { FilterWords, ScriptWords, SearchWords } from "../script-words.js";
import type { Words } from "../words.js";

const number = /* @__PURE__ */ createNumber(".");
const many = /* @__PURE__ */ createCounter(oneOther, number);

export const page: PageWords = {
  skip: "Zum Inhalt springen",
  site: "Website",
  footer: "Website, am Seitenende",
  breadcrumb: "Brotkrümelnavigation",
  home: "Startseite",
  internal: "Intern",
  support: "Support",

  search: "Suchen",
  searchLabel: "Was sehen Sie?",
  searchHint: "Wörter oder Fehlercode",

  byArea: "Nach Bereich",
  bySymptom: "Nach Symptom",
  findSymptom: "Symptom finden",
  symptom: "Symptom",
  mostLikelyCause: "Wahrscheinlichste Ursache",
  firstThing: "Zuerst prüfen",
  unknown: "—",
  moreCauses: (count) => many(count, { one: "# weitere mögliche Ursache", other: "# weitere mögliche Ursachen" }),

  guide: "Anleitung",
  allOf: (count, area) => `Alle ${number(count)} Einträge zu ${area}`,
  entries: (count) => (count === 0 ? "Noch keine Einträge" : many(count, { one: "# Eintrag", other: "# Einträge" })),
  entriesHeading: "Einträge",
  narrow: "Nur Einträge zeigen mit",
  letters: "Nach Anfangsbuchstaben",
  otherAreas: "Weitere Bereiche",
  emptyArea: "Zu diesem Bereich gibt es noch keinen Eintrag.",
  onThisPage: "Auf dieser Seite",

  firstCheck: "Prüfen Sie das zuerst",
  causesHeading: "Mögliche Ursachen, die wahrscheinlichste zuerst",
  solutionCount: (number, total) => `${number} von ${total}`,
  solution: (number) => `Lösung ${number}`,
  appliesTo: "Gilt für",
  everything: "Alles",
  anyVersion: (product) => `${product}, jede Version`,
  platform: "Plattform",
  anyPlatform: "Jede Plattform",
  isFor: (texts) => `Diese Seite gilt für ${texts}.`,
  youChose: "Ihre Auswahl",
  signatures: "Auch zu finden über",
  codes: "Fehlercode",
  statuses: "HTTP-Status",
  messages: "Meldung",
  related: "Verwandte Themen",
  toSupport: "Was Sie mitschicken und wohin Sie schreiben",
  moreIn: (area) => `Mehr zu ${area}`,
  previous: "Vorheriger Eintrag",
  next: "Nächster Eintrag",
  reviewed: "Zuletzt geprüft am",
  date: (day) =>
    formatDate(
      day,
      "{d}. {m} {y}",
      "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    ),

  page: "Seite",
  searched: "Gesucht nach",
  tried: "Ausprobiert",
  stillStuck: "Kommen Sie nicht weiter?",
  writeToSupport: "An den Support schreiben",
  editEntry: "Änderung an dieser Seite vorschlagen",
  stepLink: (number) => `Link zu Schritt ${number}`,

  notFound: "Diese Seite gibt es hier nicht",
  notFoundLead: "Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen. Hier geht es weiter.",
  moved: "Diese Seite ist umgezogen",
  movedTo: "Sie finden sie jetzt hier:",
  split: "Aus dieser Seite sind mehrere geworden",
  splitInto: "Wählen Sie die passende:",
  retired: "Diese Seite gibt es nicht mehr",
  nearest: "Diese Seiten kommen ihr am nächsten:",

  checklist: "Das gehört dazu",
  contact: "Kontakt",
};

export const script: ScriptWords = {
  paste: "Ganze Fehlermeldung einfügen",
  pasteBack: "Zurück zu einer Zeile",
  pasteHint: "Eine Meldung, ein Log, eine Antwort, und zwar ganz. Der Text bleibt auf diesem Gerät.",
  searching: "Suche läuft …",
  notLoaded: "Die Suche konnte nicht geladen werden.",
  retry: "Erneut versuchen",
  toSymptoms: "Zur Tabelle der Symptome",
  filtered: (count, total, more) => {
    const fitting =
      count === 0
        ? `Kein Symptom dieser Tabelle passt. Alle ${number(total)} werden angezeigt.`
        : `${many(count, { one: "# von % Symptomen passt", other: "# von % Symptomen passen" }, number(total))}.`;
    if (more === 0) return fitting;
    return `${fitting} ${many(more, { one: "# weiteres steht", other: "# weitere stehen" })} auf den Seiten der Bereiche.`;
  },
  shortcutOn: "Suchtaste / ausschalten",
  shortcutOff: "Suchtaste / einschalten",
  searchedFor: "Wonach Sie gesucht haben",
  copy: "Kopieren",
  copied: "Kopiert",
  notCopied: "Nicht kopiert",
};

const close = (count: number) => many(count, { one: "# ähnlicher Eintrag", other: "# ähnliche Einträge" });

export const search: SearchWords = {
  found: (answers, closest) => {
    if (answers === 0) return closest === 0 ? "Nichts gefunden." : `Keine genaue Antwort. ${close(closest)}.`;
    return many(answers, { one: "# Antwort", other: "# Antworten" }) + (closest > 0 ? `, ${close(closest)}` : "");
  },
  outside: (found, count, chosen) =>
    `${found.replace(/\.$/, "")}. ${many(count, { one: "# Eintrag gilt", other: "# Einträge gelten" })} nicht für ${chosen}.`,
  showOutside: (count) => (count === 1 ? "Anzeigen" : "Alle anzeigen"),
  notFor: (chosen) => `Gelten nicht für ${chosen}`,
  appliesTo: "gilt für",
  nothingHint: "Versuchen Sie es mit weniger Wörtern, einem Fehlercode oder einem Status.",
  closest: "Ähnliche Einträge",
  showAll: (count) => `Alle ${number(count)} anzeigen`,
  internal: "Intern",
  reasons: { code: "Fehlercode", status: "Status", message: "Meldung", words: "im Eintrag:" },
  synonym: (asked) => `Sie schrieben „${asked}“:`,
  line: (number) => `Zeile ${number}`,
  comma: ", ",
  pasted: "In Ihrem Text",
  skipped: (count) => many(count, { one: "# Zeile", other: "# Zeilen" }),
  areas: "Nach Bereich suchen",
  support: "An den Support schreiben",
  supportHint: "Ihr Text wird mitgeschickt.",
};

const doNotApply = (count: number, chosen: string) =>
  many(count, { one: "# Eintrag gilt nicht für %", other: "# Einträge gelten nicht für %" }, chosen);

export const filter: FilterWords = {
  hidden: (count, chosen) => `${doNotApply(count, chosen)} und ${count === 1 ? "ist" : "sind"} ausgeblendet.`,
  listed: (count, chosen) => `${doNotApply(count, chosen)}.`,
  none: (count, chosen) =>
    count === 1
      ? `Der einzige Eintrag hier gilt nicht für ${chosen} und ist ausgeblendet.`
      : `Nichts hier gilt für ${chosen}: Alle ${number(count)} Einträge sind ausgeblendet.`,
  show: () => "Einblenden",
  hide: () => "Ausblenden",
  ofCard: (count) => `${number(count)} ausgeblendet`,
  showAll: "Alles anzeigen",
  yours: (chosen) => `Diese Seite gilt für ${chosen}.`,
  everything: "Alles wird angezeigt.",
};

export const email: EmailWords = {
  more: "Mehr dazu",
  firstCheck: "Prüfen Sie das zuerst",
  appliesTo: "Gilt für",
  related: "Verwandte Themen",
  code: (number) => `Code ${number}`,
  codeBelow: (number) => `(Code ${number} unten)`,
  pleaseSend: "Bitte schicken Sie uns Folgendes",
};

export const picker: PickerWords = {
  title: "Textbausteine",
  skip: "Zur Suche springen",
  brands: "Marken",
  entries: "Einträge",
  search: "Was sieht der Kunde?",
  searchHint: "Wörter, Fehlercode, eingefügtes Log",
  needsScript:
    "Für die Auswahl wird JavaScript benötigt. Die Lösung zu jedem Eintrag liegt auch als Datei neben dieser Seite.",
  reply: "Antwort",
  keys: "Tasten",

  found: (count, closest) => {
    if (count === 0)
      return closest === 0
        ? "Nichts gefunden. Versuchen Sie es mit weniger Wörtern."
        : `Keine genaue Antwort. ${close(closest)}.`;
    return many(count, { one: "# Eintrag", other: "# Einträge" }) + (closest === 0 ? "" : `, ${close(closest)}`);
  },
  notSearched: "Die Suche ist fehlgeschlagen. Alle Einträge werden angezeigt.",
  closest: "Ähnliche Einträge",
  reasons: { code: "Fehlercode", status: "Status", message: "Meldung" },
  synonym: (asked) => `Sie schrieben „${asked}“:`,
  internal: "Intern",
  notes: "Nur für den Support",
  page: "Seite öffnen",
  notLoaded: "Dieser Textbaustein konnte nicht geladen werden.",
  variants: "Variante",
  variant: {
    fix: { name: "Lösung", about: "Ursachen, Schritte und wie man das Ergebnis prüft" },
    short: { name: "Kurz", about: "Ein Absatz und ein Link, für Chats" },
    ask: { name: "Rückfrage", about: "Was der Kunde schicken soll" },
    full: { name: "Alles", about: "Alles für den Kunden: Symptom, Lösung und was er schicken soll" },
  },
  fields: "Vor dem Kopieren ausfüllen",
  copy: "Kopieren",
  copySubject: "Betreff kopieren",
  add: "Zur Antwort hinzufügen",
  rich: "Mit Formatierung",
  plain: "Nur Text",
  empty: "Noch leer. Fügen Sie Textbausteine hinzu, um mehrere Fragen in einer Nachricht zu beantworten.",
  up: (name) => `Nach oben: ${name}`,
  down: (name) => `Nach unten: ${name}`,
  remove: (name) => `Entfernen: ${name}`,
  copyReply: "Antwort kopieren",

  copied: (name) => `Kopiert: ${name}.`,
  copiedPlain: (name) => `Nur als einfacher Text kopiert: ${name}.`,
  notCopied: "Der Browser lässt das Kopieren nicht zu. Markieren Sie den Text, und kopieren Sie ihn von Hand.",
  unfilled: (names) => `Noch auszufüllen: ${names}. Kopieren Sie noch einmal, um die Lücke stehen zu lassen.`,
  added: (name, count) =>
    `Hinzugefügt: ${name}. ${many(count, { one: "Die Antwort hat # Textbaustein.", other: "Die Antwort hat # Textbausteine." })}`,
  removed: (name) => `Entfernt: ${name}.`,
  moved: (name, place) => `${name} steht jetzt an Stelle ${place}.`,
  cleared: "Felder und Antwort sind geleert.",

  keyNames: {
    search: "Suchen",
    choose: "Durch die Einträge gehen",
    open: "Auswählen, weiter zum ersten Feld",
    variant: "Nächste Variante",
    copy: "Kopieren",
    add: "Zur Antwort hinzufügen",
    copyReply: "Antwort kopieren",
    newCustomer: "Neuer Kunde",
  },
};

export const help: HelpWords = {
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
  found: (title) => `Hilfe: ${title}`,
};

export const alerts: Words["alerts"] = {
  note: "Hinweis",
  tip: "Tipp",
  important: "Wichtig",
  warning: "Warnung",
  caution: "Vorsicht",
};

export const versions: Words["versions"] = {
  between: (from, to) => `${from} bis ${to}`,
  later: (from) => `ab ${from}`,
  earlier: (to) => `bis ${to}`,
};

export const signs: Words["signs"] = { colon: ": ", comma: ", ", semicolon: "; " };
