import type { LanguageHeadings } from "./language.js";

export const de: LanguageHeadings = {
  articles: /^(?:DE[RSNM]|DIE|DAS|EINE?[RSNM]?|DIESES|DIESE[RS]?) /,
  rows: {
    symptom: {
      heading: "Symptom",
      also: {
        adobe: ["Problem"],
        microsoft: ["Symptome", "Problembeschreibung"],
        common: [
          ...["Probleme", "Fehlerbild", "Fehlerbeschreibung", "Beschreibung des Problems", "Fehlermeldung"],
          ...["Fehlermeldungen", "Anzeichen", "Störung", "Bedeutung", "Fehlerverhalten", "Was Sie sehen"],
        ],
      },
    },
    confirm: {
      heading: "Ursache prüfen",
      also: {
        common: [
          ...[
            "Ursache bestätigen",
            "Diagnose",
            "Prüfung der Ursache",
            "Bestätigung der Ursache",
            "Ursache feststellen",
          ],
          ...["Ursache ermitteln", "Ursachenermittlung", "Fehlerdiagnose", "Problem eingrenzen", "Ursache finden"],
        ],
      },
    },
    cause: {
      heading: "Ursache",
      also: {
        adobe: ["Grund"],
        common: [
          ...["Ursachen", "Gründe", "Mögliche Ursache", "Mögliche Ursachen", "Grundursache", "Fehlerursache"],
          ...["Ursachenanalyse", "Ursache des Problems", "Warum", "Warum passiert das", "Hintergrund der Störung"],
        ],
      },
    },
    fix: {
      heading: "Lösung",
      also: {
        dita: ["Prozedur"],
        microsoft: ["Fehlerbehebung", "Fehlerlösung"],
        common: [
          ...["Lösungen", "Loesung", "Behebung", "Problemlösung", "Lösungsweg", "Lösungsschritte", "Mögliche Lösungen"],
          ...["Mögliche Lösung", "Vorgehen", "Vorgehensweise", "Schritte", "Anleitung", "Maßnahme", "Maßnahmen"],
          ...["So beheben Sie das Problem", "So lösen Sie das Problem", "Problem beheben", "Fehler beheben"],
          ...["Problembehebung", "Was tun", "Lösungsvorschlag", "Behebung des Problems"],
        ],
      },
    },
    workaround: {
      heading: "Problemumgehung",
      also: {
        adobe: ["Behelfslösung"],
        common: [
          ...["Problemumgehungen", "Umgehung", "Umgehungslösung", "Übergangslösung", "Zwischenlösung", "Notlösung"],
          ...["Vorläufige Lösung", "Temporäre Lösung", "Provisorische Lösung", "Alternative Lösung"],
        ],
      },
    },
    verify: {
      heading: "Ergebnis prüfen",
      also: {
        common: [
          ...["Überprüfung", "Erfolgskontrolle", "Lösung prüfen", "Lösung überprüfen", "Ergebnis überprüfen"],
          ...["Verifizierung", "Verifikation", "Validierung", "Erfolg prüfen", "Funktion prüfen"],
        ],
      },
    },
    escalate: {
      heading: "Eskalation",
      also: {
        common: ["Eskalieren", "Wann eskalieren", "Wenn das Problem weiterhin besteht", "Wenn nichts hilft"],
      },
    },
    include: {
      heading: "Vor der Anfrage an den Support",
      also: {
        common: [
          ...["Bevor Sie den Support kontaktieren", "Bevor Sie sich an den Support wenden"],
          ...["Vor dem Kontakt mit dem Support", "Angaben für den Support", "Informationen für den Support"],
        ],
      },
    },
    why: { heading: "Wozu diese Anleitung", also: { common: ["Zielgruppe", "Für wen diese Anleitung ist"] } },
    benefits: { heading: "Vorteile", also: { common: ["Vorteil", "Nutzen", "Ihr Nutzen"] } },
    prerequisites: {
      heading: "Voraussetzungen",
      also: {
        dita: ["Voraussetzung", "Vorbereitungen"],
        common: ["Vorbereitung", "Vorbedingungen", "Anforderungen", "Bevor Sie beginnen", "Was Sie brauchen"],
      },
    },
    moreInformation: {
      heading: "Weitere Informationen",
      also: {
        dita: ["Anmerkungen"],
        microsoft: ["Hinweise", "Zusätzliche Informationen"],
        common: [
          ...["Mehr Informationen", "Weiterführende Informationen", "Bemerkungen", "Ergänzende Informationen"],
          ...["Weitere Hinweise", "Notizen", "Zusatzinformationen"],
        ],
      },
    },
    internalNotes: {
      heading: "Interne Notizen",
      also: {
        common: [
          "Interne Hinweise",
          "Interne Anmerkungen",
          "Interne Notiz",
          "Interner Hinweis",
          "Interne Anmerkung",
          "Interne Info",
          "Interne Infos",
          "Interne Information",
          "Interne Informationen",
          "Interner Kommentar",
          "Interne Kommentare",
          "Nur intern",
          "Nur für den internen Gebrauch",
          "Nicht an Kunden weitergeben",
        ],
      },
    },
  },
  withinSections: [
    ...["Schritte", "Anleitung", "Vorgehen", "Vorgehensweise", "Prozedur", "Maßnahme", "Maßnahmen", "Warum"],
    ...["Fehlermeldung", "Fehlermeldungen", "Hinweise", "Anmerkungen", "Bemerkungen", "Notizen", "Anforderungen"],
    ...["Vorbereitung", "Vorbereitungen", "Was tun", "Bedeutung", "Überprüfung"],
  ],
  fixOrWorkaround: ["Abhilfe", "Abhilfen", "Abhilfemaßnahmen", "Schadensbegrenzung"],
  numberedFix: ["Methode", "Möglichkeit", "Option", "Variante"],
  ofLinks: [
    ...["Verwandte Themen", "Verwandte Artikel", "Verwandtes Lesen", "Zugehörige Informationen", "Verweise"],
    ...["Siehe auch", "Links", "Weiterführende Links", "Referenzen", "Quellen", "Literatur"],
  ],
  either: {
    Prüfung: ["confirm", "verify"],
    Prüfen: ["confirm", "verify"],
    Problembehandlung: ["confirm", "fix"],
    Hinweis: ["moreInformation", "internalNotes"],
  },
};
