import type { OpenBook } from "@fixbook/client";

/** A book that is served: an open one, or a function that is called for each request and gives the build of the moment. */
export type BookSource = OpenBook | (() => OpenBook | Promise<OpenBook>);

/** A build that is not served: it is internal and nobody has allowed that, or another one is of the same book and brand. */
export class RefusedBuildError extends Error {
  override readonly name = "RefusedBuildError";
  readonly reason: "internal" | "twice";
  constructor(reason: RefusedBuildError["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Opens a book for one request, and refuses an internal build that may not be served. */
export async function openSource(source: BookSource, allowsInternal: boolean): Promise<OpenBook> {
  const book = typeof source === "function" ? await source() : source;
  const { audience, id } = book.data;
  if (audience === "public" || allowsInternal) return book;
  throw new RefusedBuildError(
    "internal",
    `The build of ${id} is internal: it has text that is for support agents only.`,
  );
}
