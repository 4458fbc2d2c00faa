// Made by scripts/generate.ts from packages/core/src/words/locales/he.ts.
// @ts-nocheck
import type { HelpLabels } from "../help/labels.js";

function isolate(text) {
  return `⁨${text}⁩`;
}

export const labels: HelpLabels = {
  firstCheck: "מה לבדוק קודם",
  prerequisites: "לפני שמתחילים",
  cause: "סיבה",
  fix: "פתרון",
  workaround: "פתרון זמני",
  verify: "בדיקה שזה עובד",
  escalate: "אם זה לא עוזר",
  include: "מה לשלוח",
  moreInformation: "מידע נוסף",
  related: "מאמרים קשורים",
  others: "זה משהו אחר?",
  page: "פתיחה במרכז העזרה",
  support: "פנייה לתמיכה",
  nothing: "לא נמצאה עזרה לבעיה הזאת.",
  unsure: "אולי אחד מאלה יעזור:",
  searchFor: "חיפוש בעזרה",
  search: "חיפוש",
  copy: "העתקה",
  copied: "הועתק",
  notCopied: "לא הועתק",
  found: (title) => `עזרה: ${isolate(title)}`
};
