/**
 * Dutch. Reviewed by a native speaker: no.
 *
 * Register: „je“, as the help centers of bol, Coolblue and Google have it. Buttons are in the infinitive.
 *
 * Doubts:
 * - „artikel“ for entry; „tekstblok“ for snippet, where help desks say „macro“ or „standaardantwoord“.
 * - „support“ and not „klantenservice“, since some brands have both.
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
  skip: "Naar de inhoud",
  site: "Site",
  footer: "Site, onderaan de pagina",
  breadcrumb: "Kruimelpad",
  home: "Startpagina",
  internal: "Intern",
  support: "Support",

  search: "Zoeken",
  searchLabel: "Wat zie je?",
  searchHint: "Woorden of een foutcode",

  byArea: "Per onderdeel",
  bySymptom: "Per symptoom",
  findSymptom: "Zoek je symptoom",
  symptom: "Symptoom",
  mostLikelyCause: "Waarschijnlijkste oorzaak",
  firstThing: "Eerst controleren",
  unknown: "—",
  moreCauses: (count) => many(count, { one: "Nog # mogelijke oorzaak", other: "Nog # mogelijke oorzaken" }),

  guide: "Handleiding",
  allOf: (count, area) => `Alle ${number(count)} artikelen van ${area}`,
  entries: (count) => (count === 0 ? "Nog geen artikelen" : many(count, { one: "# artikel", other: "# artikelen" })),
  entriesHeading: "Artikelen",
  narrow: "Toon alleen artikelen met",
  letters: "Op beginletter",
  otherAreas: "Andere onderdelen",
  emptyArea: "Voor dit onderdeel is nog geen artikel geschreven.",
  onThisPage: "Op deze pagina",

  firstCheck: "Controleer dit eerst",
  causesHeading: "Mogelijke oorzaken, de waarschijnlijkste eerst",
  solutionCount: (number, total) => `${number} van ${total}`,
  solution: (number) => `Oplossing ${number}`,
  appliesTo: "Geldt voor",
  everything: "Alles",
  anyVersion: (product) => `${product}, elke versie`,
  platform: "Platform",
  anyPlatform: "Elk platform",
  isFor: (texts) => `Deze pagina geldt voor ${texts}.`,
  youChose: "Jouw keuze",
  signatures: "Ook te vinden via",
  codes: "Foutcode",
  statuses: "HTTP-status",
  messages: "Melding",
  related: "Gerelateerde artikelen",
  toSupport: "Wat je meestuurt en waar je naartoe schrijft",
  moreIn: (area) => `Meer in ${area}`,
  previous: "Vorige",
  next: "Volgende",
  reviewed: "Laatst nagekeken op",
  date: (day) =>
    formatDate(
      day,
      "{d} {m} {y}",
      "januari februari maart april mei juni juli augustus september oktober november december",
    ),

  page: "Pagina",
  searched: "Gezocht naar",
  tried: "Geprobeerd",
  stillStuck: "Kom je er niet uit?",
  writeToSupport: "Schrijf naar support",
  editEntry: "Stel een wijziging van deze pagina voor",
  stepLink: (number) => `Link naar stap ${number}`,

  notFound: "Deze pagina is hier niet",
  notFoundLead: "Misschien is het adres verkeerd gespeld, of is de pagina verplaatst. Hier kun je verder.",
  moved: "Deze pagina is verplaatst",
  movedTo: "Je vindt de pagina nu hier:",
  split: "Deze pagina is opgesplitst",
  splitInto: "Kies de pagina die past:",
  retired: "Deze pagina bestaat niet meer",
  nearest: "Deze komen het dichtst in de buurt:",

  checklist: "Stuur dit mee",
  contact: "Contact",
};

export const script: ScriptWords = {
  paste: "Hele foutmelding plakken",
  pasteBack: "Terug naar één regel",
  pasteHint: "Een melding, een logbestand of een antwoord, helemaal. De tekst blijft op dit apparaat.",
  searching: "Bezig met zoeken…",
  notLoaded: "De zoekfunctie kon niet worden geladen.",
  retry: "Opnieuw proberen",
  toSymptoms: "Naar de tabel met symptomen",
  filtered: (count, total, more) => {
    const fitting =
      count === 0
        ? `Geen symptoom in deze tabel past: ze staan er alle ${number(total)}.`
        : `${many(count, { one: "# van de % symptomen past", other: "# van de % symptomen passen" }, number(total))}.`;
    if (more === 0) return fitting;
    return `${fitting} ${many(more, { one: "Er staat er nog #", other: "Er staan er nog #" })} op de pagina's van de onderdelen.`;
  },
  shortcutOn: "Zoektoets / uitzetten",
  shortcutOff: "Zoektoets / aanzetten",
  searchedFor: "Waar je naar zocht",
  copy: "Kopiëren",
  copied: "Gekopieerd",
  notCopied: "Niet gekopieerd",
};

const close = (count: number) => many(count, { one: "# artikel in de buurt", other: "# artikelen in de buurt" });

export const search: SearchWords = {
  found: (answers, closest) => {
    if (answers === 0) return closest === 0 ? "Niets gevonden." : `Geen exact antwoord. ${close(closest)}.`;
    return many(answers, { one: "# antwoord", other: "# antwoorden" }) + (closest > 0 ? `, ${close(closest)}` : "");
  },
  outside: (found, count, chosen) =>
    `${found.replace(/\.$/, "")}. ${many(count, { one: "# artikel geldt", other: "# artikelen gelden" })} niet voor ${chosen}.`,
  showOutside: (count) => (count === 1 ? "Tonen" : "Allemaal tonen"),
  notFor: (chosen) => `Gelden niet voor ${chosen}`,
  appliesTo: "geldt voor",
  nothingHint: "Probeer minder woorden, een foutcode of een status.",
  closest: "Artikelen in de buurt",
  showAll: (count) => `Alle ${number(count)} tonen`,
  internal: "Intern",
  reasons: { code: "foutcode", status: "status", message: "melding", words: "in het artikel:" },
  synonym: (asked) => `je schreef '${asked}':`,
  line: (number) => `regel ${number}`,
  comma: ", ",
  pasted: "In je tekst",
  skipped: (count) => many(count, { one: "# regel", other: "# regels" }),
  areas: "Zoek per onderdeel",
  support: "Schrijf naar support",
  supportHint: "Wat je schreef, wordt meegestuurd.",
};

const doNotApply = (count: number, chosen: string) =>
  many(count, { one: "# artikel geldt niet voor %", other: "# artikelen gelden niet voor %" }, chosen);

export const filter: FilterWords = {
  hidden: (count, chosen) => `${doNotApply(count, chosen)} en ${count === 1 ? "is" : "zijn"} verborgen.`,
  listed: (count, chosen) => `${doNotApply(count, chosen)}.`,
  none: (count, chosen) =>
    count === 1
      ? `Het enige artikel hier geldt niet voor ${chosen} en is verborgen.`
      : `Niets hier geldt voor ${chosen}: alle ${number(count)} artikelen zijn verborgen.`,
  show: () => "Tonen",
  hide: () => "Verbergen",
  ofCard: (count) => `${number(count)} verborgen`,
  showAll: "Alles tonen",
  yours: (chosen) => `Deze pagina geldt voor ${chosen}.`,
  everything: "Alles wordt getoond.",
};

export const email: EmailWords = {
  more: "Meer hierover",
  firstCheck: "Controleer dit eerst",
  appliesTo: "Geldt voor",
  related: "Gerelateerde artikelen",
  code: (number) => `Code ${number}`,
  codeBelow: (number) => `(code ${number} hieronder)`,
  pleaseSend: "Stuur ons alsjeblieft het volgende",
};

export const picker: PickerWords = {
  title: "Tekstblokken",
  skip: "Naar het zoekveld",
  brands: "Merken",
  entries: "Artikelen",
  search: "Wat ziet de klant?",
  searchHint: "Woorden, een foutcode, een geplakt logbestand",
  needsScript:
    "Deze pagina heeft JavaScript nodig. De oplossing van elk artikel staat ook in een bestand naast deze pagina.",
  reply: "Antwoord",
  keys: "Toetsen",

  found: (count, closest) => {
    if (count === 0)
      return closest === 0 ? "Niets gevonden. Probeer minder woorden." : `Geen exact antwoord. ${close(closest)}.`;
    return many(count, { one: "# artikel", other: "# artikelen" }) + (closest === 0 ? "" : `, ${close(closest)}`);
  },
  notSearched: "Het zoeken is mislukt. Alle artikelen staan in de lijst.",
  closest: "Artikelen in de buurt",
  reasons: { code: "foutcode", status: "status", message: "melding" },
  synonym: (asked) => `je schreef '${asked}':`,
  internal: "Intern",
  notes: "Alleen voor medewerkers",
  page: "Pagina openen",
  notLoaded: "Dit tekstblok kon niet worden geladen.",
  variants: "Variant",
  variant: {
    fix: { name: "Oplossing", about: "Oorzaken, stappen en hoe je het controleert" },
    short: { name: "Kort", about: "Eén alinea en een link, voor chats" },
    ask: { name: "Navraag", about: "Wat de klant moet sturen" },
    full: { name: "Volledig", about: "Alles voor de klant: symptoom, oplossing en wat te sturen" },
  },
  fields: "Invullen voordat je kopieert",
  copy: "Kopiëren",
  copySubject: "Onderwerp kopiëren",
  add: "Aan antwoord toevoegen",
  rich: "Met opmaak",
  plain: "Platte tekst",
  empty: "Nog niets. Voeg tekstblokken toe om meerdere vragen in één bericht te beantwoorden.",
  up: (name) => `Omhoog: ${name}`,
  down: (name) => `Omlaag: ${name}`,
  remove: (name) => `Verwijderen: ${name}`,
  copyReply: "Antwoord kopiëren",

  copied: (name) => `Gekopieerd: ${name}.`,
  copiedPlain: (name) => `Alleen als platte tekst gekopieerd: ${name}.`,
  notCopied: "De browser stond kopiëren niet toe. Selecteer de tekst en kopieer die zelf.",
  unfilled: (names) => `Nog in te vullen: ${names}. Kopieer nog eens om het open te laten staan.`,
  added: (name, count) =>
    `Toegevoegd: ${name}. ${many(count, { one: "Het antwoord heeft # tekstblok.", other: "Het antwoord heeft # tekstblokken." })}`,
  removed: (name) => `Verwijderd: ${name}.`,
  moved: (name, place) => `${name} staat nu op plaats ${place}.`,
  cleared: "De velden en het antwoord zijn leeggemaakt.",

  keyNames: {
    search: "Zoeken",
    choose: "Door de artikelen gaan",
    open: "Kiezen en naar het eerste veld",
    variant: "Volgende variant",
    copy: "Kopiëren",
    add: "Aan antwoord toevoegen",
    copyReply: "Antwoord kopiëren",
    newCustomer: "Nieuwe klant",
  },
};

export const help: HelpWords = {
  firstCheck: "Eerst controleren",
  prerequisites: "Voordat je begint",
  cause: "Oorzaak",
  fix: "Oplossing",
  workaround: "Tijdelijke oplossing",
  verify: "Controleer of het werkt",
  escalate: "Als dit niet helpt",
  include: "Stuur dit mee",
  moreInformation: "Meer informatie",
  related: "Gerelateerde artikelen",
  others: "Is het iets anders?",
  page: "Openen in het helpcentrum",
  support: "Contact met support",
  nothing: "Voor dit probleem is geen hulp gevonden.",
  unsure: "Misschien helpt een van deze:",
  searchFor: "Zoeken in de hulp",
  search: "Zoeken",
  copy: "Kopiëren",
  copied: "Gekopieerd",
  notCopied: "Niet gekopieerd",
  found: (title) => `Hulp: ${title}`,
};

export const alerts: Words["alerts"] = {
  note: "Opmerking",
  tip: "Tip",
  important: "Belangrijk",
  warning: "Waarschuwing",
  caution: "Let op",
};

export const versions: Words["versions"] = {
  between: (from, to) => `${from} tot en met ${to}`,
  later: (from) => `${from} en later`,
  earlier: (to) => `${to} en eerder`,
};

export const signs: Words["signs"] = { colon: ": ", comma: ", ", semicolon: "; " };
