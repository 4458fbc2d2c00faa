import type { EntryTree } from "@fixbook/core";

type Root = EntryTree["root"];

/** A node of an entry's Markdown. */
export type MarkdownNode = Root | Root["children"][number];
/** A node of one type. */
export type NodeOf<Type extends MarkdownNode["type"]> = Extract<MarkdownNode, { readonly type: Type }>;
