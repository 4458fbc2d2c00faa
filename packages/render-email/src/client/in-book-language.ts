/** Says of an element that it holds words of the book, where the page has another language. */
export function inBookLanguage<Made extends HTMLElement>(made: Made): Made {
  const { lang = "", dir = "" } = document.querySelector<HTMLElement>("#entries") ?? {};
  if (lang !== "") Object.assign(made, { lang, dir });
  return made;
}

/** Says of an element in words of the book that it holds words of the page. */
export function inPageLanguage<Made extends HTMLElement>(made: Made): Made {
  const { lang, dir } = document.documentElement;
  return Object.assign(made, { lang, dir });
}
