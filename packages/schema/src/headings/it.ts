import type { LanguageHeadings } from "./language.js";

export const it: LanguageHeadings = {
  articles: /^(?:(?:IL|LO|LA|I|GLI|LE|UN[AO]?) |L'|UN')/,
  rows: {
    symptom: {
      heading: "Sintomo",
      also: {
        adobe: ["Problema"],
        microsoft: ["Sintomi"],
        common: [
          ...["Problemi", "Descrizione del problema", "Messaggio di errore", "Messaggi di errore", "Significato"],
          ...["Anomalia", "Malfunzionamento", "Che cosa succede", "Errore visualizzato"],
        ],
      },
    },
    confirm: {
      heading: "Conferma della causa",
      also: {
        common: [
          ...["Diagnosi", "Confermare la causa", "Verifica della causa", "Verificare la causa", "Individuare la causa"],
          ...["Identificare la causa", "Identificazione della causa"],
        ],
      },
    },
    cause: {
      heading: "Causa",
      also: {
        common: [
          ...["Cause", "Possibile causa", "Possibili cause", "Cause possibili", "Causa principale", "Causa probabile"],
          ...["Cause probabili", "Motivo", "Motivi", "Ragione", "Ragioni", "Origine del problema", "Perché"],
          ...["Causa del problema", "Causa radice", "Causa dell'errore"],
        ],
      },
    },
    fix: {
      heading: "Soluzione",
      also: {
        dita: ["Procedura"],
        microsoft: ["Risoluzione"],
        common: [
          ...[
            "Soluzioni",
            "Possibile soluzione",
            "Possibili soluzioni",
            "Risoluzione del problema",
            "Rimedio",
            "Rimedi",
          ],
          ...[
            "Risolvere il problema",
            "Come risolvere",
            "Come risolvere il problema",
            "Correzione",
            "Passaggi",
            "Passi",
          ],
          ...["Istruzioni", "Per risolvere il problema", "Cosa fare", "Che cosa fare", "Azione correttiva"],
          ...["Azioni correttive", "Soluzione consigliata"],
        ],
      },
    },
    workaround: {
      heading: "Soluzione alternativa",
      also: {
        common: [
          ...["Soluzioni alternative", "Soluzione temporanea", "Soluzioni temporanee", "Soluzione provvisoria"],
          ...["Rimedio temporaneo", "Aggiramento"],
        ],
      },
    },
    verify: {
      heading: "Verifica",
      also: {
        common: [
          ...["Verificare", "Verificare il risultato", "Verifica della soluzione", "Verifica del risultato"],
          ...["Convalida", "Controllare il risultato", "Verificare la soluzione", "Validazione"],
        ],
      },
    },
    escalate: {
      heading: "Inoltro al supporto",
      also: { common: ["Escalation", "Quando inoltrare", "Se il problema persiste", "Se il problema continua"] },
    },
    include: {
      heading: "Prima di scrivere all'assistenza",
      also: {
        common: [
          ...["Prima di contattare l'assistenza", "Prima di contattare il supporto", "Prima di contattarci"],
          ...["Informazioni per l'assistenza", "Informazioni per il supporto"],
        ],
      },
    },
    why: { heading: "Perché usare questa guida", also: { common: ["A chi è rivolta", "Quando usare questa guida"] } },
    benefits: { heading: "Vantaggi", also: { common: ["Vantaggio", "Benefici", "Beneficio"] } },
    prerequisites: {
      heading: "Prerequisiti",
      also: {
        dita: ["Prima di iniziare"],
        common: ["Requisiti", "Prima di cominciare", "Preparazione", "Condizioni preliminari"],
      },
    },
    moreInformation: {
      heading: "Ulteriori informazioni",
      also: {
        microsoft: ["Informazioni aggiuntive", "Osservazioni"],
        common: [
          "Altre informazioni",
          "Maggiori informazioni",
          "Informazioni supplementari",
          "Note",
          "Note aggiuntive",
        ],
      },
    },
    internalNotes: {
      heading: "Note interne",
      also: {
        common: [
          "Nota interna",
          "Commento interno",
          "Commenti interni",
          "Informazioni interne",
          "Solo per uso interno",
          "Uso interno",
          "Non condividere con i clienti",
        ],
      },
    },
  },
  withinSections: [
    ...["Passaggi", "Passi", "Procedura", "Istruzioni", "Messaggio di errore", "Messaggi di errore", "Perché"],
    ...["Cosa fare", "Che cosa fare", "Che cosa succede", "Note", "Osservazioni", "Preparazione", "Requisiti"],
    ...["Verificare", "Significato"],
  ],
  fixOrWorkaround: ["Mitigazione", "Attenuazione"],
  numberedFix: ["Metodo", "Opzione"],
  ofLinks: [
    ...["Lettura correlata", "Letture correlate", "Articoli correlati", "Vedere anche", "Vedi anche", "Riferimenti"],
    ...["Collegamenti", "Collegamenti utili", "Informazioni correlate", "Risorse", "Risorse aggiuntive"],
  ],
  either: {
    "Risoluzione dei problemi": ["confirm", "fix"],
    Controllo: ["confirm", "verify"],
    Conferma: ["confirm", "verify"],
    Nota: ["moreInformation", "internalNotes"],
    Dettagli: ["symptom", "moreInformation"],
  },
};
