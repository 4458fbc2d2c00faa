// Made by scripts/generate.ts from packages/core/src/words/locales/nl.ts.
// @ts-nocheck
import type { HelpLabels } from "../help/labels.js";

export const labels: HelpLabels = {
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
  found: (title) => `Hulp: ${title}`
};
