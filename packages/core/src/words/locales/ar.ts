/**
 * Arabic, the modern standard language. Reviewed by a native speaker: no.
 *
 * Register: second person masculine singular, as help centers have it; buttons are verbal nouns (نسخ, بحث) where these are
 * usual. Western digits, as CLDR has for `ar`. Texts of the book and the reader stand between isolates.
 *
 * Doubts:
 * - «مقال» for entry; «نص جاهز» for snippet, where help desks say «رد جاهز».
 * - «القسم» for area.
 * - Forms for two and for few after a preposition.
 */
import { arabic, createCounter, createNumber } from "../count.js";
import { formatDate } from "../date.js";
import type { EmailWords, PickerWords } from "../email-words.js";
import type { HelpWords } from "../help-words.js";
import { isolate } from "../isolate.js";
import type { PageWords } from "../page-words.js";
import type { FilterWords, ScriptWords, SearchWords } from "../script-words.js";
import type { Words } from "../words.js";

const number = /* @__PURE__ */ createNumber(",");
const many = /* @__PURE__ */ createCounter(arabic, number);
const articles = (count: number) =>
  many(count, {
    zero: "لا مقالات",
    one: "مقال واحد",
    two: "مقالان",
    few: "# مقالات",
    many: "# مقالًا",
    other: "# مقال",
  });

export const page: PageWords = {
  skip: "انتقل إلى المحتوى",
  site: "الموقع",
  footer: "الموقع، في أسفل الصفحة",
  breadcrumb: "مسار التنقل",
  home: "الصفحة الرئيسية",
  internal: "داخلي",
  support: "الدعم",

  search: "بحث",
  searchLabel: "ما المشكلة التي تظهر لك؟",
  searchHint: "كلمات أو رمز خطأ",

  byArea: "حسب القسم",
  bySymptom: "حسب العَرَض",
  findSymptom: "ابحث عن العَرَض",
  symptom: "العَرَض",
  mostLikelyCause: "السبب الأرجح",
  firstThing: "أول ما يجب التحقق منه",
  unknown: "—",
  moreCauses: (count) =>
    many(count, {
      zero: "لا أسباب أخرى",
      one: "سبب محتمل آخر",
      two: "سببان محتملان آخران",
      few: "# أسباب محتملة أخرى",
      many: "# سببًا محتملًا آخر",
      other: "# سبب محتمل آخر",
    }),

  guide: "دليل",
  allOf: (count, area) => `كل مقالات ${isolate(area)} (${number(count)})`,
  entries: (count) => (count === 0 ? "لا مقالات بعد" : articles(count)),
  entriesHeading: "المقالات",
  narrow: "عرض المقالات التي تحتوي على",
  letters: "حسب الحرف الأول",
  otherAreas: "أقسام أخرى",
  emptyArea: "لم يُكتب أي مقال لهذا القسم بعد.",
  onThisPage: "في هذه الصفحة",

  firstCheck: "تحقق من هذا أولًا",
  causesHeading: "الأسباب المحتملة، الأرجح أولًا",
  solutionCount: (number, total) => `${number} من ${total}`,
  solution: (number) => `الحل ${number}`,
  appliesTo: "ينطبق على",
  everything: "الكل",
  anyVersion: (product) => `${isolate(product)}، أي إصدار`,
  platform: "المنصة",
  anyPlatform: "أي منصة",
  isFor: (texts) => `تنطبق هذه الصفحة على ${isolate(texts)}.`,
  youChose: "اختيارك",
  signatures: "يمكن العثور عليه أيضًا عبر",
  codes: "رمز الخطأ",
  statuses: "حالة HTTP",
  messages: "الرسالة",
  related: "مقالات ذات صلة",
  toSupport: "ما الذي ترسله وإلى أين تكتب",
  moreIn: (area) => `المزيد في ${isolate(area)}`,
  previous: "السابق",
  next: "التالي",
  reviewed: "آخر مراجعة:",
  date: (day) =>
    formatDate(day, "{d} {m} {y}", "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),

  page: "الصفحة",
  searched: "تم البحث عن",
  tried: "تمت تجربة",
  stillStuck: "ألا تزال المشكلة قائمة؟",
  writeToSupport: "مراسلة الدعم",
  editEntry: "اقتراح تعديل على هذه الصفحة",
  stepLink: (number) => `رابط الخطوة ${number}`,

  notFound: "هذه الصفحة غير موجودة",
  notFoundLead: "قد يكون العنوان مكتوبًا بشكل خاطئ أو نُقلت الصفحة. يمكنك المتابعة من هنا.",
  moved: "نُقلت هذه الصفحة",
  movedTo: "أصبحت هنا:",
  split: "قُسّمت هذه الصفحة إلى عدة صفحات",
  splitInto: "اختر ما يناسب حالتك:",
  retired: "لم تعد هذه الصفحة متاحة",
  nearest: "أقرب الصفحات إليها:",

  checklist: "أرفِق ما يلي",
  contact: "جهة الاتصال",
};

export const script: ScriptWords = {
  paste: "لصق نص الخطأ كاملًا",
  pasteBack: "العودة إلى سطر واحد",
  pasteHint: "رسالة أو سجل أو استجابة، كاملةً. يبقى النص على هذا الجهاز.",
  searching: "جارٍ البحث…",
  notLoaded: "تعذّر تحميل البحث.",
  retry: "إعادة المحاولة",
  toSymptoms: "الانتقال إلى جدول الأعراض",
  filtered: (count, total, more) => {
    const fitting =
      count === 0
        ? `لا يوجد عَرَض مطابق في هذا الجدول. تظهر كل الأعراض (${number(total)}).`
        : `الأعراض المطابقة: ${number(count)} من ${number(total)}.`;
    return more === 0 ? fitting : `${fitting} وفي صفحات الأقسام: ${number(more)}.`;
  },
  shortcutOn: "إيقاف مفتاح البحث /",
  shortcutOff: "تفعيل مفتاح البحث /",
  searchedFor: "ما بحثت عنه",
  copy: "نسخ",
  copied: "تم النسخ",
  notCopied: "لم يتم النسخ",
};

const close = (count: number) =>
  many(count, {
    zero: "لا مقالات قريبة",
    one: "مقال قريب واحد",
    two: "مقالان قريبان",
    few: "# مقالات قريبة",
    many: "# مقالًا قريبًا",
    other: "# مقال قريب",
  });

export const search: SearchWords = {
  found: (answers, closest) => {
    if (answers === 0) return closest === 0 ? "لم يُعثر على شيء." : `لا توجد إجابة دقيقة. ${close(closest)}.`;
    const found = many(answers, {
      zero: "لا إجابات",
      one: "إجابة واحدة",
      two: "إجابتان",
      few: "# إجابات",
      many: "# إجابة",
      other: "# إجابة",
    });
    return found + (closest > 0 ? `، ${close(closest)}` : "");
  },
  outside: (found, count, chosen) =>
    `${found.replace(/\.$/, "")}. مقالات لا تنطبق على ${isolate(chosen)}: ${number(count)}.`,
  showOutside: () => "إظهار",
  notFor: (chosen) => `لا تنطبق على ${isolate(chosen)}`,
  appliesTo: "ينطبق على",
  nothingHint: "جرّب كلمات أقل أو رمز خطأ أو حالة.",
  closest: "أقرب المقالات",
  showAll: (count) => `إظهار الكل (${number(count)})`,
  internal: "داخلي",
  reasons: { code: "رمز الخطأ", status: "الحالة", message: "الرسالة", words: "في المقال:" },
  synonym: (asked) => `كتبتَ «${isolate(asked)}»:`,
  line: (number) => `السطر ${number}`,
  comma: "، ",
  pasted: "في نصك",
  skipped: (count) =>
    many(count, {
      zero: "لا أسطر",
      one: "سطر واحد",
      two: "سطران",
      few: "# أسطر",
      many: "# سطرًا",
      other: "# سطر",
    }),
  areas: "البحث حسب القسم",
  support: "مراسلة الدعم",
  supportHint: "يُرسل ما كتبته مع الرسالة.",
};

export const filter: FilterWords = {
  hidden: (count, chosen) => `مقالات مخفية لا تنطبق على ${isolate(chosen)}: ${number(count)}.`,
  listed: (count, chosen) => `مقالات لا تنطبق على ${isolate(chosen)}: ${number(count)}.`,
  none: (count, chosen) => `لا شيء هنا ينطبق على ${isolate(chosen)}. كل المقالات مخفية (${number(count)}).`,
  show: () => "إظهار",
  hide: () => "إخفاء",
  ofCard: (count) => `مخفي: ${number(count)}`,
  showAll: "إظهار الكل",
  yours: (chosen) => `تنطبق هذه الصفحة على ${isolate(chosen)}.`,
  everything: "كل شيء ظاهر.",
};

export const email: EmailWords = {
  more: "المزيد",
  firstCheck: "تحقق من هذا أولًا",
  appliesTo: "ينطبق على",
  related: "مقالات ذات صلة",
  code: (number) => `المقطع البرمجي ${number}`,
  codeBelow: (number) => `(المقطع البرمجي ${number} أدناه)`,
  pleaseSend: "يرجى إرسال ما يلي إلينا",
};

export const picker: PickerWords = {
  title: "النصوص الجاهزة",
  skip: "انتقل إلى البحث",
  brands: "العلامات التجارية",
  entries: "المقالات",
  search: "ماذا يظهر للعميل؟",
  searchHint: "كلمات أو رمز خطأ أو سجل ملصق",
  needsScript: "تتطلب هذه الصفحة JavaScript. حل كل مقال متاح أيضًا في ملف بجانب هذه الصفحة.",
  reply: "الرد",
  keys: "المفاتيح",

  found: (count, closest) => {
    if (count === 0)
      return closest === 0 ? "لم يُعثر على شيء. جرّب كلمات أقل." : `لا توجد إجابة دقيقة. ${close(closest)}.`;
    return articles(count) + (closest === 0 ? "" : `، ${close(closest)}`);
  },
  notSearched: "فشل البحث. تظهر كل المقالات.",
  closest: "أقرب المقالات",
  reasons: { code: "رمز الخطأ", status: "الحالة", message: "الرسالة" },
  synonym: (asked) => `كتبتَ «${isolate(asked)}»:`,
  internal: "داخلي",
  notes: "لموظفي الدعم فقط",
  page: "فتح الصفحة",
  notLoaded: "تعذّر تحميل هذا النص.",
  variants: "النوع",
  variant: {
    fix: { name: "الحل", about: "الأسباب والخطوات وكيفية التحقق" },
    short: { name: "قصير", about: "فقرة واحدة ورابط، للمحادثات" },
    ask: { name: "استفسار", about: "ما يجب أن يرسله العميل" },
    full: { name: "كامل", about: "كل ما يخص العميل: الأعراض والحل وما يجب أن يرسله" },
  },
  fields: "املأ ما يلي قبل النسخ",
  copy: "نسخ",
  copySubject: "نسخ الموضوع",
  add: "إضافة إلى الرد",
  rich: "مع التنسيق",
  plain: "نص عادي",
  empty: "لا شيء هنا بعد. أضف نصوصًا للإجابة عن عدة أسئلة في رسالة واحدة.",
  up: (name) => `نقل إلى أعلى: ${isolate(name)}`,
  down: (name) => `نقل إلى أسفل: ${isolate(name)}`,
  remove: (name) => `إزالة: ${isolate(name)}`,
  copyReply: "نسخ الرد",

  copied: (name) => `تم النسخ: ${isolate(name)}.`,
  copiedPlain: (name) => `تم النسخ كنص عادي فقط: ${isolate(name)}.`,
  notCopied: "لم يسمح المتصفح بالنسخ. حدّد النص وانسخه يدويًا.",
  unfilled: (names) => `لم يُملأ بعد: ${isolate(names)}. انسخ مرة أخرى لتركه ظاهرًا.`,
  added: (name, count) => `تمت الإضافة: ${isolate(name)}. عدد النصوص في الرد: ${number(count)}.`,
  removed: (name) => `تمت الإزالة: ${isolate(name)}.`,
  moved: (name, place) => `${isolate(name)}: الترتيب الآن ${place}.`,
  cleared: "تم إفراغ الحقول والرد.",

  keyNames: {
    search: "بحث",
    choose: "التنقل بين المقالات",
    open: "الاختيار والانتقال إلى أول حقل",
    variant: "النوع التالي",
    copy: "نسخ",
    add: "إضافة إلى الرد",
    copyReply: "نسخ الرد",
    newCustomer: "عميل جديد",
  },
};

export const help: HelpWords = {
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
  found: (title) => `المساعدة: ${isolate(title)}`,
};

export const alerts: Words["alerts"] = {
  note: "ملاحظة",
  tip: "نصيحة",
  important: "مهم",
  warning: "تحذير",
  caution: "تنبيه",
};

export const versions: Words["versions"] = {
  between: (from, to) => `من ${from} إلى ${to}`,
  later: (from) => `${from} والأحدث`,
  earlier: (to) => `${to} والأقدم`,
};

export const signs: Words["signs"] = { colon: ": ", comma: "، ", semicolon: "؛ " };
