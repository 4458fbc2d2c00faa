import book from "./book.json" with { type: "json" };

export { book };

const files = {
  "idempotency-conflict": () => import("./entries/idempotency-conflict.json", { with: { type: "json" } }),
  "invalid-api-key": () => import("./entries/invalid-api-key.json", { with: { type: "json" } }),
  "rate-limited": () => import("./entries/rate-limited.json", { with: { type: "json" } }),
  "outbound-webhook-dropped": () => import("./entries/outbound-webhook-dropped.json", { with: { type: "json" } }),
  "woocommerce-endpoint-unreachable": () => import("./entries/woocommerce-endpoint-unreachable.json", { with: { type: "json" } }),
  "woocommerce-line-items-wrong": () => import("./entries/woocommerce-line-items-wrong.json", { with: { type: "json" } }),
  "approval-link-expired": () => import("./entries/approval-link-expired.json", { with: { type: "json" } }),
  "proposal-email-not-received": () => import("./entries/proposal-email-not-received.json", { with: { type: "json" } }),
  "no-permissions": () => import("./entries/no-permissions.json", { with: { type: "json" } }),
  "blank-page-after-deploy": () => import("./entries/blank-page-after-deploy.json", { with: { type: "json" } }),
};

const moved = {
};

export const ids = Object.freeze(Object.keys(files));

export async function entry(id) {
  const present = Object.hasOwn(moved, id) ? moved[id] : id;
  if (!Object.hasOwn(files, present)) throw new RangeError(`No entry has the id ${JSON.stringify(id)}.`);
  return (await files[present]()).default;
}

export async function search() {
  return (await import("./search.json", { with: { type: "json" } })).default;
}
