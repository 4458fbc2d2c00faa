import { quote } from "@fixbook/core";
import type { Link, LinkReference } from "mdast";
import { hostOf, spanOf } from "../../destination.js";
import { languageOf } from "../../language.js";
import { defineRule, visit } from "../../rule.js";
import { isVague } from "../../vague-words.js";
import { wordsOf } from "../../words.js";

export default defineRule<{ words: string }>({
  ruleId: "a11y/vague-link-text",
  severity: "error",
  why: "Screen readers list links by their words, and in plain-text email the words are all there is.",
  message: ({ words }) => `The link text ${quote(words)} does not say where the link leads.`,
  action: () => "Use the name of the page as the text, as in: See [Voice set-up](…).",
  node: visit(["link", "linkReference"], (node, add, { source, locale }) => {
    const words = wordsOf(node).trim();
    if (isVague(words, locale) && !isName(words, node, source, locale)) add(spanOf(node), { words });
  }),
  examples: {
    good: [
      "# A\n\nSee [the voice set-up](https://example.com).\n\n1. Go.",
      "# A\n\nOpen [HERE](https://www.example.com) maps, [Here](https://here.com) or the [Read More](https://example.com/blocks) block.\n\n1. Pay with [Link](https://example.com), then choose [More](https://example.com/menu).",
      { text: "# A\n\nWähle [aquí](https://example.com) und [altro](https://example.com).\n\n1. Los.", locale: "de" },
    ],
    bad: [
      "# A\n\nTo set it up, ‹[click here](https://example.com)›. ‹[Learn more](https://example.com/a)›.\n\n1. Go.",
      "# A\n\nClick ‹[HERE](https://example.com)›, or see ‹[Here](https://example.com)›.\n\n1. Go.",
      {
        text: "# A\n\nSiehe ‹[hier](https://example.com)› und ‹[here](https://example.com/a)›.\n\n1. Los.",
        locale: "de-AT",
      },
      {
        text: "# A\n\n‹[Haga clic aquí](https://example.com)›.\n\n1. ‹[Más información](https://example.com/a)›.",
        locale: "es",
      },
      {
        text: "# A\n\n‹[Cliquez ici](https://example.com)›.\n\n1. ‹[En savoir plus…](https://example.com/a)›",
        locale: "fr-CA",
      },
      {
        text: "# A\n\nApri ‹[questa pagina](https://example.com)›.\n\n1. ‹[Scopri di più](https://example.com/a)›",
        locale: "it",
      },
      { text: "# A\n\nKijk ‹[hier](https://example.com)›.\n\n1. ‹[Lees meer](https://example.com/a)› →", locale: "nl" },
      {
        text: "# A\n\nVeja ‹[aqui](https://example.com)›.\n\n1. ‹[Saiba mais](https://example.com/a)›.",
        locale: "pt-BR",
      },
      {
        text: "# A\n\n‹[こちら](https://example.com)›をご覧ください。\n\n1. ‹[詳細はこちら](https://example.com/a)›。",
        locale: "ja",
      },
    ],
  },
});

/**
 * Whether the words are somebody's name: of the site they lead to, in capitals, or with a capital within a sentence,
 * where only names and German nouns have one. An address that stands for one shows how links are written.
 */
function isName(words: string, node: Link | LinkReference, source: string, locale: string): boolean {
  const url = node.type === "link" ? node.url : "";
  if (/^(?:\/?(?:uri|url|path|link|address)|#|…|\.{3})$/i.test(url)) return true;
  const plain = words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  if (hostOf(url)?.split(".").includes(plain)) return true;
  if (!/^\p{Lu}/u.test(words) || (languageOf(locale) === "de" && plain === "link")) return false;
  const { start } = spanOf(node);
  const before = source.slice(Math.max(0, start - 30), start).replace(/[*_]{1,3}$/, "");
  if (WAY.test(before)) return false;
  return /^\p{Lu}{2,}$/u.test(words) || /[\p{Ll}\p{N},] $/u.test(before);
}

/** What stands before a place, not before a name: "click Here". */
const WAY =
  /(?:^|[\s(])(?:click(?:ing)?|tap|press|go|look|see|read|found|find|download(?:ed)?|visit|available|documented|described|instructions|info|information|details|register|clic|pulse|pulsa|cliquez|cliquer|clicca|clique|clicar|klik|klicken|klicke|klick) $/i;
