import type { LanguageHeadings } from "./language.js";

export const pl: LanguageHeadings = {
  rows: {
    symptom: {
      heading: "Objaw",
      also: {
        dita: ["Problem"],
        microsoft: ["Objawy", "Symptomy"],
        common: [
          ...["Symptom", "Problemy", "Opis problemu", "Komunikat o błędzie", "Komunikaty o błędach", "Opis błędu"],
          ...["Znaczenie", "Usterka", "Co się dzieje"],
        ],
      },
    },
    confirm: {
      heading: "Potwierdzenie przyczyny",
      also: {
        common: [
          ...["Diagnoza", "Diagnostyka", "Diagnoza problemu", "Sprawdzenie przyczyny", "Ustalenie przyczyny"],
          ...["Potwierdź przyczynę", "Weryfikacja przyczyny"],
        ],
      },
    },
    cause: {
      heading: "Przyczyna",
      also: {
        common: [
          ...["Przyczyny", "Możliwa przyczyna", "Możliwe przyczyny", "Prawdopodobna przyczyna", "Powód", "Powody"],
          ...["Główna przyczyna", "Przyczyna źródłowa", "Przyczyna błędu", "Przyczyna problemu", "Dlaczego"],
        ],
      },
    },
    fix: {
      heading: "Rozwiązanie",
      also: {
        dita: ["Procedura"],
        common: [
          ...["Rozwiązania", "Możliwe rozwiązanie", "Możliwe rozwiązania", "Rozwiązanie problemu", "Naprawa"],
          ...["Rozwiązywanie", "Sposób naprawy", "Jak naprawić", "Jak rozwiązać problem", "Kroki", "Instrukcja"],
          ...["Aby rozwiązać ten problem", "Co zrobić", "Działania naprawcze", "Środki zaradcze", "Instrukcje"],
          "Zalecane rozwiązanie",
        ],
      },
    },
    workaround: {
      heading: "Obejście",
      also: {
        common: [
          ...["Obejścia", "Obejście problemu", "Rozwiązanie tymczasowe", "Tymczasowe rozwiązanie"],
          ...["Rozwiązanie alternatywne", "Rozwiązanie zastępcze"],
        ],
      },
    },
    verify: {
      heading: "Weryfikacja",
      also: {
        common: [
          ...["Sprawdzenie wyniku", "Sprawdź wynik", "Weryfikacja rozwiązania", "Sprawdzenie rozwiązania", "Walidacja"],
          "Weryfikacja wyniku",
        ],
      },
    },
    escalate: {
      heading: "Eskalacja",
      also: { common: ["Kiedy eskalować", "Jeśli problem nadal występuje", "Jeżeli problem nadal występuje"] },
    },
    include: {
      heading: "Zanim napiszesz do pomocy technicznej",
      also: {
        common: [
          ...["Przed kontaktem z pomocą techniczną", "Zanim skontaktujesz się z pomocą techniczną"],
          ...["Informacje dla pomocy technicznej", "Przed skontaktowaniem się z pomocą techniczną"],
        ],
      },
    },
    why: { heading: "Dlaczego warto skorzystać", also: { common: ["Dla kogo jest ta instrukcja"] } },
    benefits: { heading: "Korzyści", also: { common: ["Korzyść", "Zalety"] } },
    prerequisites: {
      heading: "Wymagania wstępne",
      also: {
        dita: ["Wymaganie wstępne", "Zanim rozpoczniesz"],
        common: ["Wymagania", "Przygotowanie", "Zanim zaczniesz", "Warunki wstępne", "Przed rozpoczęciem"],
      },
    },
    moreInformation: {
      heading: "Więcej informacji",
      also: {
        dita: ["Uwagi"],
        microsoft: ["Informacje dodatkowe"],
        common: ["Dodatkowe informacje", "Dalsze informacje", "Notatki", "Dodatkowe uwagi"],
      },
    },
    internalNotes: {
      heading: "Notatki wewnętrzne",
      also: {
        common: [
          "Uwagi wewnętrzne",
          "Uwaga wewnętrzna",
          "Notatka wewnętrzna",
          "Informacja wewnętrzna",
          "Informacje wewnętrzne",
          "Tylko do użytku wewnętrznego",
          "Do użytku wewnętrznego",
          "Nie udostępniać klientom",
        ],
      },
    },
  },
  withinSections: [
    ...["Kroki", "Procedura", "Instrukcja", "Instrukcje", "Komunikat o błędzie", "Komunikaty o błędach", "Dlaczego"],
    ...["Uwagi", "Notatki", "Przygotowanie", "Wymagania", "Co zrobić", "Co się dzieje", "Walidacja", "Znaczenie"],
  ],
  fixOrWorkaround: ["Łagodzenie", "Łagodzenie skutków"],
  numberedFix: ["Metoda", "Sposób", "Opcja"],
  ofLinks: [
    ...["Informacje pokrewne", "Powiązane artykuły", "Zobacz też", "Zobacz także", "Odnośniki", "Odsyłacze pokrewne"],
    ...["Linki", "Źródła", "Materiały"],
  ],
  either: {
    "Rozwiązywanie problemów": ["confirm", "fix"],
    Sprawdzenie: ["confirm", "verify"],
    Uwaga: ["moreInformation", "internalNotes"],
  },
};
