import type { DefineComponent } from "vue";
import type { HelpAttributes, HelpEvent } from "./index.js";

export * from "./index.js";

interface HelpProps extends HelpAttributes {
  readonly "onFixbook-help"?: (event: HelpEvent) => void;
}

declare module "vue" {
  interface GlobalComponents {
    "fixbook-help": DefineComponent<HelpProps>;
  }
}
