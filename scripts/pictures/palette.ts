/** The colours of a drawn screen. Those of text have a contrast of 4.5 or more with what they stand on. */
export interface Palette {
  readonly page: string;
  readonly panel: string;
  readonly sunken: string;
  readonly line: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly good: string;
  readonly goodPanel: string;
  readonly bad: string;
  readonly badPanel: string;
  /** Draws the eye to what a step is about. */
  readonly ring: string;
}

export const light: Palette = {
  page: "#f1f3f6",
  panel: "#ffffff",
  sunken: "#f6f7f9",
  line: "#d5dae1",
  text: "#1b2430",
  muted: "#5a6675",
  accent: "#2f5fb3",
  onAccent: "#ffffff",
  good: "#17663a",
  goodPanel: "#ddf3e4",
  bad: "#b3261e",
  badPanel: "#fce4e2",
  ring: "#d9730d",
};

export const dark: Palette = {
  page: "#14181e",
  panel: "#1d232b",
  sunken: "#252c35",
  line: "#3a4451",
  text: "#e8ecf1",
  muted: "#a3afbd",
  accent: "#8ab4f8",
  onAccent: "#10233f",
  good: "#86dba5",
  goodPanel: "#173726",
  bad: "#ff9d94",
  badPanel: "#47201d",
  ring: "#ffab4f",
};
