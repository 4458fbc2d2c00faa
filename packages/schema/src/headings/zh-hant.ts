import type { LanguageHeadings } from "./language.js";

export const zhHant: LanguageHeadings = {
  rows: {
    symptom: {
      heading: "症狀",
      also: {
        adobe: ["問題"],
        common: ["問題描述", "問題現象", "現象", "徵狀", "故障現象", "錯誤訊息", "含義", "問題說明", "故障"],
      },
    },
    confirm: { heading: "確認原因", also: { common: ["診斷", "原因確認", "診斷步驟", "問題診斷", "排查原因"] } },
    cause: {
      heading: "原因",
      also: { common: ["可能原因", "可能的原因", "根本原因", "問題原因", "故障原因", "原因分析", "理由", "為什麼"] },
    },
    fix: {
      heading: "解決方案",
      also: {
        common: [
          ...["解決辦法", "解決", "解決步驟", "處理方法", "處理步驟", "處理方式", "解決方式", "修復方法", "修復步驟"],
          ...["操作步驟", "步驟", "修復", "可能的解決方案", "如何解決"],
        ],
      },
    },
    workaround: {
      heading: "暫時解決方法",
      also: {
        microsoft: ["因應措施", "替代方法"],
        common: ["暫時解決方案", "臨時解決方案", "替代方案", "變通方法", "權宜之計", "因應方式"],
      },
    },
    verify: { heading: "驗證", also: { common: ["驗證結果", "結果驗證", "驗證方法", "驗證修復", "檢查結果"] } },
    escalate: {
      heading: "升級處理",
      also: { common: ["問題升級", "如果問題仍然存在", "如果問題持續發生", "仍未解決"] },
    },
    include: {
      heading: "聯絡支援前",
      also: { common: ["聯絡技術支援之前", "聯絡支援之前", "聯絡客服之前", "需要提供的資訊"] },
    },
    why: { heading: "為什麼使用本文", also: { common: ["適用對象", "目標讀者"] } },
    benefits: { heading: "好處", also: { common: ["優點", "優勢"] } },
    prerequisites: {
      heading: "先決條件",
      also: { common: ["開始之前", "前提條件", "必要條件", "準備工作", "需求", "事前準備"] },
    },
    moreInformation: {
      heading: "更多資訊",
      also: { microsoft: ["備註", "詳細資訊"], common: ["其他資訊", "附加資訊", "補充資訊", "補充說明", "注意事項"] },
    },
    internalNotes: {
      heading: "內部備註",
      also: { common: ["內部說明", "僅供內部使用", "內部使用", "請勿分享給客戶"] },
    },
  },
  withinSections: ["步驟", "操作步驟", "解決", "修復", "錯誤訊息", "含義", "理由", "為什麼", "備註", "需求"],
  fixOrWorkaround: ["解決方法", "緩解措施", "緩解", "緩解方法"],
  numberedFix: ["方法", "方案", "選項"],
  ofLinks: ["相關閱讀", "相關文章", "相關資訊", "參考", "參考資料", "參考連結", "相關連結", "另請參閱", "延伸閱讀"],
  either: {
    疑難排解: ["confirm", "fix"],
    檢查: ["confirm", "verify"],
    確認: ["confirm", "verify"],
  },
};
