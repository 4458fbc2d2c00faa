import type * as React from "react";
import type { FixbookHelp, HelpAttributes, HelpListeners } from "./index.js";

export * from "./index.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "fixbook-help": React.DetailedHTMLProps<React.HTMLAttributes<FixbookHelp>, FixbookHelp> &
        HelpAttributes &
        HelpListeners;
    }
  }
}
