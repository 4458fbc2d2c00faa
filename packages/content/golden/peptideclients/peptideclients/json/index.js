import book from "./book.json" with { type: "json" };

export { book };

export const ids = /* @__PURE__ */ Object.freeze(/* @__PURE__ */ book.entries.map(({ id }) => id));

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
const shelfOf = () => files;

export async function entry(id) {
  const files = await shelfOf(id);
  if (Object.hasOwn(files, id)) return (await files[id]()).default;
  const { records } = (await import("./records.json", { with: { type: "json" } })).default;
  const record = records.find((one) => one.id === id);
  if (record) return record;
  throw new RangeError(`No entry has the id ${JSON.stringify(id)}.`);
}

export async function search() {
  return (await import("./search.json", { with: { type: "json" } })).default;
}
