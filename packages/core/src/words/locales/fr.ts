/**
 * French. Reviewed by a native speaker: no.
 *
 * Register: « vous ». Buttons are in the infinitive. A narrow space stands before ? ! ; and a wide one before a colon.
 *
 * Doubts:
 * - « article » for entry; « extrait » for snippet, where help desks also say « macro » or « réponse enregistrée ».
 * - Straight apostrophes, as the headings of sections have them.
 * - « Également accessible par » above codes and messages.
 */
import { createCounter, createNumber, upToOneOther } from "../count.js";
import { formatDate } from "../date.js";
import type { EmailWords, PickerWords } from "../email-words.js";
import type { HelpWords } from "../help-words.js";
import type { PageWords } from "../page-words.js";
import type { FilterWords, ScriptWords, SearchWords } from "../script-words.js";
import type { Words } from "../words.js";

const number = /* @__PURE__ */ createNumber("\u202f");
const many = /* @__PURE__ */ createCounter(upToOneOther, number);

export const page: PageWords = {
  skip: "Aller au contenu",
  site: "Site",
  footer: "Site, en bas de page",
  breadcrumb: "Fil d'Ariane",
  home: "Accueil",
  internal: "Interne",
  support: "Support",

  search: "Rechercher",
  searchLabel: "Que voyez-vous\u202f?",
  searchHint: "Des mots ou un code d'erreur",

  byArea: "Par domaine",
  bySymptom: "Par symptôme",
  findSymptom: "Trouver votre symptôme",
  symptom: "Symptôme",
  mostLikelyCause: "Cause la plus probable",
  firstThing: "À vérifier en premier",
  unknown: "—",
  moreCauses: (count) => many(count, { one: "# autre cause possible", other: "# autres causes possibles" }),

  guide: "Guide",
  allOf: (count, area) => `Les ${number(count)} articles de ${area}`,
  entries: (count) => (count === 0 ? "Pas encore d'article" : many(count, { one: "# article", other: "# articles" })),
  entriesHeading: "Articles",
  narrow: "Afficher seulement les articles contenant",
  letters: "Par première lettre",
  otherAreas: "Autres domaines",
  emptyArea: "Aucun article n'a encore été écrit pour ce domaine.",
  onThisPage: "Sur cette page",

  firstCheck: "À vérifier en premier",
  causesHeading: "Causes possibles, de la plus à la moins probable",
  solutionCount: (number, total) => `${number} sur ${total}`,
  solution: (number) => `Solution ${number}`,
  appliesTo: "S'applique à",
  everything: "Tout",
  anyVersion: (product) => `${product}, toutes versions`,
  platform: "Plateforme",
  anyPlatform: "Toutes les plateformes",
  isFor: (texts) => `Cette page s'applique à ${texts}.`,
  youChose: "Votre choix",
  signatures: "Également accessible par",
  codes: "Code d'erreur",
  statuses: "Statut HTTP",
  messages: "Message",
  related: "Voir aussi",
  toSupport: "Que joindre et où écrire",
  moreIn: (area) => `Autres articles de ${area}`,
  previous: "Précédent",
  next: "Suivant",
  reviewed: "Dernière vérification le",
  date: (day) =>
    formatDate(
      day,
      "{d} {m} {y}",
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    ),

  page: "Page",
  searched: "Recherche effectuée",
  tried: "Déjà essayé",
  stillStuck: "Toujours bloqué\u202f?",
  writeToSupport: "Écrire au support",
  editEntry: "Proposer une modification de cette page",
  stepLink: (number) => `Lien vers l'étape ${number}`,

  notFound: "Cette page est introuvable",
  notFoundLead: "L'adresse est peut-être mal orthographiée, ou la page a été déplacée. Voici par où continuer.",
  moved: "Cette page a été déplacée",
  movedTo: "Elle se trouve maintenant ici\u00a0:",
  split: "Cette page a été divisée en plusieurs",
  splitInto: "Choisissez celle qui convient\u00a0:",
  retired: "Cette page a été retirée",
  nearest: "Les plus proches\u00a0:",

  checklist: "À joindre",
  contact: "Contact",
};

export const script: ScriptWords = {
  paste: "Coller l'erreur entière",
  pasteBack: "Revenir à une ligne",
  pasteHint: "Un message, un journal, une réponse, en entier. Le texte reste sur cet appareil.",
  searching: "Recherche en cours…",
  notLoaded: "La recherche n'a pas pu être chargée.",
  retry: "Réessayer",
  toSymptoms: "Aller au tableau des symptômes",
  filtered: (count, total, more) => {
    const fitting =
      count === 0
        ? `Aucun symptôme de ce tableau ne correspond\u00a0: les ${number(total)} sont affichés.`
        : `${many(count, { one: "# symptôme sur % correspond", other: "# symptômes sur % correspondent" }, number(total))}.`;
    if (more === 0) return fitting;
    return `${fitting} ${many(more, { one: "# autre se trouve", other: "# autres se trouvent" })} sur les pages des domaines.`;
  },
  shortcutOn: "Désactiver la touche de recherche /",
  shortcutOff: "Activer la touche de recherche /",
  searchedFor: "Ce que vous avez cherché",
  copy: "Copier",
  copied: "Copié",
  notCopied: "Non copié",
};

const close = (count: number) => many(count, { one: "# article proche", other: "# articles proches" });

export const search: SearchWords = {
  found: (answers, closest) => {
    if (answers === 0) return closest === 0 ? "Aucun résultat." : `Pas de réponse exacte. ${close(closest)}.`;
    return many(answers, { one: "# réponse", other: "# réponses" }) + (closest > 0 ? `, ${close(closest)}` : "");
  },
  outside: (found, count, chosen) =>
    `${found.replace(/\.$/, "")}. ${many(count, { one: "# article ne s'applique pas à %", other: "# articles ne s'appliquent pas à %" }, chosen)}.`,
  showOutside: (count) => (count === 1 ? "L'afficher" : "Les afficher"),
  notFor: (chosen) => `Ne s'appliquent pas à ${chosen}`,
  appliesTo: "s'applique à",
  nothingHint: "Essayez avec moins de mots, un code d'erreur ou un statut.",
  closest: "Articles les plus proches",
  showAll: (count) => `Afficher les ${number(count)}`,
  internal: "Interne",
  reasons: { code: "code d'erreur", status: "statut", message: "message", words: "dans l'article\u00a0:" },
  synonym: (asked) => `vous avez écrit «\u00a0${asked}\u00a0»\u00a0:`,
  line: (number) => `ligne ${number}`,
  comma: ", ",
  pasted: "Dans votre texte",
  skipped: (count) => many(count, { one: "# ligne", other: "# lignes" }),
  areas: "Chercher par domaine",
  support: "Écrire au support",
  supportHint: "Votre texte sera joint au message.",
};

const doNotApply = (count: number, chosen: string) =>
  many(count, { one: "# article ne s'applique pas à %", other: "# articles ne s'appliquent pas à %" }, chosen);

export const filter: FilterWords = {
  hidden: (count, chosen) => `${doNotApply(count, chosen)} et ${count === 1 ? "est masqué" : "sont masqués"}.`,
  listed: (count, chosen) => `${doNotApply(count, chosen)}.`,
  none: (count, chosen) =>
    count === 1
      ? `Le seul article ici ne s'applique pas à ${chosen} et est masqué.`
      : `Rien ici ne s'applique à ${chosen}\u00a0: les ${number(count)} articles sont masqués.`,
  show: (count) => (count === 1 ? "L'afficher" : "Les afficher"),
  hide: (count) => (count === 1 ? "Le masquer" : "Les masquer"),
  ofCard: (count) => many(count, { one: "# masqué", other: "# masqués" }),
  showAll: "Tout afficher",
  yours: (chosen) => `Cette page s'applique à ${chosen}.`,
  everything: "Tout est affiché.",
};

export const email: EmailWords = {
  more: "En savoir plus",
  firstCheck: "À vérifier en premier",
  appliesTo: "S'applique à",
  related: "Voir aussi",
  code: (number) => `Code ${number}`,
  codeBelow: (number) => `(code ${number} ci-dessous)`,
  pleaseSend: "Merci de nous envoyer",
};

export const picker: PickerWords = {
  title: "Extraits",
  skip: "Aller à la recherche",
  brands: "Marques",
  entries: "Articles",
  search: "Que voit le client\u202f?",
  searchHint: "Des mots, un code d'erreur, un journal collé",
  needsScript:
    "Cette page a besoin de JavaScript. La solution de chaque article se trouve aussi dans un fichier à côté de cette page.",
  reply: "Réponse",
  keys: "Touches",

  found: (count, closest) => {
    if (count === 0)
      return closest === 0
        ? "Aucun résultat. Essayez avec moins de mots."
        : `Pas de réponse exacte. ${close(closest)}.`;
    return many(count, { one: "# article", other: "# articles" }) + (closest === 0 ? "" : `, ${close(closest)}`);
  },
  notSearched: "La recherche a échoué. Tous les articles sont affichés.",
  closest: "Articles les plus proches",
  reasons: { code: "code d'erreur", status: "statut", message: "message" },
  synonym: (asked) => `vous avez écrit «\u00a0${asked}\u00a0»\u00a0:`,
  internal: "Interne",
  notes: "Réservé aux agents",
  page: "Ouvrir la page",
  notLoaded: "Cet extrait n'a pas pu être chargé.",
  variants: "Variante",
  variant: {
    fix: { name: "Solution", about: "Causes, étapes et vérification" },
    short: { name: "Court", about: "Un paragraphe et un lien, pour le chat" },
    ask: { name: "Demande", about: "Ce que le client doit envoyer" },
    full: { name: "Complet", about: "Tout pour le client : symptôme, solution et ce qu'il doit envoyer" },
  },
  fields: "À remplir avant de copier",
  copy: "Copier",
  copySubject: "Copier l'objet",
  add: "Ajouter à la réponse",
  rich: "Avec mise en forme",
  plain: "Texte brut",
  empty: "Rien pour l'instant. Ajoutez des extraits pour répondre à plusieurs questions dans un seul message.",
  up: (name) => `Monter\u00a0: ${name}`,
  down: (name) => `Descendre\u00a0: ${name}`,
  remove: (name) => `Retirer\u00a0: ${name}`,
  copyReply: "Copier la réponse",

  copied: (name) => `Copié\u00a0: ${name}.`,
  copiedPlain: (name) => `Copié en texte brut seulement\u00a0: ${name}.`,
  notCopied: "Le navigateur n'a pas permis de copier. Sélectionnez le texte et copiez-le vous-même.",
  unfilled: (names) => `Reste à remplir\u00a0: ${names}. Copiez de nouveau pour laisser le champ visible.`,
  added: (name, count) =>
    `Ajouté\u00a0: ${name}. ${many(count, { one: "La réponse compte # extrait.", other: "La réponse compte # extraits." })}`,
  removed: (name) => `Retiré\u00a0: ${name}.`,
  moved: (name, place) => `${name} est maintenant en position ${place}.`,
  cleared: "Les champs et la réponse ont été vidés.",

  keyNames: {
    search: "Rechercher",
    choose: "Parcourir les articles",
    open: "Choisir et aller au premier champ",
    variant: "Variante suivante",
    copy: "Copier",
    add: "Ajouter à la réponse",
    copyReply: "Copier la réponse",
    newCustomer: "Nouveau client",
  },
};

export const help: HelpWords = {
  firstCheck: "À vérifier en premier",
  prerequisites: "Avant de commencer",
  cause: "Cause",
  fix: "Solution",
  workaround: "Solution de contournement",
  verify: "Vérifier que cela fonctionne",
  escalate: "Si cela ne suffit pas",
  include: "À joindre",
  moreInformation: "Plus d'informations",
  related: "Voir aussi",
  others: "Est-ce autre chose\u202f?",
  page: "Ouvrir dans le centre d'aide",
  support: "Contacter le support",
  nothing: "Aucune aide n'a été trouvée pour ce problème.",
  unsure: "L'un de ces articles peut vous aider\u00a0:",
  searchFor: "Rechercher dans l'aide",
  search: "Rechercher",
  copy: "Copier",
  copied: "Copié",
  notCopied: "Non copié",
  found: (title) => `Aide\u00a0: ${title}`,
};

export const alerts: Words["alerts"] = {
  note: "Remarque",
  tip: "Astuce",
  important: "Important",
  warning: "Avertissement",
  caution: "Attention",
};

export const versions: Words["versions"] = {
  between: (from, to) => `${from} à ${to}`,
  later: (from) => `${from} et versions ultérieures`,
  earlier: (to) => `${to} et versions antérieures`,
};

export const signs: Words["signs"] = { colon: "\u00a0: ", comma: ", ", semicolon: "\u202f; " };
