// Made by scripts/generate.ts from packages/core/src/words/locales/ar.ts.
// @ts-nocheck
import type { HelpLabels } from "../help/labels.js";

function isolate(text) {
  return `⁨${text}⁩`;
}

export const labels: HelpLabels = {
  firstCheck: "أول ما يجب التحقق منه",
  prerequisites: "قبل البدء",
  cause: "السبب",
  fix: "الحل",
  workaround: "الحل البديل",
  verify: "التحقق من الحل",
  escalate: "إذا لم ينفع ذلك",
  include: "أرفِق ما يلي",
  moreInformation: "مزيد من المعلومات",
  related: "مقالات ذات صلة",
  others: "هل المشكلة مختلفة؟",
  page: "فتح في مركز المساعدة",
  support: "التواصل مع الدعم",
  nothing: "لم يُعثر على مساعدة لهذه المشكلة.",
  unsure: "قد يفيدك أحد هذه المقالات:",
  searchFor: "البحث في المساعدة",
  search: "بحث",
  copy: "نسخ",
  copied: "تم النسخ",
  notCopied: "لم يتم النسخ",
  found: (title) => `المساعدة: ${isolate(title)}`
};
