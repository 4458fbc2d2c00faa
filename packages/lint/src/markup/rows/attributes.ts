import type { Shape } from "../shape.js";

const ruleId = "markup/attribute";

/** Ids, classes and other attributes in braces. */
export const attributes: readonly Shape[] = [
  {
    ruleId,
    sign: "{#",
    pattern: /[ \t]*\{#[A-Za-z][\w:.-]*(?:[ \t]+[^{}\n]*)?\}/dgmu,
    what: "an id of kramdown, Pandoc or Docusaurus",
    instead: "Remove it: sections and steps have ids of their own.",
    fix: () => ({ kind: "review", text: "" }),
    bad: [["See the zones‹ {#zones}›.", "See the zones."]],
    good: ["The set {#1, #2}."],
  },
  {
    ruleId,
    sign: "{:",
    pattern: /\{:[ \t]*(?:[.#][A-Za-z]|[A-Za-z][\w-]*=|toc\b)[^{}\n]*\}/dgmu,
    what: "an attribute of kramdown (Jekyll)",
    instead: "Remove it: how things look is up to the brand.",
    fix: () => ({ kind: "review", text: "" }),
    bad: [
      ["See [the page](https://acme.test/a)‹{: .button}›.", "See [the page](https://acme.test/a)."],
      ['A.\n‹{:target="_blank"}›', "A.\n"],
    ],
    good: ["The format {:.2f} and {:d}."],
  },
  {
    ruleId,
    sign: "{.",
    pattern:
      /\{\.[A-Za-z][\w-]*(?:[ \t]+[.#]?[A-Za-z][\w-]*(?:=[^{}\s]+)?)*[ \t]*\}(?=[ \t]*$|[.,;:!?)]?[ \t]*$)|(?<=\ufffc)\{\.[A-Za-z][^{}\n]*\}/dgmu,
    what: "a class of Pandoc, MkDocs or markdown-it",
    instead: "Remove it: how things look is up to the brand.",
    fix: () => ({ kind: "review", text: "" }),
    bad: [
      ["See [the page](https://acme.test/a)‹{.button}› now.", "See [the page](https://acme.test/a) now."],
      ["The end‹{.lead}›", "The end"],
    ],
    good: ["Read {.metadata.name} of it."],
  },
  {
    ruleId,
    sign: "{",
    pattern: /(?<=\ufffc)\{[A-Za-z][\w-]*=[^{}\n]+\}/dgmu,
    what: "an attribute of Pandoc or Adobe's documentation",
    instead: "Remove it: how things look is up to the brand.",
    fix: () => ({ kind: "review", text: "" }),
    bad: [['See [the page](https://acme.test/a)‹{target="_blank"}›.', "See [the page](https://acme.test/a)."]],
  },
];
