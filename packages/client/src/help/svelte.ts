import type { HTMLAttributes } from "svelte/elements";
import type { FixbookHelp, HelpAttributes, HelpEvent } from "./index.js";

export * from "./index.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "fixbook-help": HTMLAttributes<FixbookHelp> &
      HelpAttributes & { readonly "onfixbook-help"?: (event: HelpEvent) => void };
  }
}
