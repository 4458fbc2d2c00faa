import type { Inline, Picture } from "@fixbook/schema";

/** The picture that a paragraph consists of: a figure, whose title is its caption. */
export function pictureAlone(children: readonly Inline[]): Picture | undefined {
  const [first, ...rest] = children;
  return first?.type === "picture" && rest.length === 0 ? first : undefined;
}
