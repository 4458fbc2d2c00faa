import type { HTMLAttributes } from "preact";
import type { FixbookHelp, HelpAttributes, HelpListeners } from "./index.js";

export * from "./index.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "fixbook-help": Omit<HTMLAttributes<FixbookHelp>, keyof HelpAttributes> & HelpAttributes & HelpListeners;
    }
  }
}
