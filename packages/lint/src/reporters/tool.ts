/** The name and address under which reports say who made them. */
export const tool = { name: "fixbook", url: "https://github.com/fixbook/fixbook" } as const;
