/** Who works for a team, as a line is addressed to them: "Agents: …". */
const COLLEAGUES = [
  ..."(?:(?:support|service) )?(?:agents?|staff|reps?)|support (?:teams?|engineers?)|employees|colleagues".split("|"),
  ..."Support-Agenten|Mitarbeiter|Mitarbeitende|Support-Team|Kolleg(?:en|:innen)".split("|"),
  ..."agentes(?: de soporte)?|personal de soporte|equipo de soporte".split("|"),
  ..."agents du support|équipe (?:de )?support|conseillers".split("|"),
  ..."operatori|team di supporto|agentes de suporte|atendentes|equipe de suporte".split("|"),
  ..."medewerkers|supportmedewerkers|agenci|pracownicy|temsilciler|personel".split("|"),
  ..."担当者|サポート担当者?|スタッフ|상담원|담당자|客服(?:人员)?|客服人員|الوكلاء|الموظفون|נציגים|צוות".split("|"),
];

/** What may as well say where something is: "Internal: storage is full". */
const INTERNAL = [
  ..."internal(?:ly)?|private|confidential|intern|vertraulich|interno|interna|interne|confidentiel".split("|"),
  ..."confidencial|riservato|intern|vertrouwelijk|wewnętrznie|poufne|dahili|gizli".split("|"),
  ..."社内|社外秘|内部|內部|내부|대외비|داخلي|פנימי".split("|"),
];

/** What a team says of its customers and of its own ways, and pages for customers hardly do. */
const OF_THE_TEAM = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?:${[
      ..."customers?|clients?|escalate|escalation|squad|on-call|slack|jira|zendesk|intercom|tier [23]|l[23]".split("|"),
      ..."refund|goodwill|ask|ping|loop in|backoffice|back office|runbook|agents?|the user|our team".split("|"),
      ..."kund(?:e|en|in|innen)|eskalier\\p{L}*|clientes?|escalar?|escale|escalade|clienti|escalare|escala(?:te|d)?".split(
        "|",
      ),
      ..."klant(?:en)?|escaleer|klien(?:t|ta|ci|tów|tem)|eskal\\p{L}*|müşteri\\p{L}*".split("|"),
    ].join("|")})(?![\\p{L}\\p{N}])`,
    "お客様|顧客|エスカレ|고객|에스컬레이션|客户|客戶|升级给|升級給|العميل|العملاء|לקוח",
    "(?<![\\p{L}\\p{N}])@\\p{L}|(?<![\\p{L}\\p{N}#&])#\\p{L}",
  ].join("|"),
  "iu",
);

const LEAD = new RegExp(
  `^\\s*[\\[(（【]?(?:(${COLLEAGUES.join("|")})|(?:${INTERNAL.join("|")}))[\\])）】]?\\s*(?:[:：]|\\s[-–—]\\s|—)\\s*(?=\\S)`,
  "iu",
);

/** The words at the start of a text by which it is for colleagues, with the colon or dash behind them. */
export function colleaguesLead(text: string): string | undefined {
  const found = LEAD.exec(text.slice(0, 100));
  if (found === null) return undefined;
  const [lead, colleagues] = found;
  return colleagues !== undefined || OF_THE_TEAM.test(text.slice(lead.length)) ? lead.trim() : undefined;
}
