import type { RichTextNode } from "@fixbook/schema";

/**
 * One function for each node kind. `fold` folds children in order; a kind without a handler does not compile, so a
 * renderer cannot forget one.
 */
export type Handlers<Result> = {
  readonly [Kind in RichTextNode["type"]]: (
    node: Extract<RichTextNode, { type: Kind }>,
    fold: (children: readonly RichTextNode[]) => Result,
  ) => Result;
};

/** Makes the function that folds rich text into one `Result`, bottom up. */
export function createFold<Result>(
  handlers: Handlers<Result>,
  join: (parts: readonly Result[]) => Result,
): (nodes: readonly RichTextNode[]) => Result {
  const fold = (nodes: readonly RichTextNode[]): Result =>
    join(
      nodes.map((node) => (handlers[node.type] as (node: RichTextNode, children: typeof fold) => Result)(node, fold)),
    );
  return fold;
}
