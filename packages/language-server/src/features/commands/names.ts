/** What clients can ask the server to do, besides requests of the protocol. Arguments begin with the address of a document. */
export const commandNames = {
  /** `[uri]`: the areas and the entries of the book that a document lies in. */
  describe: "fixbook.describeBook",
  /** `[uri, area, title, id?]`: a new entry in the book that a document lies in. */
  create: "fixbook.createEntry",
  /** `[uri, name]`: a placeholder that is not declared. */
  declare: "fixbook.declarePlaceholder",
  /** `[uri, to]`: another id, area or place for an entry. */
  move: "fixbook.moveEntry",
  /** `[uri, other]`: an entry takes another one in. */
  merge: "fixbook.mergeEntry",
  /** `[uri, solution, id, title]`: a solution becomes an entry of its own. */
  split: "fixbook.splitEntry",
  /** `[uri, movedTo, retired, unlink]`: an entry goes; its id answers where it went, or why. */
  remove: "fixbook.removeEntry",
  /** `[uri]`: the preview of the book, in a browser. */
  preview: "fixbook.openPreview",
  /** `[uri]`: what the saved changes publish. */
  change: "fixbook.showChange",
} as const;
