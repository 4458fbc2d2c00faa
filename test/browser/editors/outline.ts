/** What a reader finds in HTML, however it is marked up. */
export interface Outline {
  readonly words: string;
  /** Each list with its first number, 0 for bullets, and the words of its items. */
  readonly lists: readonly { readonly start: number; readonly items: readonly string[] }[];
  /** Each link with its words. */
  readonly links: readonly (readonly [href: string, words: string])[];
  readonly code: readonly string[];
}

/** Reads HTML as a browser parses it. White space counts as one space, and blocks and breaks have some around them. */
export function outlineOf(html: string): Outline {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const block of body.querySelectorAll("p, li, div, br, td, th")) {
    block.before(" ");
    block.after(" ");
  }
  const words = (node: Node | null) => (node?.textContent ?? "").replace(/[\s\ufeff\u200b]+/g, " ").trim();
  return {
    words: words(body),
    lists: Array.from(body.querySelectorAll("ol, ul"), (list) => ({
      start: list.matches("ol") ? Number(list.getAttribute("start") ?? 1) : 0,
      items: Array.from(list.children, words),
    })),
    links: Array.from(body.querySelectorAll("a[href]"), (link) => [link.getAttribute("href") ?? "", words(link)]),
    code: Array.from(body.querySelectorAll("code"), words),
  };
}
