/** Where an entry's own file is, relative to `book.json`. */
export function entryPath(id: string): string {
  return `entries/${id}.json`;
}
