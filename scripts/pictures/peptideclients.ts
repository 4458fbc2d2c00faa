import type { Drawing } from "./kit.ts";
import { row, table } from "./table.ts";

/** Screens of PeptideClients. They name no brand, because the book is published under several. */
export const peptideclients: readonly Drawing[] = [
  {
    path: "auth/no-permissions/workspace-switcher",
    bar: "Dashboard",
    title: "The workspace switcher at the top right, open: of two workspaces the first is ticked",
    height: 206,
    draw: (kit) => [
      kit.heading("You have no permissions"),
      kit.text(24, 94, "Ask the owner of this workspace.", { width: 280, size: 13, fill: kit.palette.muted }),
      kit.button(340, 47, 196, "Ann’s workspace", "plain"),
      kit.panel(340, 86, 196, 96),
      kit.text(376, 117, "Ann’s workspace", { width: 158, isBold: true }),
      kit.tick(354, 113),
      kit.rule(340, 134, 196),
      kit.text(376, 165, "North Clinic", { width: 155 }),
      kit.ring(333, 40, 210, 149),
    ],
  },
  {
    path: "integration-api/rate-limited/rate-limit",
    bar: "Settings → Connectors",
    title: "A key on the page Settings, Connectors, with the field Rate limit",
    height: 246,
    draw: (kit) => [
      kit.heading("Connectors"),
      kit.panel(24, 92, 512, 130),
      kit.text(44, 121, "Order sync", { width: 200, isBold: true }),
      kit.text(44, 143, "Key ends with …7f2c", { width: 300, size: 13, fill: kit.palette.muted }),
      kit.rule(24, 158, 512),
      kit.text(44, 195, "Rate limit", { width: 110 }),
      kit.field(160, 173, 90, "60"),
      kit.text(264, 195, "per minute", { width: 120, fill: kit.palette.muted }),
      kit.button(424, 174, 92, "Save"),
      kit.ring(36, 165, 346, 50),
    ],
  },
  {
    path: "woocommerce/woocommerce-line-items-wrong/line-items",
    bar: "Orders → 1042",
    title: "The line items of an order with their metadata: one item has no product",
    height: 254,
    draw: (kit) => [
      kit.heading("Order 1042"),
      ...table(
        kit,
        92,
        ["Line item", "SKU in WooCommerce", "Product"],
        [
          row("Starter kit", "KIT-01", "Starter kit"),
          row("Refill, 3 months", "RF-3-OLD", "None", "bad"),
          row("Shipping", "SHIP", "Shipping"),
        ],
      ),
      kit.ring(30, 168, 500, 34),
    ],
  },
];
