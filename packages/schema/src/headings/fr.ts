import type { LanguageHeadings } from "./language.js";

export const fr: LanguageHeadings = {
  articles: /^(?:(?:LES?|LA|UNE?|DES|CETTE|CET?) |L')/,
  rows: {
    symptom: {
      heading: "Symptôme",
      also: {
        adobe: ["Problème"],
        microsoft: ["Symptômes"],
        common: [
          ...["Problèmes", "Description du problème", "Énoncé du problème", "Message d'erreur", "Messages d'erreur"],
          ...["Signification", "Manifestation", "Problème constaté", "Ce que vous voyez", "Anomalie"],
        ],
      },
    },
    confirm: {
      heading: "Confirmer la cause",
      also: {
        common: [
          ...["Diagnostic", "Confirmation de la cause", "Vérifier la cause", "Vérification de la cause"],
          ...["Identifier la cause", "Identification de la cause", "Diagnostiquer", "Diagnostiquer le problème"],
        ],
      },
    },
    cause: {
      heading: "Cause",
      also: {
        common: [
          ...["Causes", "Cause possible", "Causes possibles", "Cause probable", "Causes probables", "Cause racine"],
          ...["Cause première", "Cause identifiée", "Origine du problème", "Origine", "Raison", "Raisons", "Pourquoi"],
          "Cause du problème",
        ],
      },
    },
    fix: {
      heading: "Solution",
      also: {
        dita: ["Procédure"],
        microsoft: ["Résolution"],
        common: [
          ...[
            "Solutions",
            "Solutions possibles",
            "Solution possible",
            "Résolution du problème",
            "Résoudre le problème",
          ],
          ...["Corriger le problème", "Correction", "Correctif", "Remède", "Marche à suivre", "Étapes", "Instructions"],
          ...["Étapes de résolution", "Comment résoudre le problème", "Pour résoudre ce problème", "Que faire"],
          ...["Action corrective", "Actions correctives", "Solution recommandée"],
        ],
      },
    },
    workaround: {
      heading: "Solution de contournement",
      also: {
        common: [
          ...["Solutions de contournement", "Contournement", "Solution provisoire", "Solution temporaire"],
          ...["Contournement temporaire", "Solution alternative", "Solution de rechange", "Palliatif"],
        ],
      },
    },
    verify: {
      heading: "Vérification",
      also: {
        common: [
          ...["Vérifier", "Vérifier le résultat", "Vérifier la solution", "Vérification du résultat", "Validation"],
          ...["Vérifier la résolution", "Valider la solution", "Contrôle du résultat"],
        ],
      },
    },
    escalate: {
      heading: "Escalade",
      also: { common: ["Quand escalader", "Si le problème persiste", "Si le problème continue", "Escalader"] },
    },
    include: {
      heading: "Avant d'écrire au support",
      also: {
        common: [
          ...["Avant de contacter le support", "Avant de contacter l'assistance", "Avant de nous contacter"],
          ...["Informations à fournir", "Informations pour le support", "Éléments à fournir au support"],
        ],
      },
    },
    why: { heading: "Pourquoi utiliser cette page", also: { common: ["Public visé", "À qui s'adresse cette page"] } },
    benefits: { heading: "Avantages", also: { common: ["Avantage", "Bénéfices", "Bénéfice"] } },
    prerequisites: {
      heading: "Prérequis",
      also: {
        dita: ["Avant de commencer"],
        microsoft: ["Conditions préalables", "Configuration requise"],
        common: ["Pré-requis", "Conditions requises", "Préalables", "Préparation", "Exigences"],
      },
    },
    moreInformation: {
      heading: "Plus d'informations",
      also: {
        microsoft: ["Informations supplémentaires", "Remarques", "Plus d'information"],
        common: [
          ...["Informations complémentaires", "Complément d'information", "Pour en savoir plus", "Autres informations"],
          ...["Notes complémentaires", "Notes"],
        ],
      },
    },
    internalNotes: {
      heading: "Notes internes",
      also: {
        common: [
          "Note interne",
          "Commentaire interne",
          "Commentaires internes",
          "Info interne",
          "Information interne",
          "Informations internes",
          "Usage interne",
          "Réservé à l'usage interne",
          "À usage interne uniquement",
          "Ne pas partager avec les clients",
        ],
      },
    },
  },
  withinSections: [
    ...["Étapes", "Procédure", "Instructions", "Marche à suivre", "Message d'erreur", "Messages d'erreur", "Pourquoi"],
    ...[
      "Origine",
      "Remarques",
      "Notes",
      "Notes complémentaires",
      "Préparation",
      "Que faire",
      "Exigences",
      "Validation",
    ],
    ...["Signification", "Vérifier"],
  ],
  fixOrWorkaround: ["Atténuation", "Mesures d'atténuation"],
  numberedFix: ["Méthode", "Option", "Approche"],
  ofLinks: [
    ...["Lecture connexe", "Lectures connexes", "Articles associés", "Articles connexes", "Voir aussi", "Liens"],
    ...["Liens utiles", "Références", "Informations connexes", "Ressources", "Documentation associée"],
  ],
  either: {
    Dépannage: ["confirm", "fix"],
    Contrôle: ["confirm", "verify"],
    Confirmation: ["confirm", "verify"],
    Remarque: ["moreInformation", "internalNotes"],
    Détails: ["symptom", "moreInformation"],
  },
};
