import type { HTMLAttributes } from "svelte/elements";
import type { FixbookHelp, HelpAttributes, HelpListeners } from "./index.js";

export * from "./index.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "fixbook-help": HTMLAttributes<FixbookHelp> & HelpAttributes & HelpListeners;
  }
}
