/** What may stand in an element: nodes, text, and nothing. */
export type Child = Node | string | undefined;

/** Makes an element with its children. The part names it for styles from outside. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  part: string,
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (part !== "") {
    made.setAttribute("part", part);
    made.className = `fixbook-${part}`;
  }
  made.append(...children.flat().filter((child) => child !== undefined));
  return made;
}
