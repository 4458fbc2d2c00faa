/**
 * Polish. Reviewed by a native speaker: no.
 *
 * Register: second person singular, which the help centers of Google and Allegro have; no past tense of the reader, which would
 * tell a gender. Buttons are imperatives.
 *
 * Doubts:
 * - „artykuł“ for entry; „szablon“ for snippet, where help desks say „makro“ or „gotowa odpowiedź“.
 * - „obszar“ for area; „dział“ or „kategoria“ may be more usual.
 */
import { createCounter, createNumber, polish } from "../count.js";
import { formatDate } from "../date.js";
import type { EmailWords, PickerWords } from "../email-words.js";
import type { HelpWords } from "../help-words.js";
import type { PageWords } from "../page-words.js";
import type { FilterWords, ScriptWords, SearchWords } from "../script-words.js";
import type { Words } from "../words.js";

const number = /* @__PURE__ */ createNumber("\u00a0", 10_000);
const many = /* @__PURE__ */ createCounter(polish, number);
const articles = (count: number) => many(count, { one: "# artykuł", few: "# artykuły", many: "# artykułów" });

export const page: PageWords = {
  skip: "Przejdź do treści",
  site: "Witryna",
  footer: "Witryna, na dole strony",
  breadcrumb: "Ścieżka nawigacji",
  home: "Strona główna",
  internal: "Wewnętrzne",
  support: "Pomoc techniczna",

  search: "Szukaj",
  searchLabel: "Co widzisz?",
  searchHint: "Słowa lub kod błędu",

  byArea: "Według obszaru",
  bySymptom: "Według objawu",
  findSymptom: "Znajdź swój objaw",
  symptom: "Objaw",
  mostLikelyCause: "Najbardziej prawdopodobna przyczyna",
  firstThing: "Co sprawdzić najpierw",
  unknown: "—",
  moreCauses: (count) =>
    many(count, {
      one: "Jeszcze # możliwa przyczyna",
      few: "Jeszcze # możliwe przyczyny",
      many: "Jeszcze # możliwych przyczyn",
    }),

  guide: "Przewodnik",
  allOf: (count, area) => `Wszystkie artykuły z obszaru ${area} (${number(count)})`,
  entries: (count) => (count === 0 ? "Brak artykułów" : articles(count)),
  entriesHeading: "Artykuły",
  narrow: "Pokaż tylko artykuły zawierające",
  letters: "Według pierwszej litery",
  otherAreas: "Inne obszary",
  emptyArea: "W tym obszarze nie ma jeszcze artykułów.",
  onThisPage: "Na tej stronie",

  firstCheck: "Sprawdź to najpierw",
  causesHeading: "Możliwe przyczyny, od najbardziej prawdopodobnej",
  solutionCount: (number, total) => `${number} z ${total}`,
  solution: (number) => `Rozwiązanie ${number}`,
  appliesTo: "Dotyczy",
  everything: "Wszystko",
  anyVersion: (product) => `${product}, dowolna wersja`,
  platform: "Platforma",
  anyPlatform: "Dowolna platforma",
  isFor: (texts) => `Ta strona dotyczy: ${texts}.`,
  youChose: "Twój wybór",
  signatures: "Można też znaleźć przez",
  codes: "Kod błędu",
  statuses: "Status HTTP",
  messages: "Komunikat",
  related: "Powiązane artykuły",
  toSupport: "Co wysłać i dokąd napisać",
  moreIn: (area) => `Więcej: ${area}`,
  previous: "Poprzedni",
  next: "Następny",
  reviewed: "Ostatni przegląd:",
  date: (day) =>
    formatDate(
      day,
      "{d} {m} {y}",
      "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    ),

  page: "Strona",
  searched: "Wyszukiwano",
  tried: "Wypróbowano",
  stillStuck: "Nadal nie działa?",
  writeToSupport: "Napisz do pomocy technicznej",
  editEntry: "Zaproponuj zmianę na tej stronie",
  stepLink: (number) => `Link do kroku ${number}`,

  notFound: "Nie ma tu takiej strony",
  notFoundLead: "Być może w adresie jest błąd albo strona została przeniesiona. Stąd można przejść dalej.",
  moved: "Ta strona została przeniesiona",
  movedTo: "Teraz jest tutaj:",
  split: "Ta strona została podzielona",
  splitInto: "Wybierz odpowiednią:",
  retired: "Ta strona została wycofana",
  nearest: "Najbliższe strony:",

  checklist: "Co dołączyć",
  contact: "Kontakt",
};

export const script: ScriptWords = {
  paste: "Wklej cały błąd",
  pasteBack: "Wróć do jednego wiersza",
  pasteHint: "Komunikat, dziennik lub odpowiedź, w całości. Tekst pozostaje na tym urządzeniu.",
  searching: "Wyszukiwanie…",
  notLoaded: "Nie udało się wczytać wyszukiwania.",
  retry: "Spróbuj ponownie",
  toSymptoms: "Przejdź do tabeli objawów",
  filtered: (count, total, more) => {
    const fitting =
      count === 0
        ? `Żaden objaw z tej tabeli nie pasuje. Widać wszystkie (${number(total)}).`
        : `Pasujące objawy: ${number(count)} z ${number(total)}.`;
    return more === 0 ? fitting : `${fitting} Na stronach obszarów: jeszcze ${number(more)}.`;
  },
  shortcutOn: "Wyłącz klawisz wyszukiwania /",
  shortcutOff: "Włącz klawisz wyszukiwania /",
  searchedFor: "Wyszukiwany tekst",
  copy: "Kopiuj",
  copied: "Skopiowano",
  notCopied: "Nie skopiowano",
};

const close = (count: number) =>
  many(count, { one: "# podobny artykuł", few: "# podobne artykuły", many: "# podobnych artykułów" });

export const search: SearchWords = {
  found: (answers, closest) => {
    if (answers === 0) return closest === 0 ? "Nic nie znaleziono." : `Brak dokładnej odpowiedzi. ${close(closest)}.`;
    const found = many(answers, { one: "# odpowiedź", few: "# odpowiedzi", many: "# odpowiedzi" });
    return found + (closest > 0 ? `, ${close(closest)}` : "");
  },
  outside: (found, count, chosen) =>
    `${found.replace(/\.$/, "")}. ${many(count, { one: "# artykuł nie dotyczy", few: "# artykuły nie dotyczą", many: "# artykułów nie dotyczy" })}: ${chosen}.`,
  showOutside: (count) => (count === 1 ? "Pokaż" : "Pokaż wszystkie"),
  notFor: (chosen) => `Nie dotyczą: ${chosen}`,
  appliesTo: "dotyczy:",
  nothingHint: "Spróbuj użyć mniejszej liczby słów, kodu błędu lub statusu.",
  closest: "Najbardziej podobne artykuły",
  showAll: (count) => `Pokaż wszystkie (${number(count)})`,
  internal: "Wewnętrzne",
  reasons: { code: "kod błędu", status: "status", message: "komunikat", words: "w artykule:" },
  synonym: (asked) => `zamiast „${asked}”:`,
  line: (number) => `wiersz ${number}`,
  comma: ", ",
  pasted: "W Twoim tekście",
  skipped: (count) => many(count, { one: "# wiersz", few: "# wiersze", many: "# wierszy" }),
  areas: "Szukaj według obszaru",
  support: "Napisz do pomocy technicznej",
  supportHint: "Wpisany tekst zostanie dołączony.",
};

const doNotApply = (count: number, chosen: string) =>
  many(
    count,
    { one: "# artykuł nie dotyczy: %", few: "# artykuły nie dotyczą: %", many: "# artykułów nie dotyczy: %" },
    chosen,
  );

export const filter: FilterWords = {
  hidden: (count, chosen) => `${doNotApply(count, chosen)}. ${count === 1 ? "Jest ukryty" : "Są ukryte"}.`,
  listed: (count, chosen) => `${doNotApply(count, chosen)}.`,
  none: (count, chosen) =>
    count === 1
      ? `Jedyny artykuł nie dotyczy: ${chosen}. Jest ukryty.`
      : `Nic tutaj nie dotyczy: ${chosen}. Wszystkie artykuły (${number(count)}) są ukryte.`,
  show: (count) => (count === 1 ? "Pokaż go" : "Pokaż je"),
  hide: (count) => (count === 1 ? "Ukryj go" : "Ukryj je"),
  ofCard: (count) => `ukryte: ${number(count)}`,
  showAll: "Pokaż wszystko",
  yours: (chosen) => `Ta strona dotyczy: ${chosen}.`,
  everything: "Widać wszystko.",
};

export const email: EmailWords = {
  more: "Więcej",
  firstCheck: "Sprawdź to najpierw",
  appliesTo: "Dotyczy",
  related: "Powiązane artykuły",
  code: (number) => `Kod ${number}`,
  codeBelow: (number) => `(kod ${number} poniżej)`,
  pleaseSend: "Prosimy o przesłanie następujących informacji",
};

export const picker: PickerWords = {
  title: "Szablony",
  skip: "Przejdź do wyszukiwania",
  brands: "Marki",
  entries: "Artykuły",
  search: "Co widzi klient?",
  searchHint: "Słowa, kod błędu, wklejony dziennik",
  needsScript: "Ta strona wymaga JavaScriptu. Rozwiązanie z każdego artykułu jest też w pliku obok tej strony.",
  reply: "Odpowiedź",
  keys: "Klawisze",

  found: (count, closest) => {
    if (count === 0)
      return closest === 0
        ? "Nic nie znaleziono. Spróbuj użyć mniejszej liczby słów."
        : `Brak dokładnej odpowiedzi. ${close(closest)}.`;
    return articles(count) + (closest === 0 ? "" : `, ${close(closest)}`);
  },
  notSearched: "Wyszukiwanie nie powiodło się. Widać wszystkie artykuły.",
  closest: "Najbardziej podobne artykuły",
  reasons: { code: "kod błędu", status: "status", message: "komunikat" },
  synonym: (asked) => `zamiast „${asked}”:`,
  internal: "Wewnętrzne",
  notes: "Tylko dla konsultantów",
  page: "Otwórz stronę",
  notLoaded: "Nie udało się wczytać tego szablonu.",
  variants: "Wariant",
  variant: {
    fix: { name: "Rozwiązanie", about: "Przyczyny, kroki i sposób sprawdzenia" },
    short: { name: "Krótki", about: "Jeden akapit i link, na czat" },
    ask: { name: "Pytanie", about: "Co klient ma wysłać" },
    full: { name: "Pełny", about: "Wszystko dla klienta: objaw, rozwiązanie i co ma wysłać" },
  },
  fields: "Wypełnij przed skopiowaniem",
  copy: "Kopiuj",
  copySubject: "Kopiuj temat",
  add: "Dodaj do odpowiedzi",
  rich: "Z formatowaniem",
  plain: "Zwykły tekst",
  empty: "Jeszcze nic tu nie ma. Dodaj szablony, aby odpowiedzieć na kilka pytań w jednej wiadomości.",
  up: (name) => `Przenieś w górę: ${name}`,
  down: (name) => `Przenieś w dół: ${name}`,
  remove: (name) => `Usuń: ${name}`,
  copyReply: "Kopiuj odpowiedź",

  copied: (name) => `Skopiowano: ${name}.`,
  copiedPlain: (name) => `Skopiowano tylko jako zwykły tekst: ${name}.`,
  notCopied: "Przeglądarka nie pozwoliła skopiować. Zaznacz tekst i skopiuj go ręcznie.",
  unfilled: (names) => `Do wypełnienia: ${names}. Skopiuj ponownie, aby zostawić puste.`,
  added: (name, count) => `Dodano: ${name}. Szablony w odpowiedzi: ${number(count)}.`,
  removed: (name) => `Usunięto: ${name}.`,
  moved: (name, place) => `${name}: teraz pozycja ${place}.`,
  cleared: "Pola i odpowiedź zostały wyczyszczone.",

  keyNames: {
    search: "Szukaj",
    choose: "Przechodź między artykułami",
    open: "Wybierz i przejdź do pierwszego pola",
    variant: "Następny wariant",
    copy: "Kopiuj",
    add: "Dodaj do odpowiedzi",
    copyReply: "Kopiuj odpowiedź",
    newCustomer: "Nowy klient",
  },
};

export const help: HelpWords = {
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
  found: (title) => `Pomoc: ${title}`,
};

export const alerts: Words["alerts"] = {
  note: "Uwaga",
  tip: "Wskazówka",
  important: "Ważne",
  warning: "Ostrzeżenie",
  caution: "Przestroga",
};

export const versions: Words["versions"] = {
  between: (from, to) => `od ${from} do ${to}`,
  later: (from) => `${from} i nowsze`,
  earlier: (to) => `${to} i starsze`,
};

export const signs: Words["signs"] = { colon: ": ", comma: ", ", semicolon: "; " };
