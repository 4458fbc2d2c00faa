import type { DefineComponent } from "vue";
import type { HelpAttributes, HelpListeners } from "./index.js";

export * from "./index.js";

interface HelpProps extends HelpAttributes {
  readonly "onFixbook-help"?: HelpListeners["onfixbook-help"];
  readonly "onFixbook-error"?: HelpListeners["onfixbook-error"];
}

declare module "vue" {
  interface GlobalComponents {
    "fixbook-help": DefineComponent<HelpProps>;
  }
}
