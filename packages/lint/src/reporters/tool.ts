/** The name and address under which reports say who made them. */
export const tool = { name: "fixbook", url: "https://github.com/fixbook/fixbook" } as const;

/** The page about a rule. */
export function docsUrl(ruleId: string): string {
  return `${tool.url}/blob/main/docs/rules/${ruleId}.md`;
}
