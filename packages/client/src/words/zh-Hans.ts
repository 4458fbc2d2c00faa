// Made by scripts/generate.ts from packages/core/src/words/locales/zh-Hans.ts.
// @ts-nocheck
import type { HelpLabels } from "../help/labels.js";

export const labels: HelpLabels = {
  firstCheck: "首先检查",
  prerequisites: "开始之前",
  cause: "原因",
  fix: "解决方案",
  workaround: "临时解决方法",
  verify: "验证是否有效",
  escalate: "如果仍未解决",
  include: "请提供以下信息",
  moreInformation: "更多信息",
  related: "相关文章",
  others: "是其他问题吗？",
  page: "在帮助中心打开",
  support: "联系支持团队",
  nothing: "没有找到关于此问题的帮助。",
  unsure: "以下内容可能有帮助：",
  searchFor: "搜索帮助",
  search: "搜索",
  copy: "复制",
  copied: "已复制",
  notCopied: "复制失败",
  found: (title) => `帮助：${title}`
};
