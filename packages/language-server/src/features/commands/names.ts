/** What clients can ask the server to do, besides requests of the protocol. Arguments begin with the address of a document. */
export const commandNames = {
  /** `[uri, area, title, id?]`: a new entry in the book that a document lies in. */
  create: "fixbook.createEntry",
  /** `[uri, name]`: a placeholder that is not declared. */
  declare: "fixbook.declarePlaceholder",
  /** `[uri]`: the preview of the book, in a browser. */
  preview: "fixbook.openPreview",
  /** `[uri]`: what the saved changes publish. */
  change: "fixbook.showChange",
} as const;
