import type { LanguageHeadings } from "./language.js";

export const ja: LanguageHeadings = {
  rows: {
    symptom: {
      heading: "症状",
      also: {
        adobe: ["問題"],
        microsoft: ["現象"],
        common: ["問題の説明", "問題の内容", "問題の概要", "事象", "不具合", "エラーメッセージ", "エラー内容", "意味"],
      },
    },
    confirm: {
      heading: "原因の確認",
      also: { common: ["診断", "診断方法", "原因の確認方法", "原因の特定", "原因を確認する", "問題の診断"] },
    },
    cause: {
      heading: "原因",
      also: {
        common: ["考えられる原因", "根本原因", "主な原因", "理由", "発生原因", "問題の原因", "原因分析", "発生理由"],
      },
    },
    fix: {
      heading: "解決方法",
      also: {
        adobe: ["解決策"],
        dita: ["手順"],
        microsoft: ["解決"],
        common: [
          ...["対処方法", "対処法", "対応方法", "対策", "解決手順", "対応手順", "対処手順", "修正方法", "解消方法"],
          ...["問題の解決方法", "問題を解決するには", "解決法", "復旧手順", "ソリューション"],
        ],
      },
    },
    workaround: {
      heading: "回避策",
      also: { microsoft: ["回避方法"], common: ["暫定対処", "暫定対応", "一時的な対処法", "一時的な回避策", "代替策"] },
    },
    verify: {
      heading: "解決の確認",
      also: { common: ["検証", "動作確認", "結果の確認", "確認方法", "解決したことの確認", "修正の確認"] },
    },
    escalate: {
      heading: "エスカレーション",
      also: { common: ["問題が解決しない場合", "解決しない場合", "それでも解決しない場合"] },
    },
    include: {
      heading: "サポートに問い合わせる前に",
      also: { common: ["お問い合わせの前に", "サポートへの連絡前に", "サポートに送る情報", "お問い合わせ時の情報"] },
    },
    why: { heading: "この記事の用途", also: { common: ["対象読者", "対象者"] } },
    benefits: { heading: "利点", also: { common: ["メリット", "効果"] } },
    prerequisites: {
      heading: "前提条件",
      also: { dita: ["始める前に"], common: ["事前準備", "要件", "必要条件", "準備", "開始する前に", "必要なもの"] },
    },
    moreInformation: {
      heading: "詳細情報",
      also: {
        microsoft: ["詳細", "備考"],
        common: ["追加情報", "補足", "補足情報", "その他の情報", "注意事項", "注記"],
      },
    },
    internalNotes: {
      heading: "社内メモ",
      also: { common: ["内部メモ", "社内用メモ", "社内向け情報", "社内向け", "社内用", "社内限定", "社外秘"] },
    },
  },
  withinSections: [
    "手順",
    "解決",
    "対策",
    "エラーメッセージ",
    "意味",
    "理由",
    "準備",
    "要件",
    "詳細",
    "備考",
    "補足",
    "注記",
  ],
  fixOrWorkaround: ["軽減策", "緩和策"],
  numberedFix: ["方法", "手段", "案"],
  ofLinks: ["関連資料", "関連記事", "関連情報", "参考", "参考資料", "参考リンク", "関連リンク", "参照", "関連項目"],
  either: {
    トラブルシューティング: ["confirm", "fix"],
    確認: ["confirm", "verify"],
    注: ["moreInformation", "internalNotes"],
  },
};
