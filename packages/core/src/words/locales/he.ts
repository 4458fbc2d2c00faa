/**
 * Hebrew. Reviewed by a native speaker: no.
 *
 * Register: no gender where that can be done: buttons are verbal nouns or infinitives (חיפוש, העתקה), and sentences speak in the
 * plural. Texts of the book and the reader stand between isolates.
 *
 * Doubts:
 * - «מאמר» for entry; «תבנית» for snippet, where help desks say «מאקרו» or «תגובה מוכנה».
 * - «תחום» for area; «נושא» may be more usual.
 */
import { createCounter, createNumber, hebrew } from "../count.js";
import { formatDate } from "../date.js";
import type { EmailWords, PickerWords } from "../email-words.js";
import type { HelpWords } from "../help-words.js";
import { isolate } from "../isolate.js";
import type { PageWords } from "../page-words.js";
import type { FilterWords, ScriptWords, SearchWords } from "../script-words.js";
import type { Words } from "../words.js";

const number = /* @__PURE__ */ createNumber(",");
const many = /* @__PURE__ */ createCounter(hebrew, number);
const articles = (count: number) => many(count, { one: "מאמר אחד", two: "שני מאמרים", other: "# מאמרים" });

export const page: PageWords = {
  skip: "דילוג לתוכן",
  site: "אתר",
  footer: "האתר, בתחתית הדף",
  breadcrumb: "נתיב ניווט",
  home: "דף הבית",
  internal: "פנימי",
  support: "תמיכה",

  search: "חיפוש",
  searchLabel: "מה רואים אצלכם?",
  searchHint: "מילים או קוד שגיאה",

  byArea: "לפי תחום",
  bySymptom: "לפי תסמין",
  findSymptom: "איתור התסמין",
  symptom: "תסמין",
  mostLikelyCause: "הסיבה הסבירה ביותר",
  firstThing: "מה לבדוק קודם",
  unknown: "—",
  moreCauses: (count) =>
    many(count, { one: "עוד סיבה אפשרית אחת", two: "עוד שתי סיבות אפשריות", other: "עוד # סיבות אפשריות" }),

  guide: "מדריך",
  allOf: (count, area) => `כל ${number(count)} המאמרים של ${isolate(area)}`,
  entries: (count) => (count === 0 ? "אין עדיין מאמרים" : articles(count)),
  entriesHeading: "מאמרים",
  narrow: "הצגת מאמרים שמכילים",
  letters: "לפי האות הראשונה",
  otherAreas: "תחומים נוספים",
  emptyArea: "עדיין לא נכתב מאמר לתחום הזה.",
  onThisPage: "בדף הזה",

  firstCheck: "כדאי לבדוק קודם",
  causesHeading: "סיבות אפשריות, הסבירה ביותר תחילה",
  solutionCount: (number, total) => `${number} מתוך ${total}`,
  solution: (number) => `פתרון ${number}`,
  appliesTo: "רלוונטי עבור",
  everything: "הכול",
  anyVersion: (product) => `${isolate(product)}, כל גרסה`,
  platform: "פלטפורמה",
  anyPlatform: "כל פלטפורמה",
  isFor: (texts) => `הדף הזה רלוונטי עבור ${isolate(texts)}.`,
  youChose: "הבחירה שלכם",
  signatures: "אפשר למצוא גם לפי",
  codes: "קוד שגיאה",
  statuses: "סטטוס HTTP",
  messages: "הודעה",
  related: "מאמרים קשורים",
  toSupport: "מה לשלוח ולאן לכתוב",
  moreIn: (area) => `עוד בתחום ${isolate(area)}`,
  previous: "הקודם",
  next: "הבא",
  reviewed: "נבדק לאחרונה:",
  date: (day) =>
    formatDate(day, "{d} ב{m} {y}", "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"),

  page: "דף",
  searched: "חיפוש שבוצע",
  tried: "מה שנוסה",
  stillStuck: "עדיין לא נפתר?",
  writeToSupport: "כתיבה לתמיכה",
  editEntry: "הצעת שינוי בדף הזה",
  stepLink: (number) => `קישור לשלב ${number}`,

  notFound: "הדף הזה לא נמצא",
  notFoundLead: "ייתכן שהכתובת שגויה או שהדף הועבר. אפשר להמשיך מכאן.",
  moved: "הדף הזה הועבר",
  movedTo: "הוא נמצא עכשיו כאן:",
  split: "הדף הזה חולק לכמה דפים",
  splitInto: "בחרו את הדף המתאים:",
  retired: "הדף הזה הוסר",
  nearest: "אלה הקרובים ביותר:",

  checklist: "מה לצרף",
  contact: "יצירת קשר",
};

export const script: ScriptWords = {
  paste: "הדבקת השגיאה המלאה",
  pasteBack: "חזרה לשורה אחת",
  pasteHint: "הודעה, יומן או תגובה, במלואם. הטקסט נשאר במכשיר הזה.",
  searching: "מתבצע חיפוש…",
  notLoaded: "לא ניתן לטעון את החיפוש.",
  retry: "ניסיון חוזר",
  toSymptoms: "מעבר לטבלת התסמינים",
  filtered: (count, total, more) => {
    const fitting =
      count === 0
        ? `אין בטבלה הזאת תסמין מתאים. מוצגים כולם (${number(total)}).`
        : `תסמינים מתאימים: ${number(count)} מתוך ${number(total)}.`;
    return more === 0 ? fitting : `${fitting} ועוד ${number(more)} בדפי התחומים.`;
  },
  shortcutOn: "כיבוי מקש החיפוש /",
  shortcutOff: "הפעלת מקש החיפוש /",
  searchedFor: "מה שחיפשתם",
  copy: "העתקה",
  copied: "הועתק",
  notCopied: "לא הועתק",
};

const close = (count: number) =>
  many(count, { one: "מאמר קרוב אחד", two: "שני מאמרים קרובים", other: "# מאמרים קרובים" });

export const search: SearchWords = {
  found: (answers, closest) => {
    if (answers === 0) return closest === 0 ? "לא נמצא דבר." : `אין תשובה מדויקת. ${close(closest)}.`;
    const found = many(answers, { one: "תשובה אחת", two: "שתי תשובות", other: "# תשובות" });
    return found + (closest > 0 ? `, ${close(closest)}` : "");
  },
  outside: (found, count, chosen) =>
    `${found.replace(/\.$/, "")}. מאמרים שאינם רלוונטיים עבור ${isolate(chosen)}: ${number(count)}.`,
  showOutside: () => "הצגה",
  notFor: (chosen) => `לא רלוונטיים עבור ${isolate(chosen)}`,
  appliesTo: "רלוונטי עבור",
  nothingHint: "נסו פחות מילים, קוד שגיאה או סטטוס.",
  closest: "המאמרים הקרובים ביותר",
  showAll: (count) => `הצגת כל ה־${number(count)}`,
  internal: "פנימי",
  reasons: { code: "קוד שגיאה", status: "סטטוס", message: "הודעה", words: "במאמר:" },
  synonym: (asked) => `כתבתם ${isolate(asked)}:`,
  line: (number) => `שורה ${number}`,
  comma: ", ",
  pasted: "בטקסט שלכם",
  skipped: (count) => many(count, { one: "שורה אחת", two: "שתי שורות", other: "# שורות" }),
  areas: "חיפוש לפי תחום",
  support: "כתיבה לתמיכה",
  supportHint: "מה שכתבתם יצורף.",
};

export const filter: FilterWords = {
  hidden: (count, chosen) => `מאמרים מוסתרים שאינם רלוונטיים עבור ${isolate(chosen)}: ${number(count)}.`,
  listed: (count, chosen) => `מאמרים שאינם רלוונטיים עבור ${isolate(chosen)}: ${number(count)}.`,
  none: (count, chosen) => `אין כאן דבר רלוונטי עבור ${isolate(chosen)}. כל המאמרים מוסתרים (${number(count)}).`,
  show: () => "הצגה",
  hide: () => "הסתרה",
  ofCard: (count) => `מוסתרים: ${number(count)}`,
  showAll: "הצגת הכול",
  yours: (chosen) => `הדף הזה רלוונטי עבור ${isolate(chosen)}.`,
  everything: "הכול מוצג.",
};

export const email: EmailWords = {
  more: "מידע נוסף",
  firstCheck: "כדאי לבדוק קודם",
  appliesTo: "רלוונטי עבור",
  related: "מאמרים קשורים",
  code: (number) => `קטע קוד ${number}`,
  codeBelow: (number) => `(קטע קוד ${number} למטה)`,
  pleaseSend: "נא לשלוח אלינו",
};

export const picker: PickerWords = {
  title: "תבניות",
  skip: "דילוג לחיפוש",
  brands: "מותגים",
  entries: "מאמרים",
  search: "מה הלקוח רואה?",
  searchHint: "מילים, קוד שגיאה או יומן שהודבק",
  needsScript: "לדף הזה דרוש JavaScript. הפתרון של כל מאמר נמצא גם בקובץ לצד הדף הזה.",
  reply: "תשובה",
  keys: "מקשים",

  found: (count, closest) => {
    if (count === 0) return closest === 0 ? "לא נמצא דבר. נסו פחות מילים." : `אין תשובה מדויקת. ${close(closest)}.`;
    return articles(count) + (closest === 0 ? "" : `, ${close(closest)}`);
  },
  notSearched: "החיפוש נכשל. מוצגים כל המאמרים.",
  closest: "המאמרים הקרובים ביותר",
  reasons: { code: "קוד שגיאה", status: "סטטוס", message: "הודעה" },
  synonym: (asked) => `כתבתם ${isolate(asked)}:`,
  internal: "פנימי",
  notes: "לנציגים בלבד",
  page: "פתיחת הדף",
  notLoaded: "לא ניתן לטעון את התבנית הזאת.",
  variants: "סוג",
  variant: {
    fix: { name: "פתרון", about: "סיבות, שלבים ואיך לוודא" },
    short: { name: "קצר", about: "פסקה אחת וקישור, לצ'אט" },
    ask: { name: "בירור", about: "מה הלקוח צריך לשלוח" },
    full: { name: "מלא", about: "כל מה שמיועד ללקוח: תסמין, פתרון ומה לשלוח" },
  },
  fields: "למילוי לפני ההעתקה",
  copy: "העתקה",
  copySubject: "העתקת הנושא",
  add: "הוספה לתשובה",
  rich: "עם עיצוב",
  plain: "טקסט פשוט",
  empty: "אין כאן עדיין דבר. הוסיפו תבניות כדי לענות על כמה שאלות בהודעה אחת.",
  up: (name) => `הזזה למעלה: ${isolate(name)}`,
  down: (name) => `הזזה למטה: ${isolate(name)}`,
  remove: (name) => `הסרה: ${isolate(name)}`,
  copyReply: "העתקת התשובה",

  copied: (name) => `הועתק: ${isolate(name)}.`,
  copiedPlain: (name) => `הועתק כטקסט פשוט בלבד: ${isolate(name)}.`,
  notCopied: "הדפדפן לא אפשר להעתיק. בחרו את הטקסט והעתיקו אותו ידנית.",
  unfilled: (names) => `עדיין לא מולא: ${isolate(names)}. העתקה נוספת תשאיר זאת גלוי.`,
  added: (name, count) => `נוסף: ${isolate(name)}. מספר התבניות בתשובה: ${number(count)}.`,
  removed: (name) => `הוסר: ${isolate(name)}.`,
  moved: (name, place) => `${isolate(name)} נמצא עכשיו במקום ${place}.`,
  cleared: "השדות והתשובה נוקו.",

  keyNames: {
    search: "חיפוש",
    choose: "מעבר בין המאמרים",
    open: "בחירה ומעבר לשדה הראשון",
    variant: "הסוג הבא",
    copy: "העתקה",
    add: "הוספה לתשובה",
    copyReply: "העתקת התשובה",
    newCustomer: "לקוח חדש",
  },
};

export const help: HelpWords = {
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
  found: (title) => `עזרה: ${isolate(title)}`,
};

export const alerts: Words["alerts"] = {
  note: "הערה",
  tip: "עצה",
  important: "חשוב",
  warning: "אזהרה",
  caution: "זהירות",
};

export const versions: Words["versions"] = {
  between: (from, to) => `${from} עד ${to}`,
  later: (from) => `${from} ואילך`,
  earlier: (to) => `${to} ומטה`,
};

export const signs: Words["signs"] = { colon: ": ", comma: ", ", semicolon: "; " };
