// Made by scripts/generate.ts from packages/core/src/words/locales/ko.ts.
// @ts-nocheck
import type { HelpLabels } from "../help/labels.js";

export const labels: HelpLabels = {
  firstCheck: "먼저 확인할 사항",
  prerequisites: "시작하기 전에",
  cause: "원인",
  fix: "해결 방법",
  workaround: "임시 해결 방법",
  verify: "해결 확인",
  escalate: "해결되지 않는 경우",
  include: "보내야 할 정보",
  moreInformation: "추가 정보",
  related: "관련 문서",
  others: "다른 문제인가요?",
  page: "도움말 센터에서 열기",
  support: "지원팀에 문의하기",
  nothing: "이 문제에 대한 도움말을 찾지 못했습니다.",
  unsure: "다음 문서가 도움이 될 수 있습니다:",
  searchFor: "도움말 검색",
  search: "검색",
  copy: "복사",
  copied: "복사됨",
  notCopied: "복사하지 못함",
  found: (title) => `도움말: ${title}`
};
