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

/**
 * Makes the function that folds rich text into one `Result`, bottom up. `join` puts none or several together: one alone
 * stays as it is.
 */
export function createFold<Result>(
  handlers: Handlers<Result>,
  join: (parts: readonly Result[]) => Result,
): (nodes: readonly RichTextNode[]) => Result {
  const handle = (node: RichTextNode): Result =>
    (handlers[node.type] as (node: RichTextNode, children: typeof fold) => Result)(node, fold);
  const fold = (nodes: readonly RichTextNode[]): Result => {
    const [first] = nodes;
    return first !== undefined && nodes.length === 1 ? handle(first) : join(nodes.map(handle));
  };
  return fold;
}
