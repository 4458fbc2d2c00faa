import type { DeskName } from "@fixbook/schema";
import { chatwoot } from "./chatwoot.js";
import type { Desk } from "./desk.js";
import { eml } from "./eml.js";
import { freshdesk } from "./freshdesk.js";
import { front } from "./front.js";
import { gorgias } from "./gorgias.js";
import { helpscout } from "./helpscout.js";
import { zammad } from "./zammad.js";
import { zendesk } from "./zendesk.js";
import { zendeskDynamicContent } from "./zendesk-dynamic-content.js";

/** Every help desk. One without a row does not compile. */
export const deskTable: Readonly<Record<DeskName, Desk>> = {
  zendesk,
  "zendesk-dynamic-content": zendeskDynamicContent,
  zammad,
  chatwoot,
  front,
  freshdesk,
  gorgias,
  helpscout,
  eml,
};
