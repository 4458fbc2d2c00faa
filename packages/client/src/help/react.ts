import type * as React from "react";
import type { FixbookHelp, HelpAttributes, HelpEvent } from "./index.js";

export * from "./index.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "fixbook-help": React.DetailedHTMLProps<React.HTMLAttributes<FixbookHelp>, FixbookHelp> &
        HelpAttributes & { readonly "onfixbook-help"?: (event: HelpEvent) => void };
    }
  }
}
