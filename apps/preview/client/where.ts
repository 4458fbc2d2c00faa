/** What the preview shows: kept in the address, so that it survives a reload and the browser's Back. */
export interface Where {
  readonly book: string;
  readonly brand: string;
  /** The path of the page in the HTML target. */
  readonly page: string;
  readonly view: View;
  readonly width: Width;
  /** Empty: as the system prefers. */
  readonly theme: "" | "light" | "dark";
  /** The commit to compare with. */
  readonly since: string;
}

export const views = ["page", "email", "json", "changes"] as const;
export type View = (typeof views)[number];

/** Widths of screens in CSS pixels. */
export const widths = { phone: 390, tablet: 820, desktop: 1280 } as const;
export type Width = keyof typeof widths;

/** The width that a window begins with: that of a phone on a phone, where a desktop's would be too small to read. */
export function widthFor(windowWidth: number): Width {
  return windowWidth < widths.tablet ? "phone" : "desktop";
}

const nothing: Where = {
  book: "",
  brand: "",
  page: "index.html",
  view: "page",
  width: "desktop",
  theme: "",
  since: "HEAD",
};

/** Reads an address's fragment. What it does not say, or says wrongly, is as at the start: the width is `width`. */
export function parseWhere(fragment: string, width: Width = nothing.width): Where {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const oneOf = <Value extends string>(name: keyof Where, values: readonly Value[], other: Value): Value =>
    values.find((value) => value === given.get(name)) ?? other;
  return {
    book: given.get("book") ?? nothing.book,
    brand: given.get("brand") ?? nothing.brand,
    page: given.get("page") ?? nothing.page,
    view: oneOf("view", views, nothing.view),
    width: oneOf("width", Object.keys(widths) as Width[], width),
    theme: oneOf("theme", ["", "light", "dark"], nothing.theme),
    since: given.get("since") ?? nothing.since,
  };
}

/** The fragment for it, as short as it can be for windows that begin with `width`. */
export function formatWhere(where: Where, width: Width = nothing.width): string {
  const start: Where = { ...nothing, width };
  const said = Object.entries(where).filter(([name, value]) => value !== start[name as keyof Where]);
  return `#${new URLSearchParams(said)}`;
}

/** The id that a page of the HTML target may be about: `<id>/index.html`. */
export function idOfPage(page: string): string | undefined {
  return /^([^/]+)\/index\.html$/.exec(page.split("#")[0] ?? "")?.[1];
}
