// Made by scripts/generate.ts from packages/core/src/words/locales/ja.ts.
// @ts-nocheck
import type { HelpLabels } from "../help/labels.js";

export const labels: HelpLabels = {
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
  found: (title) => `ヘルプ：${title}`
};
