import { element } from "@fixbook/core/client";
import { said, scriptWords } from "./words.js";

/**
 * Shows on the support page what its address carries behind the `#`, which no server gets to know: what was searched for.
 * It goes along in the message where a link begins one.
 */
export function showProblem(page: Element): void {
  const problem = new URLSearchParams(location.hash.slice(1)).get("problem");
  if (problem === null || problem.trim() === "") return;
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
  const body = new URLSearchParams({ body: `\n\n${problem}` }).toString().replace(/\+/g, "%20");
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href^="mailto:" i]'))
    if (!/[?&]body=/i.test(link.href)) link.href += (link.href.includes("?") ? "&" : "?") + body;
}
