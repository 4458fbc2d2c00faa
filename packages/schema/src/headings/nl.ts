import type { LanguageHeadings } from "./language.js";

export const nl: LanguageHeadings = {
  articles: /^(?:DE|HET|EEN|'T|DIT|DEZE) /,
  rows: {
    symptom: {
      heading: "Symptoom",
      also: {
        adobe: ["Probleem", "Kwestie"],
        microsoft: ["Symptomen"],
        common: [
          ...["Problemen", "Probleembeschrijving", "Probleemomschrijving", "Beschrijving van het probleem"],
          ...["Foutmelding", "Foutmeldingen", "Foutbericht", "Betekenis", "Storing", "Verschijnselen"],
        ],
      },
    },
    confirm: {
      heading: "Oorzaak bevestigen",
      also: {
        common: [
          ...["Diagnose", "Bevestiging van de oorzaak", "Oorzaak controleren", "Controle van de oorzaak"],
          ...["Oorzaak vaststellen", "Oorzaak bepalen", "Diagnose stellen"],
        ],
      },
    },
    cause: {
      heading: "Oorzaak",
      also: {
        common: [
          ...["Oorzaken", "Mogelijke oorzaak", "Mogelijke oorzaken", "Hoofdoorzaak", "Reden", "Redenen", "Waarom"],
          ...["Waarschijnlijke oorzaak", "Onderliggende oorzaak", "Oorzaak van het probleem", "Oorzakenanalyse"],
        ],
      },
    },
    fix: {
      heading: "Oplossing",
      also: {
        dita: ["Procedure"],
        microsoft: ["Resolutie"],
        common: [
          ...["Oplossingen", "Mogelijke oplossing", "Mogelijke oplossingen", "Probleem oplossen", "Hersteloplossing"],
          ...["Het probleem oplossen", "Zo lost u het op", "Stappen", "Stappenplan", "Instructies", "Werkwijze"],
          ...["Remedie", "Herstel", "Corrigerende maatregel", "Corrigerende maatregelen", "Wat te doen"],
          ...["Oplossingsstappen", "Aanbevolen oplossing"],
        ],
      },
    },
    workaround: {
      heading: "Tijdelijke oplossing",
      also: {
        adobe: ["Workaround"],
        common: [
          ...["Tijdelijke oplossingen", "Omweg", "Noodoplossing", "Voorlopige oplossing", "Alternatieve oplossing"],
          "Omzeiling",
        ],
      },
    },
    verify: {
      heading: "Controle",
      also: {
        common: [
          ...["Verificatie", "Resultaat controleren", "Oplossing controleren", "Controleer het resultaat", "Validatie"],
          ...["Oplossing verifiëren", "Controle van de oplossing"],
        ],
      },
    },
    escalate: {
      heading: "Escaleren",
      also: { common: ["Escalatie", "Wanneer escaleren", "Als het probleem aanhoudt", "Als niets helpt"] },
    },
    include: {
      heading: "Voordat je contact opneemt met support",
      also: {
        common: [
          ...["Voordat u de helpdesk schrijft", "Voordat u contact met ons opneemt", "Informatie voor support"],
          ...["Voordat u contact opneemt met support", "Gegevens voor support"],
        ],
      },
    },
    why: { heading: "Waarom deze pagina", also: { common: ["Doelgroep", "Voor wie deze pagina is"] } },
    benefits: { heading: "Voordelen", also: { common: ["Voordeel"] } },
    prerequisites: {
      heading: "Vereisten",
      also: {
        dita: ["Vereiste", "Voordat u begint"],
        common: ["Voorwaarden", "Randvoorwaarden", "Voorbereiding", "Voordat je begint", "Benodigdheden"],
      },
    },
    moreInformation: {
      heading: "Meer informatie",
      also: {
        dita: ["Opmerkingen"],
        microsoft: ["Aanvullende informatie"],
        common: ["Extra informatie", "Overige informatie", "Verdere informatie", "Notities", "Aantekeningen"],
      },
    },
    internalNotes: {
      heading: "Interne notities",
      also: {
        common: [
          "Interne notitie",
          "Interne opmerkingen",
          "Interne opmerking",
          "Interne info",
          "Interne informatie",
          "Alleen voor intern gebruik",
          "Intern gebruik",
          "Niet delen met klanten",
        ],
      },
    },
  },
  withinSections: [
    ...["Stappen", "Stappenplan", "Procedure", "Instructies", "Werkwijze", "Foutmelding", "Foutmeldingen", "Waarom"],
    ...["Opmerkingen", "Notities", "Aantekeningen", "Voorbereiding", "Voorwaarden", "Wat te doen", "Validatie"],
    ...["Foutbericht", "Betekenis"],
  ],
  fixOrWorkaround: ["Mitigatie", "Maatregelen"],
  numberedFix: ["Methode", "Optie"],
  ofLinks: [
    ...["Gerelateerde lezing", "Gerelateerde artikelen", "Verwante informatie", "Verwante onderwerpen", "Zie ook"],
    ...["Referenties", "Verwijzingen", "Koppelingen", "Links", "Bronnen"],
  ],
  either: {
    Probleemoplossing: ["confirm", "fix"],
    Bevestiging: ["confirm", "verify"],
    Opmerking: ["moreInformation", "internalNotes"],
  },
};
