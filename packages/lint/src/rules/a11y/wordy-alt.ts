import { quote } from "@fixbook/core";
import { defineRule, suggest, visit } from "../../rule.js";

/** What screen readers say of every picture anyway, in the languages of the headings. */
const KIND =
  /^(?:an? |the |ein(?:e)? |une? |un(?:a)? |een |uma? )?(?:image|picture|photo|screen ?shot|screencap|graphic|bild(?:schirmfoto)?|screenshot|capture(?: d[’']écran)?|captura(?: de pantalla| de tela)?|imagen|imagem|schermata|immagine|schermafbeelding|afbeelding)s?(?: (?:of|showing|that shows|von|des|der|vom|de la|de los|de las|del|de|du|d[’']|della|dello|dei|da|do|dos|van)) (?=\p{L})/iu;

const MOST = 150;

export default defineRule<{ alt: string; words: string; length: number }>({
  ruleId: "a11y/wordy-alt",
  fix: "review",
  severity: "warning",
  why: "Screen readers say that it is a picture, and read all of its text without a pause; in emails the text is a link.",
  message: ({ alt, words, length }) =>
    words === ""
      ? `The alternative text has ${length} characters, more than ${MOST}.`
      : `The alternative text ${quote(alt)} begins with ${quote(words)}.`,
  action: ({ words }) =>
    words === ""
      ? "Say in it what matters for the step, and the rest in the step itself."
      : "Say at once what it shows.",
  needle: ["!["],
  node: visit(["image", "imageReference"], (node, add, { source }) => {
    const alt = (node.alt ?? "").trim();
    const [words] = KIND.exec(alt) ?? [];
    const start = node.position?.start.offset ?? 0;
    const span = { start, end: node.position?.end.offset ?? start };
    if (words !== undefined) {
      const at = source.indexOf(words, start);
      const rest = alt.slice(words.length);
      const isWritten = at !== -1 && at < span.end;
      const better = rest.slice(0, 1).toUpperCase();
      add(
        span,
        { alt, words: words.trim(), length: alt.length },
        isWritten
          ? suggest({ start: at, end: at + words.length + better.length }, better, `Begin with "${rest.slice(0, 20)}"`)
          : {},
      );
    } else if (alt.length > MOST) add(span, { alt, words: "", length: alt.length });
  }),
  examples: {
    good: [
      "# A\n\n![The settings page, with the number switched on](https://example.com/a.png)\n\n1. Go.",
      "# A\n\n![Image settings of the site](https://example.com/a.png)\n\n1. Go.",
      "# A\n\n![Pictures that failed](https://example.com/a.png)\n\n1. Go.",
    ],
    bad: [
      {
        text: "# A\n\n‹![Screenshot of the settings page](https://example.com/a.png)›\n\n1. Go.",
        fixed: "# A\n\n![The settings page](https://example.com/a.png)\n\n1. Go.",
      },
      {
        text: "# A\n\n‹![An image showing the red banner](https://example.com/a.png)›\n\n1. Go.",
        fixed: "# A\n\n![The red banner](https://example.com/a.png)\n\n1. Go.",
      },
      {
        text: "# A\n\n‹![Bild der Anmeldeseite](https://example.com/a.png)›\n\n1. Los.",
        fixed: "# A\n\n![Anmeldeseite](https://example.com/a.png)\n\n1. Los.",
        locale: "de",
      },
      {
        text: "# A\n\n‹![Captura de pantalla de la cuenta](https://example.com/a.png)›\n\n1. Ve.",
        fixed: "# A\n\n![Cuenta](https://example.com/a.png)\n\n1. Ve.",
        locale: "es",
      },
      `# A\n\n‹![${"The page with its settings, and ".repeat(5)}more](https://example.com/a.png)›\n\n1. Go.`,
    ],
  },
});
