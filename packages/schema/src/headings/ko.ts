import type { LanguageHeadings } from "./language.js";

export const ko: LanguageHeadings = {
  rows: {
    symptom: {
      heading: "증상",
      also: {
        adobe: ["문제"],
        dita: ["문제점"],
        microsoft: ["현상"],
        common: ["문제 설명", "문제 상황", "문제 현상", "오류 메시지", "에러 메시지", "오류 내용", "의미"],
      },
    },
    confirm: {
      heading: "원인 확인",
      also: { common: ["진단", "진단 방법", "문제 진단", "원인 파악", "원인 확인 방법"] },
    },
    cause: {
      heading: "원인",
      also: {
        common: ["가능한 원인", "근본 원인", "문제 원인", "발생 원인", "이유", "원인 분석", "주요 원인", "예상 원인"],
      },
    },
    fix: {
      heading: "해결 방법",
      also: {
        adobe: ["솔루션"],
        dita: ["프로시저"],
        microsoft: ["해결"],
        common: [
          ...[
            "해결책",
            "해결 방안",
            "해결 절차",
            "해결 단계",
            "조치 방법",
            "조치 사항",
            "조치",
            "대처 방법",
            "수정 방법",
          ],
          ...["절차", "단계", "문제 해결 방법", "복구 방법", "해결법"],
        ],
      },
    },
    workaround: {
      heading: "임시 해결 방법",
      also: { common: ["임시 해결책", "임시 조치", "임시 방안", "우회 방법", "우회책", "대안", "차선책", "대체 방법"] },
    },
    verify: {
      heading: "해결 확인",
      also: { common: ["검증", "결과 확인", "확인 방법", "해결 여부 확인", "동작 확인"] },
    },
    escalate: {
      heading: "에스컬레이션",
      also: { common: ["문제가 지속되면", "문제가 계속되는 경우", "문제가 해결되지 않는 경우"] },
    },
    include: {
      heading: "지원팀에 문의하기 전에",
      also: { common: ["고객 지원에 문의하기 전에", "문의하기 전에", "지원팀에 보낼 정보"] },
    },
    why: { heading: "이 문서를 사용하는 이유", also: { common: ["대상 독자", "대상"] } },
    benefits: { heading: "장점", also: { common: ["이점", "혜택"] } },
    prerequisites: {
      heading: "사전 요구 사항",
      also: {
        dita: ["시작하기 전에", "선행 정보"],
        microsoft: ["필수 구성 요소", "필수 조건"],
        common: ["전제 조건", "사전 준비", "요구 사항", "준비 사항", "선행 조건", "준비물"],
      },
    },
    moreInformation: {
      heading: "추가 정보",
      also: {
        microsoft: ["자세한 내용", "참고 사항"],
        common: ["상세 정보", "더 많은 정보", "비고", "기타 정보", "자세한 정보"],
      },
    },
    internalNotes: {
      heading: "내부 메모",
      also: { common: ["내부 참고 사항", "내부 참고", "내부용", "내부 전용", "대외비"] },
    },
  },
  withinSections: [
    "절차",
    "단계",
    "조치",
    "해결",
    "오류 메시지",
    "에러 메시지",
    "의미",
    "이유",
    "대상",
    "비고",
    "요구 사항",
    "프로시저",
  ],
  fixOrWorkaround: ["완화", "완화 방법", "완화 조치"],
  numberedFix: ["방법", "옵션"],
  ofLinks: ["관련 읽기", "관련 문서", "관련 정보", "참고 자료", "참고 문헌", "참고", "참조", "관련 링크", "관련 항목"],
  either: {
    "문제 해결": ["confirm", "fix"],
    확인: ["confirm", "verify"],
    주: ["moreInformation", "internalNotes"],
  },
};
