import { describe, expect, test } from "vitest";
import { parseEntry } from "./parse-entry.js";

const NOTES = "SECRET";

function read(text: string, locale = "en") {
  return parseEntry(
    { path: "entries/area/id.md", text },
    { locale, sections: [{ id: "impact", title: "Impact", headings: [] }] },
  );
}

/** What a writer may have meant as the heading of notes for agents. */
const HEADINGS = [
  "# Internal notes",
  "### Internal notes",
  "#### Internal notes",
  "##### Internal notes",
  "###### Internal notes ######",
  "####### Internal notes",
  "###Internal notes",
  "### **Internal notes**",
  "### _Internal_ notes:",
  "### `Internal notes`",
  "### 3. Internal notes",
  "### III. Internal notes",
  "### Internal notes 2",
  "### 🔒 Internal notes 🔒",
  "### [Internal notes]",
  "### (Internal only)",
  "### Internal notes (billing)",
  "### Internal notes: billing",
  "### Internal notes - billing",
  "### Internal notes & contacts",
  "### Step 3: internal notes",
  "### INTERNAL-NOTES",
  "### Internal&nbsp;notes",
  "### For internal use only!",
  "### Interne Notizen",
  "### 社内メモ",
  "#### Notas internas:",
  "Internal notes\n===",
  "**Internal notes**",
  "__Internal notes:__",
  "***Internal notes***",
  "`Internal notes`",
  "Internal notes",
  "Internal notes:",
  "*Nur intern*",
  "\\## Internal notes",
  "**Internal notes**\\",
  "> ## Internal notes",
  "> **Internal notes**",
  "> [!NOTE]\n> Internal notes:",
  "- ## Internal notes",
  "- **Internal notes**",
  "**Internal note:** refund it.",
  "For internal use only. Refund it.",
  "[Internal only] Refund it.",
  "Internal notes – refund it.",
  "    ## Internal notes",
  "```\n## Internal notes\n```",
  "| Internal notes |\n|---|\n| a |",
];

const PLACES = {
  "the symptom": (heading: string) => `# A\n\nText.\n\n${heading}\n\n${NOTES}\n\n## Fix\n\n1. Go.\n`,
  "a cause": (heading: string) => `# A\n\n## Cause\n\nText.\n\n${heading}\n\n${NOTES}\n\n## Fix\n\n1. Go.\n`,
  "a fix": (heading: string) => `# A\n\n## Fix\n\n1. Go.\n\n### On Linux\n\n1. Go.\n\n${heading}\n\n${NOTES}\n`,
  "a section of the book": (heading: string) =>
    `# A\n\n## Fix\n\n1. Go.\n\n## Impact\n\nText.\n\n${heading}\n\n${NOTES}\n`,
  "the short form": (heading: string) => `# A\n\nText.\n\n1. Go.\n\n${heading}\n\n${NOTES}\n`,
} as const;

describe.each(Object.entries(PLACES))("in %s", (_place, text) => {
  test.each(HEADINGS)("%s keeps notes from being public", (heading) => {
    const { entry, diagnostics } = read(text(heading));
    expect(entry).toBeUndefined();
    const line =
      text(heading)
        .split("\n")
        .findIndex((one) => /intern|社内/i.test(one)) + 1;
    expect(diagnostics.filter(({ severity }) => severity === "error").map(({ range }) => range.start.line)).toContain(
      line,
    );
  });

  test.each([
    "Internal notes show nothing.",
    "Read the **Internal notes** below it.",
    "Internal notes, once sent, stay.",
    "**Internal nodes**",
  ])("%s only speaks of them", (line) => expect(read(text(line)).entry).toBeDefined());
});

test("a title of no more words hides them, and one that speaks of them does not", () => {
  expect(read("# Internal notes\n\nText.\n\n1. Go.\n").diagnostics.map(({ ruleId }) => ruleId)).toEqual([
    "structure/hidden-notes",
  ]);
  expect(read("# Internal notes: none are saved\n\nText.\n\n1. Go.\n").entry).toBeDefined();
});

test("a group may have a name that is nearly theirs", () => {
  expect(read(PLACES["a fix"]("### Internal nodes")).entry).toBeDefined();
});

test("fields of the frontmatter hide them", () => {
  const { diagnostics } = read("---\nsummary: Internal only. Refund it.\n---\n\n# A\n\nText.\n\n1. Go.\n");
  expect(diagnostics.map(({ ruleId, range }) => [ruleId, range.start.line])).toEqual([["structure/hidden-notes", 2]]);
});

test("the section holds whatever headings it has", () => {
  const { entry, diagnostics } = read(
    "# A\n\nText.\n\n## Fix\n\n1. Go.\n\n## Internal notes\n\n### Internal notes\n\n**Internal only**\n",
  );
  expect(diagnostics).toEqual([]);
  expect(entry?.internalNotes).toHaveLength(2);
});

test.each([
  "### Internal notes",
  "#### Notes for agents",
  "### Internal notes - a",
  "**Internal notes:**",
  "Internal notes",
])("%s is mended by the heading of the section, after a look", (heading) => {
  const text = PLACES["a fix"](heading);
  const [{ fixes: [fix] = [] } = { fixes: [] }] = read(text).diagnostics;
  expect(fix?.kind).toBe("review");
  const [edit] = fix?.edits ?? [];
  const fixed = text.slice(0, edit?.range.start.offset) + edit?.text + text.slice(edit?.range.end.offset);
  expect(fixed).toBe(PLACES["a fix"]("## Internal notes"));
});

describe("a line for colleagues", () => {
  const LINES = [
    "Internal: if customer is on Enterprise, escalate to the payments squad in Slack.",
    "INTERNAL: ask @bob.",
    "Internal - see #payments for the customer's flag.",
    "(Internal) - refund it.",
    "Private: the customer must not know.",
    "Agents: check the fraud queue first.",
    "Agent: check the fraud queue first.",
    "Support agents: check the queue.",
    "Support team: check the queue.",
    "Staff – check the queue.",
    "Intern: Kunden auf Enterprise eskalieren.",
    "Mitarbeiter: Zuerst die Warteschlange ansehen.",
    "Interno: si el cliente paga, escalar.",
    "Interne : si le client insiste, le rembourser.",
    "Interno: avvisare i clienti.",
    "Intern: de klant niet bellen.",
    "Dahili: müşteriye söylemeyin.",
    "社内：お客様には伝えない。",
    "内部：不要告诉客户。",
    "내부: 고객에게 말하지 않습니다.",
    "داخلي: لا تخبر العميل.",
    "פנימי: לא לספר ללקוח.",
    "🔒 Internal: no discount without approval.",
    "For agents: check the fraud queue first.",
    "Note to agents: check the fraud queue first.",
    "Support staff only: check the fraud queue first.",
    "Internal: never mention the outage.",
    "Team-internal: a second-level case.",
    "Intern: Rabatt erst nach Rücksprache mit dem Team geben.",
    "**Intern:** Kulanz bis 50 €.",
    "Intern – nur mit der Teamleitung erstatten.",
    "Vertraulich: nicht zusagen, dass es Ersatz gibt.",
    "Teamintern: Gutschrift ausstellen.",
    "Nur für Mitarbeiter: Gutschrift ausstellen.",
    "Hinweis für Agenten: zuerst die Warteschlange ansehen.",
    "Für Kolleg:innen: zuerst die Warteschlange ansehen.",
    "Interno: descuento solo con el visto bueno de la supervisora.",
    "Solo para agentes: ver la cola.",
    "Interno: no prometer un reembolso.",
    "Interne : une remise seulement avec l'accord du chef d'équipe.",
    "En interne : geste commercial jusqu'à 50 €.",
    "Pour les conseillers : voir la file.",
    "Interno: sconto solo dopo averne parlato con il team.",
    "Solo per gli operatori: guardare la coda.",
    "Interno: desconto só depois de falar com a equipe.",
    "Somente para atendentes: ver a fila.",
    "Intern: korting alleen na overleg geven.",
    "Alleen voor medewerkers: bekijk de wachtrij.",
    "Wewnętrznie: rabat tylko po uzgodnieniu z zespołem.",
    "Tylko dla pracowników: sprawdź kolejkę.",
    "Dahili: indirim için ekip liderine sorun.",
    "Yalnızca personel: kuyruğa bakın.",
    "社内：割引は上長の承認を得てから。",
    "スタッフ向け：キューを確認する。",
    "内部：折扣需主管批准。",
    "仅限客服：先看队列。",
    "內部：退款前先問主管。",
    "내부: 할인은 팀장 승인 후에만 합니다.",
    "직원 전용: 대기열을 확인합니다.",
    "داخلي: لا خصم إلا بموافقة المشرف.",
    "للموظفين فقط: راجع قائمة الانتظار.",
    "פנימי: הנחה רק באישור מנהל.",
    "לצוות בלבד: לבדוק את התור.",
  ];
  const around: readonly (readonly [string, (line: string) => string])[] = [
    ["paragraph", (line) => `${line}\n`],
    ["item", (line) => `- Text.\n- ${line}\n`],
    ["cell", (line) => `| A |\n|---|\n| ${line} |\n`],
    ["quote", (line) => `> ${line}\n`],
  ];
  const entryOf = (block: string) => `# A\n\nText.\n\n## Fix\n\n1. Go.\n\n## Escalate\n\n${block}`;
  test.each(around.flatMap(([place, write]) => LINES.map((line) => ({ place, line, write }))))(
    "as $place: $line",
    ({ line, write }) => {
      const { entry, diagnostics } = read(entryOf(write(line)));
      expect(entry).toBeDefined();
      expect(diagnostics.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
        ["structure/internal-line", "warning"],
      ]);
    },
  );

  test.each([
    "Internal: storage is full.",
    "Internal: storage is full, so remove a few pictures and try again.",
    "Internal – the disk inside the device.",
    "Internally: nothing.",
    "Agents: ",
    "Agents are on call.",
    "Agents that run: three.",
    "Private: only you see it.",
    "Confidential: each share is encrypted.",
    "Team: Marketing",
    "Intern: Der Speicher ist voll.",
    "社内ネットワーク：接続できない。",
    "内部：存储空间已满。",
    "`Internal:` ask your customers.",
    "Internal server error: ask for help.",
    "For employees: sign in with the account of your company.",
    "Für Mitarbeiter: mit dem Firmenkonto anmelden.",
    "Internal storage is full",
    "Internal: 500",
    "Interner Speicher voll",
    "Intern: Fehler 500",
    "Intern: Freigabe für Personen in Ihrem Unternehmen.",
    "Privat: nur Sie sehen den Kalender.",
    "Private: only people in the team find the channel.",
    "Interno: el disco del equipo está lleno.",
    "Interne : le disque de l'appareil.",
    "Interno: il disco del dispositivo.",
    "Interno: o disco do aparelho está cheio.",
    "Intern: de schijf in het apparaat.",
    "Wewnętrzny: dysk urządzenia.",
    "Dahili: depolama dolu.",
    "社内：ネットワークに接続できない。",
    "내부: 저장 공간이 가득 찼습니다.",
    "داخلي: مساحة التخزين ممتلئة.",
    "פנימי: מנהל המערכת חוסם את הגישה.",
  ])("not %s", (line) => expect(read(entryOf(`${line}\n`)).diagnostics).toEqual([]));

  test("not in the section for agents, nor in an entry for agents alone", () => {
    const block = "Agents: check the queue.\n";
    expect(read(entryOf(`Text.\n\n## Internal notes\n\n${block}`)).diagnostics).toEqual([]);
    expect(read(`---\naudience: internal\n---\n\n${entryOf(block)}`).diagnostics).toEqual([]);
  });

  test.each([
    "Do not share with customers: refund it.",
    "Nicht an Kunden weitergeben: Geld zurück.",
    "社外秘：返金する。",
    "Internal info: refund it.",
    "Interne Info: Geld zurück.",
    "Interne Anmerkung: Geld zurück.",
    "Comentario interno: devolver el dinero.",
    "Information interne : rembourser.",
    "Commento interno: rimborsare.",
    "Comentário interno: devolver o dinheiro.",
    "Interne opmerking: geld terug.",
    "Notatka wewnętrzna: zwrócić pieniądze.",
    "Dahili not: parayı iade edin.",
    "社内向け：返金する。",
    "ملاحظة داخلية: أعد المال.",
  ])("%s is the heading of notes", (line) => {
    for (const [place, write] of around) {
      const { diagnostics } = read(entryOf(write(line)));
      expect({ place, found: diagnostics.map(({ ruleId }) => ruleId) }).toEqual({
        place,
        found: ["structure/hidden-notes"],
      });
    }
  });

  test("a cell may say what something is", () => {
    expect(read(entryOf("| Kind | Seen by |\n|---|---|\n| Internal note | Agents only |\n")).diagnostics).toEqual([]);
  });
});
