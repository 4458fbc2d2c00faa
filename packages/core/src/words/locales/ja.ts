/**
 * Japanese. Reviewed by a native speaker: no.
 *
 * Register: です・ます, as help centers have it; buttons and headings are nouns or plain verbs. No spaces between Japanese and
 * Latin letters, which the stylesheet sets apart.
 *
 * Doubts:
 * - 「記事」 for entry, as Zendesk and Intercom have it; 「定型文」 for snippet.
 * - 「お問い合わせ」 for support in the header, where others write 「サポート」.
 * - 「次の情報からも検索できます」 above codes and messages.
 */
import { createCounter, createNumber, other } from "../count.js";
import { formatDate } from "../date.js";
import type { EmailWords, PickerWords } from "../email-words.js";
import type { HelpWords } from "../help-words.js";
import type { PageWords } from "../page-words.js";
import type { FilterWords, ScriptWords, SearchWords } from "../script-words.js";
import type { Words } from "../words.js";

const number = /* @__PURE__ */ createNumber(",");
const many = /* @__PURE__ */ createCounter(other, number);

export const page: PageWords = {
  skip: "本文へ移動",
  site: "サイト",
  footer: "ページ末尾のサイト内リンク",
  breadcrumb: "パンくずリスト",
  home: "ホーム",
  internal: "社内用",
  support: "お問い合わせ",

  search: "検索",
  searchLabel: "どのような症状ですか？",
  searchHint: "言葉、またはエラーコード",

  byArea: "分野から探す",
  bySymptom: "症状から探す",
  findSymptom: "症状を探す",
  symptom: "症状",
  mostLikelyCause: "最も考えられる原因",
  firstThing: "最初に確認すること",
  unknown: "—",
  moreCauses: (count) => many(count, { other: "ほかに考えられる原因：#件" }),

  guide: "ガイド",
  allOf: (count, area) => `${area}の記事をすべて見る（${number(count)}件）`,
  entries: (count) => (count === 0 ? "記事はまだありません" : many(count, { other: "#件の記事" })),
  entriesHeading: "記事",
  narrow: "次の語を含む記事だけを表示",
  letters: "頭文字で探す",
  otherAreas: "ほかの分野",
  emptyArea: "この分野の記事はまだありません。",
  onThisPage: "このページの内容",

  firstCheck: "最初にご確認ください",
  causesHeading: "考えられる原因（可能性の高い順）",
  solutionCount: (number, total) => `${total}件中${number}件目`,
  solution: (number) => `解決方法${number}`,
  appliesTo: "対象",
  everything: "すべて",
  anyVersion: (product) => `${product}（すべてのバージョン）`,
  platform: "プラットフォーム",
  anyPlatform: "すべてのプラットフォーム",
  isFor: (texts) => `このページの対象は${texts}です。`,
  youChose: "選択中",
  signatures: "次の情報からも検索できます",
  codes: "エラーコード",
  statuses: "HTTPステータス",
  messages: "メッセージ",
  related: "関連記事",
  toSupport: "お送りいただく情報とお問い合わせ先",
  moreIn: (area) => `${area}のほかの記事`,
  previous: "前へ",
  next: "次へ",
  reviewed: "最終確認日：",
  date: (day) => formatDate(day, "{y}年{m}月{d}日"),

  page: "ページ",
  searched: "検索した内容",
  tried: "試した記事",
  stillStuck: "まだ解決しませんか？",
  writeToSupport: "サポートに問い合わせる",
  editEntry: "このページの修正を提案する",
  stepLink: (number) => `手順${number}へのリンク`,

  notFound: "ページが見つかりません",
  notFoundLead: "アドレスが間違っているか、ページが移動した可能性があります。次の方法でお探しください。",
  moved: "このページは移動しました",
  movedTo: "新しいページはこちらです：",
  split: "このページは複数のページに分かれました",
  splitInto: "該当するものをお選びください：",
  retired: "このページの公開は終了しました",
  nearest: "内容が近いページ：",

  checklist: "お送りいただく情報",
  contact: "お問い合わせ先",
};

export const script: ScriptWords = {
  paste: "エラー全体を貼り付ける",
  pasteBack: "1行に戻す",
  pasteHint: "メッセージ、ログ、レスポンスをそのまま貼り付けてください。内容はこの端末の外に送られません。",
  searching: "検索中…",
  notLoaded: "検索を読み込めませんでした。",
  retry: "再試行",
  toSymptoms: "症状の表へ移動",
  filtered: (count, total, more) => {
    const fitting =
      count === 0
        ? `この表に該当する症状はありません。${number(total)}件すべてを表示しています。`
        : `${number(total)}件中${number(count)}件の症状が該当します。`;
    return more === 0 ? fitting : `${fitting}分野のページにさらに${number(more)}件あります。`;
  },
  shortcutOn: "検索キー「/」をオフにする",
  shortcutOff: "検索キー「/」をオンにする",
  searchedFor: "検索した内容",
  copy: "コピー",
  copied: "コピーしました",
  notCopied: "コピーできませんでした",
};

const close = (count: number) => many(count, { other: "近い記事#件" });

export const search: SearchWords = {
  found: (answers, closest) => {
    if (answers === 0)
      return closest === 0 ? "見つかりませんでした。" : `完全に一致する回答はありません。${close(closest)}。`;
    return many(answers, { other: "回答#件" }) + (closest > 0 ? `、${close(closest)}` : "");
  },
  outside: (found, count, chosen) =>
    `${found.replace(/。$/, "")}。${chosen}が対象でない記事が${number(count)}件あります。`,
  showOutside: () => "表示する",
  notFor: (chosen) => `${chosen}が対象でない記事`,
  appliesTo: "対象：",
  nothingHint: "言葉を減らすか、エラーコードまたはステータスでお試しください。",
  closest: "内容が近い記事",
  showAll: (count) => `${number(count)}件すべてを表示`,
  internal: "社内用",
  reasons: { code: "エラーコード", status: "ステータス", message: "メッセージ", words: "記事内：" },
  synonym: (asked) => `入力「${asked}」：`,
  line: (number) => `${number}行目`,
  comma: "、",
  pasted: "貼り付けたテキスト内",
  skipped: (count) => many(count, { other: "#行省略" }),
  areas: "分野から探す",
  support: "サポートに問い合わせる",
  supportHint: "入力した内容も一緒に送られます。",
};

export const filter: FilterWords = {
  hidden: (count, chosen) => `${chosen}が対象でない${number(count)}件の記事を非表示にしています。`,
  listed: (count, chosen) => `${chosen}が対象でない記事が${number(count)}件あります。`,
  none: (count, chosen) => `${chosen}が対象の記事はありません。${number(count)}件すべてを非表示にしています。`,
  show: () => "表示する",
  hide: () => "非表示にする",
  ofCard: (count) => `${number(count)}件非表示`,
  showAll: "すべて表示",
  yours: (chosen) => `このページは${chosen}が対象です。`,
  everything: "すべて表示しています。",
};

export const email: EmailWords = {
  more: "詳しくはこちら",
  firstCheck: "最初にご確認ください",
  appliesTo: "対象",
  related: "関連記事",
  code: (number) => `コード${number}`,
  codeBelow: (number) => `（下記コード${number}）`,
  pleaseSend: "次の情報をお送りください",
};

export const picker: PickerWords = {
  title: "定型文",
  skip: "検索へ移動",
  brands: "ブランド",
  entries: "記事",
  search: "お客様の画面に何が表示されていますか？",
  searchHint: "言葉、エラーコード、貼り付けたログ",
  needsScript:
    "このページにはJavaScriptが必要です。各記事の解決方法は、このページと同じ場所にファイルとしてもあります。",
  reply: "返信",
  keys: "キー",

  found: (count, closest) => {
    if (count === 0)
      return closest === 0
        ? "見つかりませんでした。言葉を減らしてお試しください。"
        : `完全に一致する回答はありません。${close(closest)}。`;
    return many(count, { other: "記事#件" }) + (closest === 0 ? "" : `、${close(closest)}`);
  },
  notSearched: "検索できませんでした。すべての記事を表示しています。",
  closest: "内容が近い記事",
  reasons: { code: "エラーコード", status: "ステータス", message: "メッセージ" },
  synonym: (asked) => `入力「${asked}」：`,
  internal: "社内用",
  notes: "担当者専用",
  page: "ページを開く",
  notLoaded: "この定型文を読み込めませんでした。",
  variants: "種類",
  variant: {
    fix: { name: "解決方法", about: "原因、手順、確認方法" },
    short: { name: "短文", about: "1段落とリンク（チャット用）" },
    ask: { name: "確認", about: "お客様に送っていただく情報" },
    full: { name: "全文", about: "お客様向けの内容すべて：症状、解決方法、送っていただく情報" },
  },
  fields: "コピーする前に入力",
  copy: "コピー",
  copySubject: "件名をコピー",
  add: "返信に追加",
  rich: "書式あり",
  plain: "プレーンテキスト",
  empty: "まだ何もありません。定型文を追加すると、複数の質問に1通で回答できます。",
  up: (name) => `上へ移動：${name}`,
  down: (name) => `下へ移動：${name}`,
  remove: (name) => `削除：${name}`,
  copyReply: "返信をコピー",

  copied: (name) => `コピーしました：${name}`,
  copiedPlain: (name) => `プレーンテキストとしてのみコピーしました：${name}`,
  notCopied: "ブラウザーがコピーを許可しませんでした。テキストを選択して手動でコピーしてください。",
  unfilled: (names) => `未入力：${names}。もう一度コピーすると、未入力のままコピーします。`,
  added: (name, count) => `追加しました：${name}。返信の定型文は${number(count)}件です。`,
  removed: (name) => `削除しました：${name}`,
  moved: (name, place) => `${name}を${place}番目に移動しました。`,
  cleared: "入力欄と返信を空にしました。",

  keyNames: {
    search: "検索",
    choose: "記事を移動",
    open: "選択して最初の入力欄へ",
    variant: "次の種類",
    copy: "コピー",
    add: "返信に追加",
    copyReply: "返信をコピー",
    newCustomer: "新しいお客様",
  },
};

export const help: HelpWords = {
  firstCheck: "最初に確認すること",
  prerequisites: "始める前に",
  cause: "原因",
  fix: "解決方法",
  workaround: "回避策",
  verify: "解決の確認",
  escalate: "解決しない場合",
  include: "お送りいただく情報",
  moreInformation: "詳細情報",
  related: "関連記事",
  others: "別の問題ですか？",
  page: "ヘルプセンターで開く",
  support: "サポートに問い合わせる",
  nothing: "この問題のヘルプは見つかりませんでした。",
  unsure: "次の記事が役に立つかもしれません：",
  searchFor: "ヘルプを検索",
  search: "検索",
  copy: "コピー",
  copied: "コピーしました",
  notCopied: "コピーできませんでした",
  found: (title) => `ヘルプ：${title}`,
};

export const alerts: Words["alerts"] = {
  note: "メモ",
  tip: "ヒント",
  important: "重要",
  warning: "警告",
  caution: "注意",
};

export const versions: Words["versions"] = {
  between: (from, to) => `${from}～${to}`,
  later: (from) => `${from}以降`,
  earlier: (to) => `${to}以前`,
};

export const signs: Words["signs"] = { colon: "：", comma: "、", semicolon: "；" };
