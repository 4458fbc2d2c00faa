import book from "./book.json" with { type: "json" };

export { book };

export const ids = /* @__PURE__ */ Object.freeze(/* @__PURE__ */ book.entries.map(({ id }) => id));

const files = {
  "ts-voice-call-wont-connect": () => import("./entries/ts-voice-call-wont-connect.json", { with: { type: "json" } }),
  "ts-workflow-paused": () => import("./entries/ts-workflow-paused.json", { with: { type: "json" } }),
  "ts-stripe-webhook-missing": () => import("./entries/ts-stripe-webhook-missing.json", { with: { type: "json" } }),
  "ts-cant-publish-blog-post": () => import("./entries/ts-cant-publish-blog-post.json", { with: { type: "json" } }),
  "ts-image-gen-fails": () => import("./entries/ts-image-gen-fails.json", { with: { type: "json" } }),
  "ts-cant-log-in": () => import("./entries/ts-cant-log-in.json", { with: { type: "json" } }),
  "ts-permission-denied": () => import("./entries/ts-permission-denied.json", { with: { type: "json" } }),
  "ts-lead-enrichment-shows-old-data": () => import("./entries/ts-lead-enrichment-shows-old-data.json", { with: { type: "json" } }),
  "ts-email-going-to-spam": () => import("./entries/ts-email-going-to-spam.json", { with: { type: "json" } }),
  "ts-sequence-isnt-sending": () => import("./entries/ts-sequence-isnt-sending.json", { with: { type: "json" } }),
  "ts-client-portal-shows-nothing": () => import("./entries/ts-client-portal-shows-nothing.json", { with: { type: "json" } }),
  "ts-customer-cant-enroll-in-course": () => import("./entries/ts-customer-cant-enroll-in-course.json", { with: { type: "json" } }),
  "ts-mission-stuck-on-planning": () => import("./entries/ts-mission-stuck-on-planning.json", { with: { type: "json" } }),
  "ts-credential-wont-verify": () => import("./entries/ts-credential-wont-verify.json", { with: { type: "json" } }),
  "ts-funnel-public-id-returns-404": () => import("./entries/ts-funnel-public-id-returns-404.json", { with: { type: "json" } }),
  "ts-aeo-scan-returns-nothing": () => import("./entries/ts-aeo-scan-returns-nothing.json", { with: { type: "json" } }),
  "ts-competitor-screenshot-stale": () => import("./entries/ts-competitor-screenshot-stale.json", { with: { type: "json" } }),
  "ts-cant-see-custom-objects": () => import("./entries/ts-cant-see-custom-objects.json", { with: { type: "json" } }),
  "ts-lead-discovery-returns-zero": () => import("./entries/ts-lead-discovery-returns-zero.json", { with: { type: "json" } }),
  "ts-credit-balance-not-updating": () => import("./entries/ts-credit-balance-not-updating.json", { with: { type: "json" } }),
  "ts-custom-domain-not-verifying": () => import("./entries/ts-custom-domain-not-verifying.json", { with: { type: "json" } }),
  "ts-webhook-firing-in-a-loop": () => import("./entries/ts-webhook-firing-in-a-loop.json", { with: { type: "json" } }),
  "ts-snapshot-apply-fails": () => import("./entries/ts-snapshot-apply-fails.json", { with: { type: "json" } }),
  "ts-site-wont-deploy": () => import("./entries/ts-site-wont-deploy.json", { with: { type: "json" } }),
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
