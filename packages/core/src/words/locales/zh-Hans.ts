/**
 * Chinese in simplified characters. Reviewed by a native speaker: no.
 *
 * Register: 您, left out where it can be. No spaces between Chinese and Latin letters, which the stylesheet sets apart.
 *
 * Doubts:
 * - “文章” for entry; “回复片段” for snippet, where help desks say “快捷回复” or “模板”.
 * - “也可通过以下内容找到” above codes and messages.
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
  skip: "跳到正文",
  site: "网站",
  footer: "页尾网站链接",
  breadcrumb: "面包屑导航",
  home: "首页",
  internal: "内部",
  support: "支持",

  search: "搜索",
  searchLabel: "您遇到了什么问题？",
  searchHint: "关键词或错误代码",

  byArea: "按领域查找",
  bySymptom: "按症状查找",
  findSymptom: "查找您的症状",
  symptom: "症状",
  mostLikelyCause: "最可能的原因",
  firstThing: "首先检查",
  unknown: "—",
  moreCauses: (count) => many(count, { other: "还有#个可能的原因" }),

  guide: "指南",
  allOf: (count, area) => `${area}的全部${number(count)}篇文章`,
  entries: (count) => (count === 0 ? "暂无文章" : many(count, { other: "#篇文章" })),
  entriesHeading: "文章",
  narrow: "只显示包含以下内容的文章",
  letters: "按首字母查找",
  otherAreas: "其他领域",
  emptyArea: "该领域暂无文章。",
  onThisPage: "本页内容",

  firstCheck: "请先检查",
  causesHeading: "可能的原因（按可能性从高到低）",
  solutionCount: (number, total) => `第${number}个，共${total}个`,
  solution: (number) => `解决方案${number}`,
  appliesTo: "适用于",
  everything: "全部",
  anyVersion: (product) => `${product}（任意版本）`,
  platform: "平台",
  anyPlatform: "任意平台",
  isFor: (texts) => `本页适用于${texts}。`,
  youChose: "您的选择",
  signatures: "也可通过以下内容找到",
  codes: "错误代码",
  statuses: "HTTP状态码",
  messages: "错误信息",
  related: "相关文章",
  toSupport: "需要提供的信息和联系方式",
  moreIn: (area) => `${area}的更多文章`,
  previous: "上一篇",
  next: "下一篇",
  reviewed: "最近审阅：",
  date: (day) => formatDate(day, "{y}年{m}月{d}日"),

  page: "页面",
  searched: "搜索内容",
  tried: "已尝试",
  stillStuck: "仍未解决？",
  writeToSupport: "联系支持团队",
  editEntry: "对本页提出修改建议",
  stepLink: (number) => `第${number}步的链接`,

  notFound: "找不到此页面",
  notFoundLead: "地址可能有误，或者页面已移动。您可以从这里继续。",
  moved: "此页面已移动",
  movedTo: "新地址：",
  split: "此页面已拆分为多个页面",
  splitInto: "请选择符合您情况的页面：",
  retired: "此页面已下线",
  nearest: "内容最接近的页面：",

  checklist: "请提供以下信息",
  contact: "联系方式",
};

export const script: ScriptWords = {
  paste: "粘贴完整的错误信息",
  pasteBack: "恢复为单行",
  pasteHint: "可以粘贴完整的消息、日志或响应。内容只保留在本设备上。",
  searching: "正在搜索…",
  notLoaded: "无法加载搜索功能。",
  retry: "重试",
  toSymptoms: "前往症状表",
  filtered: (count, total, more) => {
    const fitting =
      count === 0
        ? `此表中没有符合的症状，已显示全部${number(total)}个。`
        : `${number(total)}个症状中有${number(count)}个符合。`;
    return more === 0 ? fitting : `${fitting}各领域页面中还有${number(more)}个。`;
  },
  shortcutOn: "关闭搜索快捷键 /",
  shortcutOff: "开启搜索快捷键 /",
  searchedFor: "您搜索的内容",
  copy: "复制",
  copied: "已复制",
  notCopied: "复制失败",
};

const close = (count: number) => many(count, { other: "#篇相近的文章" });

export const search: SearchWords = {
  found: (answers, closest) => {
    if (answers === 0) return closest === 0 ? "未找到结果。" : `没有完全匹配的答案。${close(closest)}。`;
    return many(answers, { other: "#个答案" }) + (closest > 0 ? `，${close(closest)}` : "");
  },
  outside: (found, count, chosen) => `${found.replace(/。$/, "")}。另有${number(count)}篇文章不适用于${chosen}。`,
  showOutside: () => "显示",
  notFor: (chosen) => `不适用于${chosen}`,
  appliesTo: "适用于",
  nothingHint: "请减少关键词，或输入错误代码或状态码。",
  closest: "内容相近的文章",
  showAll: (count) => `显示全部${number(count)}个`,
  internal: "内部",
  reasons: { code: "错误代码", status: "状态码", message: "错误信息", words: "文中包含：" },
  synonym: (asked) => `您输入了“${asked}”：`,
  line: (number) => `第${number}行`,
  comma: "、",
  pasted: "您的文本中",
  skipped: (count) => many(count, { other: "省略#行" }),
  areas: "按领域查找",
  support: "联系支持团队",
  supportHint: "您输入的内容会一并发送。",
};

export const filter: FilterWords = {
  hidden: (count, chosen) => `已隐藏${number(count)}篇不适用于${chosen}的文章。`,
  listed: (count, chosen) => `有${number(count)}篇文章不适用于${chosen}。`,
  none: (count, chosen) => `这里没有适用于${chosen}的文章，已隐藏全部${number(count)}篇。`,
  show: () => "显示",
  hide: () => "隐藏",
  ofCard: (count) => `已隐藏${number(count)}篇`,
  showAll: "显示全部",
  yours: (chosen) => `本页适用于${chosen}。`,
  everything: "已显示全部内容。",
};

export const email: EmailWords = {
  more: "更多信息",
  firstCheck: "请先检查",
  appliesTo: "适用于",
  related: "相关文章",
  code: (number) => `代码${number}`,
  codeBelow: (number) => `（见下方代码${number}）`,
  pleaseSend: "请将以下信息发送给我们",
};

export const picker: PickerWords = {
  title: "回复片段",
  skip: "跳到搜索",
  brands: "品牌",
  entries: "文章",
  search: "客户看到了什么？",
  searchHint: "关键词、错误代码、粘贴的日志",
  needsScript: "此页面需要JavaScript。每篇文章的解决方案也以文件形式保存在此页面旁。",
  reply: "回复",
  keys: "按键",

  found: (count, closest) => {
    if (count === 0) return closest === 0 ? "未找到结果。请减少关键词。" : `没有完全匹配的答案。${close(closest)}。`;
    return many(count, { other: "#篇文章" }) + (closest === 0 ? "" : `，${close(closest)}`);
  },
  notSearched: "搜索失败，已列出全部文章。",
  closest: "内容相近的文章",
  reasons: { code: "错误代码", status: "状态码", message: "错误信息" },
  synonym: (asked) => `您输入了“${asked}”：`,
  internal: "内部",
  notes: "仅供客服查看",
  page: "打开页面",
  notLoaded: "无法加载此回复片段。",
  variants: "类型",
  variant: {
    fix: { name: "解决方案", about: "原因、步骤和验证方法" },
    short: { name: "简短", about: "一段文字加链接，用于聊天" },
    ask: { name: "询问", about: "客户需要提供的信息" },
    full: { name: "完整", about: "给客户的全部内容：症状、解决方案和需要提供的信息" },
  },
  fields: "复制前请填写",
  copy: "复制",
  copySubject: "复制主题",
  add: "添加到回复",
  rich: "带格式",
  plain: "纯文本",
  empty: "这里还没有内容。添加多个片段，即可在一条消息中回答多个问题。",
  up: (name) => `上移：${name}`,
  down: (name) => `下移：${name}`,
  remove: (name) => `移除：${name}`,
  copyReply: "复制回复",

  copied: (name) => `已复制：${name}。`,
  copiedPlain: (name) => `仅复制为纯文本：${name}。`,
  notCopied: "浏览器不允许复制。请选中文本后手动复制。",
  unfilled: (names) => `尚未填写：${names}。再次复制则保留空缺。`,
  added: (name, count) => `已添加：${name}。回复中有${number(count)}个片段。`,
  removed: (name) => `已移除：${name}。`,
  moved: (name, place) => `${name}现在排在第${place}位。`,
  cleared: "字段和回复已清空。",

  keyNames: {
    search: "搜索",
    choose: "浏览文章",
    open: "选择并转到第一个字段",
    variant: "下一个类型",
    copy: "复制",
    add: "添加到回复",
    copyReply: "复制回复",
    newCustomer: "新客户",
  },
};

export const help: HelpWords = {
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
  found: (title) => `帮助：${title}`,
};

export const alerts: Words["alerts"] = {
  note: "说明",
  tip: "提示",
  important: "重要",
  warning: "警告",
  caution: "注意",
};

export const versions: Words["versions"] = {
  between: (from, to) => `${from}至${to}`,
  later: (from) => `${from}及更高版本`,
  earlier: (to) => `${to}及更早版本`,
};

export const signs: Words["signs"] = { colon: "：", comma: "、", semicolon: "；" };
