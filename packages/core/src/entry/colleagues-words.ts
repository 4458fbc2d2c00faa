import type { HeadingLanguage } from "@fixbook/schema";

/** How a line for colleagues begins and what it speaks of, in one language. All are sources of patterns, in any case. */
export interface ColleaguesWords {
  /** Who works for a team, as a line is addressed to them: "Agents: …". */
  readonly colleagues: readonly string[];
  /** What stands before and behind them where the line says so: "Note to agents: …", "Agents only: …". */
  readonly to?: string;
  readonly only?: string;
  /** What may as well say where something is: "Internal: storage is full". */
  readonly internal: readonly string[];
  /** What a team says of its customers and of its own ways, and pages for customers hardly do. */
  readonly ofTheTeam: readonly string[];
  /** Whether words are written without spaces, or with others joined to them, so that they are found within words. */
  readonly isJoined?: true;
}

export const colleaguesWords: Readonly<Record<HeadingLanguage, ColleaguesWords>> = {
  ar: {
    colleagues: ["الوكلاء", "الموظفون", "للوكلاء", "للموظفين فقط"],
    only: " فقط",
    internal: ["داخلي", "داخليًا", "سري"],
    ofTheTeam: ["العميل", "العملاء", "خصم", "استرداد", "تعويض", "المدير", "المشرف", "الزملاء", "مع الفريق", "تصعيد"],
    isJoined: true,
  },
  de: {
    colleagues: [
      ...[
        "Agent(?:en|:innen|\\*innen)",
        "Support-Agenten",
        "Support-Team",
        "(?:für )?Kolleg(?:en|:innen|\\*innen)",
        "für (?:Support-)?Agenten",
      ],
      ...["(?:Support-?)?Mitarbeiter(?:innen|:innen|\\*innen)?", "(?:Support-)?Mitarbeitende"],
    ],
    to: "(?:nur|hinweis|info|notiz|anmerkung) (?:für|an) (?:(?:die|alle|unsere) )?",
    internal: ["(?:team|haus|firmen|betriebs)?intern", "vertraulich"],
    ofTheTeam: [
      ...[
        "kund(?:e|en|in|innen)",
        "eskalier\\p{L}*",
        "rabatt\\p{L}*",
        "(?:preis)?nachlass",
        "kulan\\p{L}*",
        "marge\\p{L}*",
      ],
      ...["(?:rück)?erstatt\\p{L}*", "gutschrift\\p{L}*", "entschädig\\p{L}*", "(?:rück|ab)sprache", "rückfragen"],
      ...[
        "nachfragen",
        "(?:an)?pingen",
        "bescheid (?:geben|sagen)",
        "teamleit\\p{L}*",
        "vorgesetzt\\p{L}*",
        "kolleg\\p{L}*",
      ],
      ...["(?:mit dem|ans|an das) team", "nicht (?:weitergeben|erwähnen|versprechen|zusagen|anbieten)"],
    ],
  },
  en: {
    colleagues: [
      "(?:(?:support|service) )?(?:agents?|staff|reps?)",
      "for (?:support )?agents",
      "support (?:teams?|engineers?)",
      "employees",
      "colleagues",
    ],
    to: "(?:notes?|info|reminder|fyi) (?:(?:to|for) )?(?:(?:the|our|all) )?",
    only: " only",
    internal: ["internal(?:ly)?", "team[- ]internal", "private", "confidential"],
    ofTheTeam: [
      ...[
        "customers?",
        "clients?",
        "the user",
        "escalate",
        "escalation",
        "squad",
        "on-call",
        "slack",
        "jira",
        "zendesk",
      ],
      ...["intercom", "tier [23]", "l[23]", "(?:2nd|3rd|second|third)[- ](?:level|line)", "backoffice", "back office"],
      ...[
        "runbook",
        "agents?",
        "our team",
        "team lead",
        "supervisor",
        "ask",
        "ping",
        "loop in",
        "check with",
        "sign-?off",
      ],
      ...[
        "refunds?",
        "discounts?",
        "goodwill",
        "compensation",
        "(?:do not|don't|never) (?:tell|mention|promise|offer)",
      ],
    ],
  },
  es: {
    colleagues: ["agentes(?: de soporte)?", "(?:personal|equipo) de soporte", "para (?:los )?agentes"],
    to: "(?:nota|aviso|s[oó]lo) para (?:(?:el|los) )?",
    internal: ["interno", "interna", "confidencial"],
    ofTheTeam: [
      ...["clientes?", "escalar?", "escale", "descuentos?", "reembols\\p{L}*", "compensaci[oó]n", "gesto comercial"],
      ...["supervisora?", "jef[ea] de equipo", "consultar? con", "preguntar? al?", "(?:con el|al) equipo"],
      "no (?:decir|digas|mencionar|menciones|prometer|prometas|ofrecer|ofrezcas)",
    ],
  },
  fr: {
    colleagues: [
      "agents(?: (?:du|de) support)?",
      "équipe (?:de )?support",
      "(?:pour les )?(?:conseillers|collègues)",
      "pour les agents",
    ],
    to: "(?:note|info|réservé) (?:pour (?:les |l['’])|aux |à l['’])",
    internal: ["(?:en )?interne", "confidentiel"],
    ofTheTeam: [
      ...[
        "clientes?",
        "escalade",
        "escalader?",
        "remises?",
        "rembours\\p{L}*",
        "gestes? commercia(?:l|ux)",
        "superviseu(?:r|se)",
      ],
      ...["chef d['’]équipe", "demander (?:à|au)", "(?:avec|à) l['’]équipe"],
      "ne (?:pas |jamais )?(?:dire|mentionner|promettre|proposer)",
    ],
  },
  he: {
    colleagues: ["נציגים", "לנציגים", "צוות", "לצוות בלבד"],
    only: " בלבד",
    internal: ["פנימי", "חסוי"],
    ofTheTeam: [
      "לקוח",
      "הנחה",
      "החזר כספי",
      "זיכוי",
      "פיצוי",
      "באישור מנהל",
      "ראש צוות",
      "עם הצוות",
      "להסלים",
      "הסלמה",
    ],
    isJoined: true,
  },
  it: {
    colleagues: ["(?:per gli )?operatori", "team di supporto", "colleghi"],
    to: "(?:nota|solo) per (?:(?:gli|i|il) )?",
    internal: ["interno", "interna", "riservato"],
    ofTheTeam: [
      ...["client[ei]", "escala(?:te|d|re)?", "scont[oi]", "rimbors\\p{L}*", "supervisore", "(?:al|del) responsabile"],
      ...["chiedere al?", "(?:con il|al) team", "non (?:dire|menzionare|promettere|offrire)"],
    ],
  },
  ja: {
    colleagues: ["担当者", "サポート担当者?", "スタッフ"],
    only: "(?:向け|用|限定|のみ)",
    internal: ["社内", "社外秘", "内部"],
    ofTheTeam: [
      "お客様",
      "顧客",
      "エスカレ",
      "割引",
      "値引き",
      "返金",
      "上長",
      "上司",
      "承認を得",
      "相談",
      "伝えない",
      "言わない",
    ],
    isJoined: true,
  },
  ko: {
    colleagues: ["상담원", "상담사", "담당자", "직원(?= ?(?:전용|만|용))"],
    only: " ?(?:전용|만|용)",
    internal: ["내부", "대외비"],
    ofTheTeam: ["고객", "에스컬레이션", "할인", "환불", "보상", "팀장", "상사", "말하지 "],
    isJoined: true,
  },
  nl: {
    colleagues: ["(?:support)?medewerkers", "(?:voor )?collega['’]s"],
    to: "(?:notitie|alleen|enkel) voor (?:(?:de|onze|alle) )?",
    internal: ["intern", "vertrouwelijk"],
    ofTheTeam: [
      ...[
        "klant(?:en)?",
        "escaleer",
        "escaleren",
        "korting\\p{L}*",
        "terugbetal\\p{L}*",
        "restitutie",
        "coulance",
        "overleg\\p{L}*",
      ],
      ...["leidinggevende", "teamleider", "navragen", "(?:met|aan) het team"],
      "niet (?:vertellen|noemen|beloven|aanbieden)",
    ],
  },
  pl: {
    colleagues: ["agenci", "agentów", "pracownicy", "pracowników", "konsultanci", "(?:dla )?konsultantów"],
    to: "(?:notatka|uwaga|tylko) dla ",
    internal: ["wewnętrznie", "wewnętrzn[aey]", "poufne"],
    ofTheTeam: [
      ...[
        "klien(?:t|ta|ci|tów|tem|towi|tom)",
        "eskal\\p{L}*",
        "rabat\\p{L}*",
        "zniżk\\p{L}*",
        "zwrot (?:pieniędzy|kosztów)",
      ],
      ...["rekompensat\\p{L}*", "przełożon\\p{L}*", "uzgodn\\p{L}*", "z zespołem", "zespołowi", "zapyta[ćj]"],
      "nie (?:mówić|wspominać|obiecywać|oferować)",
    ],
  },
  pt: {
    colleagues: ["agentes de suporte", "atendentes", "equip[ea] de suporte", "para (?:os )?atendentes"],
    to: "(?:nota|somente|apenas|só) para (?:(?:os|as|a) )?",
    internal: ["intern[oa]", "internamente", "confidencial"],
    ofTheTeam: [
      ...[
        "clientes?",
        "escal(?:ar|e|onar)",
        "descontos?",
        "reembols\\p{L}*",
        "compensação",
        "supervisora?",
        "gestora?",
      ],
      ...["perguntar? (?:ao?|à)", "(?:com a|à) equip[ea]"],
      "não (?:dizer|diga|mencionar|mencione|prometer|prometa|oferecer|ofereça)",
    ],
  },
  tr: {
    colleagues: ["temsilciler", "personel"],
    to: "(?:yalnızca|sadece) ",
    internal: ["dahili", "gizli", "şirket içi"],
    ofTheTeam: [
      ...["müşteri\\p{L}*", "indirim\\p{L}*", "para iadesi\\p{L}*", "tazminat\\p{L}*", "(?:takım|ekip) lideri\\p{L}*"],
      ...["ekiple", "ekibe", "söylemeyin", "bahsetmeyin", "söz vermeyin"],
    ],
  },
  zh: {
    colleagues: ["(?:仅限|仅供|致)?客服(?:人员)?"],
    internal: ["内部", "保密"],
    ofTheTeam: ["客户", "升级给", "折扣", "退款", "补偿", "主管", "经理", "同事", "不要告诉", "请勿告诉"],
    isJoined: true,
  },
  "zh-Hant": {
    colleagues: ["(?:僅限|僅供|致)?客服(?:人員)?"],
    internal: ["內部", "保密"],
    ofTheTeam: ["客戶", "升級給", "折扣", "退款", "補償", "主管", "經理", "同事", "不要告訴", "請勿告訴"],
    isJoined: true,
  },
};
