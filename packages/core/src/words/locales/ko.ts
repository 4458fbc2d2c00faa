/**
 * Korean. Reviewed by a native speaker: no.
 *
 * Register: 합니다 and 하세요, as help centers have it. Names stand before words that need no particle which depends on their
 * last sound.
 *
 * Doubts:
 * - “문서” for entry; “상용구” for snippet, where help desks say “매크로” or “빠른 답변”.
 * - “다음 정보로도 찾을 수 있음” above codes and messages.
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
  skip: "본문으로 건너뛰기",
  site: "사이트",
  footer: "페이지 하단의 사이트 링크",
  breadcrumb: "이동 경로",
  home: "홈",
  internal: "내부용",
  support: "지원",

  search: "검색",
  searchLabel: "어떤 문제가 있나요?",
  searchHint: "단어 또는 오류 코드",

  byArea: "영역별로 찾기",
  bySymptom: "증상별로 찾기",
  findSymptom: "증상 찾기",
  symptom: "증상",
  mostLikelyCause: "가장 유력한 원인",
  firstThing: "먼저 확인할 사항",
  unknown: "—",
  moreCauses: (count) => many(count, { other: "가능한 원인 #개 더 보기" }),

  guide: "가이드",
  allOf: (count, area) => `${area} 문서 ${number(count)}개 모두 보기`,
  entries: (count) => (count === 0 ? "아직 문서 없음" : many(count, { other: "문서 #개" })),
  entriesHeading: "문서",
  narrow: "다음이 포함된 문서만 표시",
  letters: "첫 글자로 찾기",
  otherAreas: "다른 영역",
  emptyArea: "이 영역에는 아직 문서가 없습니다.",
  onThisPage: "이 페이지의 내용",

  firstCheck: "먼저 확인하세요",
  causesHeading: "가능한 원인(가능성이 높은 순)",
  solutionCount: (number, total) => `${total}개 중 ${number}번째`,
  solution: (number) => `해결 방법 ${number}`,
  appliesTo: "적용 대상",
  everything: "전체",
  anyVersion: (product) => `${product}, 모든 버전`,
  platform: "플랫폼",
  anyPlatform: "모든 플랫폼",
  isFor: (texts) => `이 페이지의 적용 대상: ${texts}`,
  youChose: "선택한 항목",
  signatures: "다음 정보로도 찾을 수 있음",
  codes: "오류 코드",
  statuses: "HTTP 상태",
  messages: "메시지",
  related: "관련 문서",
  toSupport: "보내야 할 정보와 문의처",
  moreIn: (area) => `${area}의 다른 문서`,
  previous: "이전",
  next: "다음",
  reviewed: "마지막 검토:",
  date: (day) => formatDate(day, "{y}년 {m}월 {d}일"),

  page: "페이지",
  searched: "검색한 내용",
  tried: "시도한 문서",
  stillStuck: "아직 해결되지 않았나요?",
  writeToSupport: "지원팀에 문의하기",
  editEntry: "이 페이지의 수정 제안하기",
  stepLink: (number) => `${number}단계 링크`,

  notFound: "페이지를 찾을 수 없습니다",
  notFoundLead: "주소가 잘못되었거나 페이지가 이동했을 수 있습니다. 여기에서 계속 찾아보세요.",
  moved: "페이지가 이동했습니다",
  movedTo: "새 위치:",
  split: "페이지가 여러 개로 나뉘었습니다",
  splitInto: "해당하는 페이지를 선택하세요:",
  retired: "더 이상 제공되지 않는 페이지입니다",
  nearest: "내용이 가장 가까운 페이지:",

  checklist: "보내야 할 정보",
  contact: "문의처",
};

export const script: ScriptWords = {
  paste: "전체 오류 붙여넣기",
  pasteBack: "한 줄로 돌아가기",
  pasteHint: "메시지, 로그 또는 응답을 그대로 붙여넣으세요. 내용은 이 기기에만 남습니다.",
  searching: "검색 중…",
  notLoaded: "검색을 불러올 수 없습니다.",
  retry: "다시 시도",
  toSymptoms: "증상 표로 이동",
  filtered: (count, total, more) => {
    const fitting =
      count === 0
        ? `이 표에는 일치하는 증상이 없어 ${number(total)}개를 모두 표시합니다.`
        : `증상 ${number(total)}개 중 ${number(count)}개가 일치합니다.`;
    return more === 0 ? fitting : `${fitting} 영역 페이지에 ${number(more)}개가 더 있습니다.`;
  },
  shortcutOn: "검색 키 / 끄기",
  shortcutOff: "검색 키 / 켜기",
  searchedFor: "검색한 내용",
  copy: "복사",
  copied: "복사됨",
  notCopied: "복사하지 못함",
};

const close = (count: number) => many(count, { other: "비슷한 문서 #개" });

export const search: SearchWords = {
  found: (answers, closest) => {
    if (answers === 0)
      return closest === 0 ? "검색 결과가 없습니다." : `정확히 일치하는 답변이 없습니다. ${close(closest)}.`;
    return many(answers, { other: "답변 #개" }) + (closest > 0 ? `, ${close(closest)}` : "");
  },
  outside: (found, count, chosen) =>
    `${found.replace(/\.$/, "")}. 선택한 항목(${chosen})에 적용되지 않는 문서 ${number(count)}개.`,
  showOutside: () => "표시",
  notFor: (chosen) => `선택한 항목(${chosen})에 적용되지 않음`,
  appliesTo: "적용 대상:",
  nothingHint: "단어 수를 줄이거나 오류 코드 또는 상태로 검색해 보세요.",
  closest: "비슷한 문서",
  showAll: (count) => `${number(count)}개 모두 표시`,
  internal: "내부용",
  reasons: { code: "오류 코드", status: "상태", message: "메시지", words: "문서 내용:" },
  synonym: (asked) => `입력한 단어 ‘${asked}’:`,
  line: (number) => `${number}번째 줄`,
  comma: ", ",
  pasted: "붙여넣은 텍스트",
  skipped: (count) => many(count, { other: "#줄 생략" }),
  areas: "영역별로 찾기",
  support: "지원팀에 문의하기",
  supportHint: "입력한 내용이 함께 전달됩니다.",
};

export const filter: FilterWords = {
  hidden: (count, chosen) => `선택한 항목(${chosen})에 적용되지 않는 문서 ${number(count)}개를 숨겼습니다.`,
  listed: (count, chosen) => `선택한 항목(${chosen})에 적용되지 않는 문서가 ${number(count)}개 있습니다.`,
  none: (count, chosen) =>
    `선택한 항목(${chosen})에 적용되는 문서가 없습니다. 문서 ${number(count)}개를 모두 숨겼습니다.`,
  show: () => "표시",
  hide: () => "숨기기",
  ofCard: (count) => `${number(count)}개 숨김`,
  showAll: "모두 표시",
  yours: (chosen) => `이 페이지는 선택한 항목(${chosen})에 적용됩니다.`,
  everything: "모두 표시되어 있습니다.",
};

export const email: EmailWords = {
  more: "자세히 보기",
  firstCheck: "먼저 확인하세요",
  appliesTo: "적용 대상",
  related: "관련 문서",
  code: (number) => `코드 ${number}`,
  codeBelow: (number) => `(아래 코드 ${number})`,
  pleaseSend: "다음 정보를 보내 주세요",
};

export const picker: PickerWords = {
  title: "상용구",
  skip: "검색으로 건너뛰기",
  brands: "브랜드",
  entries: "문서",
  search: "고객 화면에 무엇이 보이나요?",
  searchHint: "단어, 오류 코드, 붙여넣은 로그",
  needsScript:
    "이 페이지를 사용하려면 JavaScript가 필요합니다. 각 문서의 해결 방법은 이 페이지 옆에 파일로도 있습니다.",
  reply: "답장",
  keys: "키",

  found: (count, closest) => {
    if (count === 0)
      return closest === 0
        ? "검색 결과가 없습니다. 단어 수를 줄여 보세요."
        : `정확히 일치하는 답변이 없습니다. ${close(closest)}.`;
    return many(count, { other: "문서 #개" }) + (closest === 0 ? "" : `, ${close(closest)}`);
  },
  notSearched: "검색하지 못했습니다. 모든 문서를 표시합니다.",
  closest: "비슷한 문서",
  reasons: { code: "오류 코드", status: "상태", message: "메시지" },
  synonym: (asked) => `입력한 단어 ‘${asked}’:`,
  internal: "내부용",
  notes: "상담원 전용",
  page: "페이지 열기",
  notLoaded: "이 상용구를 불러올 수 없습니다.",
  variants: "유형",
  variant: {
    fix: { name: "해결 방법", about: "원인, 단계, 확인 방법" },
    short: { name: "짧게", about: "한 단락과 링크, 채팅용" },
    ask: { name: "문의", about: "고객이 보내야 할 정보" },
    full: { name: "전체", about: "고객을 위한 모든 내용: 증상, 해결 방법, 보내야 할 정보" },
  },
  fields: "복사하기 전에 입력",
  copy: "복사",
  copySubject: "제목 복사",
  add: "답장에 추가",
  rich: "서식 있음",
  plain: "일반 텍스트",
  empty: "아직 비어 있습니다. 상용구를 추가하면 여러 질문에 한 번에 답할 수 있습니다.",
  up: (name) => `위로 이동: ${name}`,
  down: (name) => `아래로 이동: ${name}`,
  remove: (name) => `제거: ${name}`,
  copyReply: "답장 복사",

  copied: (name) => `복사됨: ${name}`,
  copiedPlain: (name) => `일반 텍스트로만 복사됨: ${name}`,
  notCopied: "브라우저에서 복사가 허용되지 않았습니다. 텍스트를 선택하여 직접 복사하세요.",
  unfilled: (names) => `입력하지 않음: ${names}. 그대로 두려면 다시 복사하세요.`,
  added: (name, count) => `추가됨: ${name}. 답장에 상용구 ${number(count)}개.`,
  removed: (name) => `제거됨: ${name}`,
  moved: (name, place) => `${name}: 현재 ${place}번째`,
  cleared: "입력란과 답장을 비웠습니다.",

  keyNames: {
    search: "검색",
    choose: "문서 이동",
    open: "선택 후 첫 번째 필드로",
    variant: "다음 유형",
    copy: "복사",
    add: "답장에 추가",
    copyReply: "답장 복사",
    newCustomer: "새 고객",
  },
};

export const help: HelpWords = {
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
  found: (title) => `도움말: ${title}`,
};

export const alerts: Words["alerts"] = {
  note: "참고",
  tip: "팁",
  important: "중요",
  warning: "경고",
  caution: "주의",
};

export const versions: Words["versions"] = {
  between: (from, to) => `${from}~${to}`,
  later: (from) => `${from} 이상`,
  earlier: (to) => `${to} 이하`,
};

export const signs: Words["signs"] = { colon: ": ", comma: ", ", semicolon: "; " };
