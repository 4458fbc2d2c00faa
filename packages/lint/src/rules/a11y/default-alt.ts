import { quote } from "@fixbook/core";
import { defineRule, visit } from "../../rule.js";

/** What programs and hurried people write, in the languages of those programs, alone or with a number or a day. */
const WORDS =
  "image|img|screen ?shot|screencap|picture|photo|untitled|graphic|icon|logo|alt text|bildschirmfoto|bildschirmaufnahme|bild|foto|captura(?: de (?:pantalla|tela|ecrã))?|imagen|imagem|capture(?: d[’']écran)?|schermata|immagine|schermafbeelding|afbeelding|スクリーンショット|画像";

const DEFAULT = new RegExp(
  `^(?:(?:${WORDS})(?:[ _-]?\\d[\\d ._:-]*)?|(?:screen ?shot|image|img|dsc|bildschirmfoto|captura de (?:pantalla|tela|ecrã)|capture d[’']écran|schermata|schermafbeelding|スクリーンショット)[ _-]?\\d[\\p{L}\\p{N}_ .:,à-]*|[^\\s/]+\\.(?:png|jpe?g|gif|svg|webp|bmp))$`,
  "iu",
);

export default defineRule<{ alt: string }>({
  ruleId: "a11y/default-alt",
  severity: "error",
  why: "Readers who cannot see the picture, and every email, get these words instead of what it shows.",
  message: ({ alt }) => `The text ${quote(alt)} says nothing about the picture.`,
  action: () => "Say what the picture shows.",
  node: visit(["image", "imageReference"], (node, add) => {
    const alt = (node.alt ?? "").trim();
    if (!DEFAULT.test(alt)) return;
    const start = node.position?.start.offset ?? 0;
    add({ start, end: node.position?.end.offset ?? start }, { alt });
  }),
  examples: {
    good: ["# A\n\n![The red banner on the site page](https://example.com/a.png)\n\n1. Go."],
    bad: [
      "# A\n\n‹![image](https://example.com/a.png)›\n\n1. Go.",
      "# A\n\n‹![Screenshot 2026-10-01](https://example.com/a.png)›\n\n1. Go.",
      "# A\n\n‹![red-banner.png](https://example.com/a.png)›\n\n1. Go.",
      "# A\n\n‹![Bildschirmfoto 2026-10-01 um 10.30.00](https://example.com/a.png)›\n\n1. Go.",
    ],
  },
});
