/** How many sections of an entry a text holds, by the headings at the beginning of its lines. */
export function sectionsIn(text: string): number {
  return text.match(/^ {0,3}##[ \t]+[^\s#]/gm)?.length ?? 0;
}

/** What something takes in that ends too late, as the end of a sentence; nothing where it takes in no section. */
export function takesIn(sections: number): string {
  if (sections === 0) return "";
  return sections === 1 ? "; it takes in one section" : `; it takes in ${sections} sections`;
}
