import { defineFinding, didYouMean, quote } from "../finding.js";

export const unknownBrand = defineFinding<{ id: string; suggestions: readonly string[] }>({
  ruleId: "site/unknown-brand",
  severity: "error",
  why: "Files for the site of a brand that the book does not have would not be published, and nobody would notice.",
  message: ({ id, suggestions }) => `The book has no brand ${quote(id)}.${didYouMean(suggestions)}`,
  action: () => "Give the folder the id of a brand that book.yaml lists (brands/id.site), or remove it.",
});

export const unknownFile = defineFinding<{ name: string }>({
  ruleId: "site/unknown-file",
  severity: "error",
  why: "What lies here is published as it is, so only files are taken that cannot carry anything active.",
  message: ({ name }) => `${quote(name)} is not a file that a site may have.`,
  action: () =>
    "Remove it. A site may contain CNAME, .nojekyll, _headers, _redirects, ads.txt, humans.txt, site.webmanifest, icons (favicon, apple-touch-icon), text and JSON in .well-known/, and what services give out as proof of who owns it; docs/hosting.md has the whole list.",
});

export const takenPath = defineFinding<{ name: string; page: string }>({
  ruleId: "site/taken-path",
  severity: "error",
  why: "Two files cannot be published at one address.",
  message: ({ name, page }) =>
    name === page
      ? `The build makes ${quote(page)} itself.`
      : `${quote(name)} and ${quote(page)} cannot both be published: names that differ by case only are one on some disks.`,
  action: () => "Remove it, or let the server that publishes the site serve it instead.",
});

export const unsafeFile = defineFinding<{ name: string; problem: string; purpose: string }>({
  ruleId: "site/unsafe-file",
  severity: "error",
  why: "It is published as it is: what is not plain could run code on the site, or lead its readers elsewhere.",
  message: ({ name, problem }) => `${quote(name)} ${problem}.`,
  action: ({ purpose }) =>
    `Download or write it again: it is for ${purpose}, and docs/hosting.md says what such a file may contain.`,
});

export const tooMuch = defineFinding<{ name: string; problem: string }>({
  ruleId: "site/too-much",
  severity: "error",
  why: "This folder is for the few small files that a host asks for; all of them are read at every build.",
  message: ({ name, problem }) => `${quote(name)} ${problem}.`,
  action: () => "Make it smaller, or let the server that publishes the site serve it instead.",
});
