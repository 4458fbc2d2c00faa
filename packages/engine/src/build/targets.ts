import type { Renderer } from "@fixbook/core";
import { emailRenderer } from "@fixbook/render-email";
import { htmlRenderer } from "@fixbook/render-html";
import { jsonRenderer } from "@fixbook/render-json";

/** Every target, in the order in which they are built. */
export const targets: readonly Renderer[] = [htmlRenderer, jsonRenderer, emailRenderer];
