import type { LanguageHeadings } from "./language.js";

export const zh: LanguageHeadings = {
  rows: {
    symptom: {
      heading: "症状",
      also: {
        adobe: ["问题"],
        dita: ["故障"],
        common: [
          "问题描述",
          "问题现象",
          "现象",
          "故障现象",
          "故障描述",
          "错误信息",
          "错误消息",
          "报错信息",
          "含义",
          "问题说明",
        ],
      },
    },
    confirm: {
      heading: "确认原因",
      also: { common: ["诊断", "原因确认", "诊断步骤", "问题诊断", "问题定位", "排查原因"] },
    },
    cause: {
      heading: "原因",
      also: {
        common: [
          "可能原因",
          "可能的原因",
          "根本原因",
          "问题原因",
          "故障原因",
          "原因分析",
          "根因",
          "理由",
          "产生原因",
          "为什么",
        ],
      },
    },
    fix: {
      heading: "解决方案",
      also: {
        common: [
          ...["解决办法", "解决", "解决步骤", "处理方法", "处理步骤", "处理办法", "处理方案", "修复方法", "修复步骤"],
          ...["操作步骤", "步骤", "解决措施", "修复", "修复方案", "可能的解决方案", "如何解决"],
        ],
      },
    },
    workaround: {
      heading: "临时解决方法",
      also: {
        microsoft: ["替代方法", "变通方法"],
        common: [
          "临时解决方案",
          "临时解决办法",
          "临时方案",
          "规避方法",
          "规避措施",
          "规避方案",
          "变通方案",
          "替代方案",
          "变通办法",
        ],
      },
    },
    verify: {
      heading: "验证",
      also: { common: ["验证结果", "结果验证", "验证方法", "验证修复", "验证解决方案", "检查结果"] },
    },
    escalate: {
      heading: "升级处理",
      also: { common: ["问题升级", "如果问题仍然存在", "如果问题依然存在", "仍未解决"] },
    },
    include: {
      heading: "联系支持前",
      also: { common: ["联系技术支持之前", "联系支持之前", "联系客服之前", "需要提供的信息", "提供给支持的信息"] },
    },
    why: { heading: "为什么使用本文", also: { common: ["适用人群", "目标读者"] } },
    benefits: { heading: "好处", also: { common: ["优点", "优势", "收益"] } },
    prerequisites: {
      heading: "先决条件",
      also: { dita: ["开始之前"], common: ["前提条件", "前置条件", "准备工作", "要求", "必要条件", "前提"] },
    },
    moreInformation: {
      heading: "更多信息",
      also: {
        dita: ["注"],
        microsoft: ["备注", "详细信息"],
        common: ["其他信息", "附加信息", "补充信息", "补充说明", "注意事项"],
      },
    },
    internalNotes: {
      heading: "内部备注",
      also: { common: ["内部说明", "仅供内部使用", "内部使用", "请勿分享给客户"] },
    },
  },
  withinSections: [
    "步骤",
    "操作步骤",
    "解决",
    "修复",
    "错误信息",
    "错误消息",
    "含义",
    "理由",
    "为什么",
    "注",
    "备注",
    "要求",
    "前提",
  ],
  fixOrWorkaround: ["解决方法", "缓解措施", "缓解", "缓解方法"],
  numberedFix: ["方法", "方案", "选项"],
  ofLinks: [
    "相关阅读",
    "相关文章",
    "相关信息",
    "相关参考",
    "参考",
    "参考资料",
    "参考链接",
    "相关链接",
    "另请参阅",
    "延伸阅读",
  ],
  either: {
    故障排除: ["confirm", "fix"],
    故障排查: ["confirm", "fix"],
    检查: ["confirm", "verify"],
    确认: ["confirm", "verify"],
  },
};
