import { element } from "@fixbook/core/client";
import { lastAsked } from "./last-asked.js";
import { said, scriptWords } from "./words.js";

/** How long a message may be that an address begins: what some programs for mail cut is longer. */
const MOST_IN_MESSAGE = 1800;

/**
 * Lets the messages that a page begins say what is ticked on it, where their writer comes from, and what was searched for
 * and tried. The support page shows what its address carries of that behind the `#`, which no server gets to know.
 */
export function fillMessages(place: HTMLElement): void {
  const carried = new URLSearchParams(place.matches(".support") ? location.hash.slice(1) : "");
  const problem = carried.get("problem")?.trim() ? carried.get("problem") : null;
  if (problem !== null) showProblem(place, problem);
  const { page = "", searched = "", tried = "" } = place.dataset;
  const entry = place.dataset["entry"] || carried.get("tried");
  const links = new Map<HTMLAnchorElement, string>();
  place.addEventListener("click", ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a[href^="mailto:" i]');
    if (link === null) {
      const onward = (target as Element).closest<HTMLAnchorElement>(".jumps > li:last-child > a");
      if (onward !== null && entry) onward.hash = new URLSearchParams({ tried: entry }).toString();
      return;
    }
    const plain = links.get(link) ?? link.href;
    links.set(link, plain);
    if (/[?&]body=/i.test(plain)) return;
    const asked = problem ?? lastAsked();
    const lines = [
      ...[...place.querySelectorAll<HTMLInputElement>(".checklist input")].map(
        (box) => `[${box.checked ? "x" : " "}] ${box.nextElementSibling?.textContent?.replace(/\s+/g, " ").trim()}: `,
      ),
      "",
      ...(entry ? [`${tried}: ${entry}`] : []),
      ...(asked ? [`${searched}: ${asked}`] : []),
      `${page}: ${location.href.split("#", 1)[0]}`,
    ];
    const body = encodeURIComponent(
      lines
        .join("\n")
        .slice(0, MOST_IN_MESSAGE)
        .replace(/\p{Cs}/gu, ""),
    );
    link.href = `${plain}${plain.includes("?") ? "&" : "?"}body=${body}`;
  });
}

function showProblem(page: Element, problem: string): void {
  const code = element("code", "", problem);
  page
    .querySelector("header")
    ?.after(
      element(
        "section",
        "searched",
        element("h2", "", said(scriptWords.searchedFor)),
        element("div", "prose", element("pre", "", code)),
      ),
    );
}
