/** The name and address under which reports say who made them. */
export const tool = { name: "fixbook", url: "https://github.com/fixbook/fixbook" } as const;

/**
 * The page about a rule in the help center of Fixbook, below the address that `FIXBOOK_HELP_URL` names; undefined where it
 * names none: `fixbook explain` says the same offline.
 */
export function helpUrl(ruleId: string): string | undefined {
  const { process } = globalThis as {
    readonly process?: { readonly env: Readonly<Record<string, string | undefined>> };
  };
  const base = process?.env["FIXBOOK_HELP_URL"];
  if (base === undefined || !/^https?:\/\//.test(base)) return undefined;
  return `${base.replace(/\/+$/, "")}/${ruleId.replace("/", "-")}/`;
}
