import { dark, light, type Palette } from "./palette.ts";
import { textWidth } from "./text-width.ts";

/** A drawn screen: what stands below its address bar, in a palette. */
export interface Drawing {
  /** Below the book, without a suffix. */
  readonly path: string;
  /** What the address bar or the title of the window says. */
  readonly bar: string;
  /** What it shows, for those who do not see it. */
  readonly title: string;
  readonly height: number;
  draw(kit: Kit): readonly string[];
}

const WIDTH = 560;
const BAR = 36;
const FONT = "system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif";

/** Both halves of a drawing as SVG, by what their names end with. */
export function drawScreen(drawing: Drawing): readonly (readonly [suffix: string, svg: string])[] {
  return [
    [".svg", screen(drawing, light)],
    [".dark.svg", screen(drawing, dark)],
  ];
}

function screen({ bar, title, height, draw }: Drawing, palette: Palette): string {
  const kit = createKit(palette);
  const dots = [20, 36, 52].map((x) => `<circle cx="${x}" cy="18" r="4.5" fill="${palette.line}"/>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT}">`,
    `<title>${escapeText(title)}</title>`,
    kit.box(0.5, 0.5, WIDTH - 1, height - 1, { fill: palette.page, stroke: palette.line, radius: 8 }),
    `<path d="M0.5 ${BAR}V8.5a8 8 0 0 1 8-8H551.5a8 8 0 0 1 8 8V${BAR}Z" fill="${palette.panel}" stroke="${palette.line}"/>`,
    ...dots,
    kit.box(80, 7, WIDTH - 160, 22, { fill: palette.sunken, radius: 11 }),
    kit.text(94, 22.5, bar, { width: WIDTH - 190, size: 12.5, fill: palette.muted }),
    ...draw(kit),
    "</svg>",
  ].join("");
}

interface TextStyle {
  /** What it has to fit into. */
  readonly width: number;
  readonly size?: number;
  readonly fill?: string;
  readonly isBold?: boolean;
  readonly anchor?: "start" | "middle" | "end";
}

interface BoxStyle {
  readonly fill?: string;
  readonly stroke?: string;
  readonly radius?: number;
}

export type Kit = ReturnType<typeof createKit>;

/** What screens are drawn with. Throws for a text that does not fit where it stands. */
function createKit(palette: Palette) {
  const box = (x: number, y: number, width: number, height: number, style: BoxStyle = {}) => {
    const { fill = palette.panel, stroke, radius = 6 } = style;
    const line = stroke === undefined ? "" : ` stroke="${stroke}"`;
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"${line}/>`;
  };
  const text = (x: number, y: number, words: string, style: TextStyle) => {
    const { width, size = 14, fill = palette.text, isBold = false, anchor = "start" } = style;
    const needed = textWidth(words, size, isBold);
    if (needed > width) throw new Error(`"${words}" needs ${Math.ceil(needed)} pixels, and has ${width}`);
    const more = `${isBold ? ' font-weight="600"' : ""}${anchor === "start" ? "" : ` text-anchor="${anchor}"`}`;
    return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${more}>${escapeText(words)}</text>`;
  };
  const centred = (x: number, y: number, width: number, height: number, words: string, fill: string, isBold: boolean) =>
    text(x + width / 2, y + height / 2 + 4.6, words, { width: width - 12, size: 13, fill, isBold, anchor: "middle" });
  const panel = (x: number, y: number, width: number, height: number) =>
    box(x, y, width, height, { stroke: palette.line });
  const tones = {
    good: { fill: palette.goodPanel, ink: palette.good },
    bad: { fill: palette.badPanel, ink: palette.bad },
    plain: { fill: palette.sunken, stroke: palette.line, ink: palette.muted },
  };
  const looks = {
    main: { fill: palette.accent, ink: palette.onAccent },
    plain: { fill: palette.panel, stroke: palette.line, ink: palette.text },
    off: { fill: palette.sunken, stroke: palette.line, ink: palette.muted },
  };
  return {
    palette,
    box,
    text,
    panel,
    heading: (words: string, y = 66) => text(24, y, words, { width: 330, size: 18, isBold: true }),
    rule: (x: number, y: number, width: number) => `<path d="M${x} ${y}h${width}" stroke="${palette.line}"/>`,
    /** A word in a rounded box that tells a state. */
    pill(x: number, y: number, width: number, words: string, tone: keyof typeof tones) {
      const { ink, ...style } = tones[tone];
      return box(x, y, width, 24, { ...style, radius: 12 }) + centred(x, y, width, 24, words, ink, true);
    },
    button(x: number, y: number, width: number, words: string, look: keyof typeof looks = "main") {
      const { ink, ...style } = looks[look];
      return box(x, y, width, 32, style) + centred(x, y, width, 32, words, ink, true);
    },
    field(x: number, y: number, width: number, words: string, isWrong = false) {
      const shape = box(x, y, width, 34, { stroke: isWrong ? palette.bad : palette.line });
      return words === "" ? shape : shape + text(x + 12, y + 22, words, { width: width - 24, fill: palette.text });
    },
    toggle(x: number, y: number) {
      return `${box(x, y, 38, 22, { fill: palette.accent, radius: 11 })}<circle cx="${x + 27}" cy="${y + 11}" r="8" fill="${palette.onAccent}"/>`;
    },
    tick: (x: number, y: number) =>
      `<path d="M${x} ${y}l4 4 8-9" fill="none" stroke="${palette.accent}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>`,
    /** A frame around what the step is about. */
    ring: (x: number, y: number, width: number, height: number) =>
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="none" stroke="${palette.ring}" stroke-width="3"/>`,
  };
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
