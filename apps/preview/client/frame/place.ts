/** Where a reader is on a page: how far down, what is nearest above, and what has the focus. Survives edits of the page. */
export interface Place {
  readonly top: number;
  /** The last element with an id above the upper edge, and how far above that it began. */
  readonly anchor?: { readonly id: string; readonly top: number };
  readonly focus?: FocusPlace;
}

interface FocusPlace {
  /** The same element on another state of the page: its tag, its words, and the how-many-th it is of its tag. */
  readonly tag: string;
  readonly words: string;
  readonly index: number;
}

/** The place on a page at this moment. */
export function placeOn(page: Document): Place {
  const top = page.documentElement.scrollTop;
  const above = [...page.querySelectorAll("[id]")].findLast(
    (one) => one.getBoundingClientRect().top <= 1 && movesWithPage(one),
  );
  const { activeElement } = page;
  return {
    top,
    ...(above === undefined ? {} : { anchor: { id: above.id, top: above.getBoundingClientRect().top } }),
    ...(activeElement === null || activeElement === page.body ? {} : { focus: focusPlace(activeElement, page) }),
  };
}

/** Goes to the place on another state of the page. */
export function goTo({ top, anchor, focus }: Place, page: Document): void {
  if (focus !== undefined) elementAt(focus, page)?.focus({ preventScroll: true });
  const element = anchor === undefined ? null : page.getElementById(anchor.id);
  const moved = element === null || anchor === undefined ? 0 : element.getBoundingClientRect().top - anchor.top;
  const isNear = element !== null && anchor !== undefined;
  page.documentElement.scrollTo({ top: isNear ? page.documentElement.scrollTop + moved : top, behavior: "instant" });
}

/** Whether an element is on the page, and scrolls with it: what sticks to the screen says nothing of a place. */
function movesWithPage(element: Element): boolean {
  if (element.getClientRects().length === 0) return false;
  for (let one: Element | null = element; one !== null; one = one.parentElement)
    if (/sticky|fixed/.test(getComputedStyle(one).position)) return false;
  return true;
}

function focusPlace(element: Element, page: Document): FocusPlace {
  const tag = element.tagName.toLowerCase();
  return { tag, words: wordsOf(element), index: [...page.querySelectorAll(tag)].indexOf(element) };
}

function elementAt({ tag, words, index }: FocusPlace, page: Document): HTMLElement | undefined {
  const all = [...page.querySelectorAll<HTMLElement>(tag)];
  const alike = all.filter((one) => wordsOf(one) === words);
  const near = (list: readonly HTMLElement[]) =>
    list.toSorted((a, b) => Math.abs(all.indexOf(a) - index) - Math.abs(all.indexOf(b) - index))[0];
  return near(alike.length > 0 ? alike : all);
}

function wordsOf(element: Element): string {
  return `${element.getAttribute("href") ?? ""} ${element.textContent?.trim() ?? ""}`;
}
