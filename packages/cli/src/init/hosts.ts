/** Where the pages of a new book are to be published by a workflow. */
export const hosts = ["none", "pages", "netlify", "cloudflare"] as const;
export type HostName = (typeof hosts)[number];
