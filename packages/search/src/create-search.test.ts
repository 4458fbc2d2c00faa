import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSearch, loadLanguage, type SearchEntry, type SearchIndex } from "./index.js";

const english = await loadLanguage("en");
const entry = (id: string, title: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  id,
  title,
  area: "Area",
  ...more,
});
const entries = [
  entry("spam", "My email goes to spam", { symptom: "Letters are sorted out by the provider." }),
  entry("planning", 'A Mission is stuck on "planning"', { rest: "queue,agent,tick" }),
  entry("publish", "A blog post can't be published", { statuses: [409] }),
  entry("course", "A customer can't enroll in a course", { also: ["students stay outside"] }),
  entry("denied", "A record says permission denied", {
    messages: ["permission denied", "The ledger %id% refuses new rows"],
    common: ["permission denied"],
  }),
  entry("gone", "A public funnel returns 404", { statuses: [404], codes: ["FN-404"] }),
];
const searchIn = (index: Partial<SearchIndex>) => createSearch({ locale: "en", entries, ...index }, english);
/** Each result as `id`, with a tilde for the closest ones. */
const found = (text: string, index: Partial<SearchIndex> = {}) =>
  searchIn(index)(text).map(({ entry: { id }, kind }) => (kind === "answer" ? id : `~${id}`));

describe("forms of words", () => {
  test.each([
    ["publishing a post", "publish"],
    ["posts are not publishable", "publish"],
    ["enrolment of customers", "course"],
    ["enrolling", "course"],
    ["missions", "planning"],
    ["spamming", "spam"],
  ])("%s: %s", (text, id) => expect(found(text)[0]).toBe(id));
});

describe("two tiers", () => {
  test("an entry that has little of what is said is close, and no answer", () => {
    expect(found("agent task hangs at planning since Tuesday morning")).toEqual(["~planning"]);
  });

  test("what nobody has leads nowhere", () => {
    for (const text of ["how tall is the Eiffel tower", "sourdough", "zzz", ""]) expect(found(text)).toEqual([]);
  });

  test("one rare word of a log makes no entry close", () => {
    const log = "worker one took job seven of line blue and wrote row nine to disk then slept until noon as usual";
    expect(found(`${log} planning`)).toEqual([]);
  });

  test("there are five closest entries at most, and none beside three answers", () => {
    const many = Array.from({ length: 80 }, (_, at) => entry(`e${at}`, at < 7 ? `Lamp ${at} flickers` : `Door ${at}`));
    expect(found("the flickering of some lamps on Friday evening in town", { entries: many })).toHaveLength(5);
    expect(found("lamp flickers", { entries: many }).filter((id) => id.startsWith("~"))).toEqual([]);
  });

  test("an entry that has most of the words is close, though all entries have them", () => {
    const alike = Array.from({ length: 60 }, (_, at) => entry(`e${at}`, `Payment ${at} fails at the webhook`));
    expect(found("webhok fails aftr paymnt qwertz", { entries: alike })).toHaveLength(5);
    expect(found("payment of the wages of sin", { entries: alike })).toEqual([]);
  });

  test("everyday words bring entries near, and do not make them sure", () => {
    expect(found("junk mail")).toContain("~spam");
    expect(found("trainee cannot join the class")).toContain("~course");
    expect(found("I got a forbidden page for it")).toContain("~denied");
  });
});

test("a word that few letters tell apart from another is not taken for it", () => {
  expect(found("iphone", { entries: [entry("call", "The phone does not ring")] })).toEqual([]);
  expect(found("fake", { entries: [entry("take", "Uploads take long")] })).toEqual([]);
  expect(found("workflwo paused", { entries: [entry("flow", "The workflow is paused")] })).toEqual(["flow"]);
});

test("a result says which everyday word stands for which", () => {
  const [spam] = searchIn({})("junk");
  expect([spam?.entry.id, spam?.reasons]).toEqual([
    "spam",
    [{ kind: "words", texts: ["spam"], synonyms: [{ asked: "junk", text: "spam" }] }],
  ]);
});

describe("synonyms of a book", () => {
  const both = { from: ["student", "learner"], to: ["student", "learner"] };
  const synonyms = [
    { from: ["customer", "pupil", "paying guest"], to: ["customer", "pupil", "paying guest"] },
    { from: ["robot helper"], to: ["mission"] },
    both,
  ];

  test.each([
    ["pupil cannot enroll", "course"],
    ["pupils cannot enroll", "course"],
    ["paying guests cannot enroll", "course"],
    ["robot helper stuck", "planning"],
    ["robot-helpers stuck", "planning"],
    ["learners stay outside", "course"],
  ])("%s: %s", (text, id) => expect(found(text, { synonyms })[0]).toBe(id));

  test("a phrase of words that say nothing else stands for what it means", () => {
    const notThere = [{ from: ["not there"], to: ["stuck"] }];
    expect(found("it is not there", { synonyms: notThere })[0]).toMatch(/planning/);
    expect(found("my qwertz is not there", { synonyms: notThere })[0]).toMatch(/planning/);
  });

  test("one way is no other", () => {
    const robots = [entry("robot", "The robot helper is silent"), ...entries];
    expect(found("robot helper", { synonyms, entries: robots })).toContain("planning");
    expect(found("mission", { synonyms, entries: robots })).not.toContain("robot");
  });

  test("a result says which word stands for which", () => {
    const [first] = searchIn({ synonyms })("pupil cannot enroll");
    expect(first?.reasons).toEqual([
      { kind: "words", texts: ["customer", "enroll"], synonyms: [{ asked: "pupil", text: "customer" }] },
    ]);
  });

  test("words that are joined otherwise, and other words between, are no phrase", () => {
    expect(found("robot. Helper", { synonyms })).not.toContain("planning");
    expect(found("robot and helper", { synonyms })).not.toContain("planning");
    const helpers = [{ from: ["bot"], to: ["robot helper"] }];
    expect(found("bot", { synonyms: helpers, entries: [entry("robot", "A robot helper is lost")] })).toEqual(["robot"]);
    expect(found("bot", { synonyms: helpers, entries: [entry("robot", "No robot; helper is lost")] })).toEqual([]);
    expect(found("bot", { synonyms: helpers, entries: [entry("robot", "No robot;helper is lost")] })).toEqual([]);
    const inTwoFields = entry("robot", "It lost its robot", { also: ["helper is silent"] });
    expect(found("bot", { synonyms: helpers, entries: [inTwoFields] })).toEqual([]);
  });
});

describe("synonyms in scripts without spaces", () => {
  const foundIn = async (locale: string, group: readonly string[], title: string, text: string) => {
    const others = ["A", "B", "C"].map((one) => entry(one, one));
    const index = { locale, synonyms: [{ from: group, to: group }], entries: [...others, entry("wanted", title)] };
    return createSearch(
      index,
      await loadLanguage(locale),
    )(text).map(({ entry: { id }, reasons }) => [
      id,
      ...reasons.flatMap(({ synonyms = [] }) => synonyms.map((one) => `${one.asked} ${one.text}`)),
    ]);
  };

  test.each([
    ["zh", ["登录", "登入"], "账户无法登入系统", "怎么登录不了", "登录 登入"],
    ["zh", ["登录", "登入"], "登入", "登录", "登录 登入"],
    ["zh", ["密码", "口令"], "忘记口令怎么办", "我的密码丢了", "密码 口令"],
    ["zh", ["互联网", "网络"], "网络断开", "家里互联网很慢", "互联网 网络"],
    ["zh", ["Wi-Fi", "无线网络"], "无线网络断开", "Wi-Fi 很慢", "Wi Fi 无线网络"],
    ["ja", ["ログイン", "サインイン"], "サインインできません", "昨日からログインに失敗する", "ログイン サインイン"],
    ["ja", ["請求書", "インボイス"], "インボイスが届かない", "先月の請求書はどこ", "請求書 インボイス"],
    ["th", ["รหัสผ่าน", "พาสเวิร์ด"], "ลืมพาสเวิร์ดของฉัน", "จำรหัสผ่านไม่ได้", "รหัสผ่าน พาสเวิร์ด"],
  ])("%s: %j, %s: %s", async (locale, group, title, text, told) => {
    expect(await foundIn(locale, group, title, text)).toEqual([["wanted", told]]);
  });

  test.each([
    // The letters of two words are no word, half a word is none, and one letter is a part of many.
    ["zh", ["登录", "签到"], "签到失败", "攀登 录像"],
    ["zh", ["互联网", "网络"], "网络断开", "互联系统"],
    ["zh", ["门", "房间"], "房间很小", "部门会议"],
    ["zh", ["房间", "门"], "部门会议", "房间很小"],
  ])("%s: %j, %s: not %s", async (locale, group, title, text) => {
    expect(await foundIn(locale, group, title, text)).toEqual([]);
  });
});

describe("how sure it is", () => {
  const sure = (text: string, hosts?: readonly string[]) =>
    searchIn({})(text, { hosts }).map(({ entry: { id }, confidence }) => `${id} ${confidence}`);

  test.each([
    ["FN-404 in the log", "gone exact"],
    ["fn 404 in the log", "gone likely"],
    ["ERROR The ledger 17 refuses new rows", "denied exact"],
    ["mkdir: cannot create directory: Permission denied", "denied unsure"],
    ["GET https://x.example/ 404 (Not Found)", "gone unsure"],
    ["a public funnel returns 404", "gone exact"],
    ["blog post published", "publish likely"],
    ["something with planning", "planning unsure"],
    ["record: permission denied", "denied unsure"],
    ["404 blog published", "publish likely"],
  ])("%s: %s", (text, first) => expect(sure(text)[0]).toBe(first));

  test("a status of a host that is asked for is likely, of another none", () => {
    expect(sure("GET https://api.acme.example/ 404 (Not Found)", ["acme.example"])[0]).toBe("gone likely");
    const other = searchIn({})("GET https://other.example/ 404 (Not Found)", { hosts: ["acme.example"] });
    expect(other.map(({ entry: { id }, kind, reasons }) => [id, kind, reasons.map((one) => one.kind)])).toEqual([
      ["gone", "closest", ["words"]],
    ]);
  });

  test("what is sure stands before what is not", () => {
    const all = sure("HTTP 404 and permission denied: The ledger 3 refuses new rows; HTTP 409");
    expect(all).toEqual(["denied exact", "gone unsure", "publish unsure"]);
    // Of answers too, though a status tells more than words.
    expect(sure("HTTP/404 blog published")).toEqual(["publish likely", "gone unsure"]);
    expect(found("HTTP/404 blog published")).toEqual(["publish", "gone"]);
  });
});

test("what a terminal is told about colours is no part of the text", () => {
  const link = "\u001b]8;;https://acme.example\u0007FN-404\u001b]8;;\u0007";
  for (const text of ["\u001b[1;31mFN-404\u001b[0m", link, "\u001b[2K\rFN\u2011404"])
    expect(searchIn({})(text)[0]?.entry.id).toBe("gone");
});

test("signs that are no letters find nothing, and end", () => {
  const synonyms = [{ from: ["mission", "\u0640"], to: ["mission", "\u0640"] }];
  for (const text of ["\u0640", "\u0640 \u0308", "\u0308", "'\u0301"]) expect(found(text)).toEqual([]);
  expect(found("mission", { synonyms })).toEqual(["planning"]);
});

test("the same problem has the same results, whatever it is", () => {
  const search = searchIn({ synonyms: [{ from: ["constructor"], to: ["mission"] }] });
  const odd = [
    "constructor",
    "__proto__ hasOwnProperty",
    "(a+)+$",
    "a",
    "the",
    "the of and",
    "\u0000",
    "ﬁ",
    "🎉",
    "登录 mail",
    "\u0640",
  ];
  const word = fc.oneof(
    fc.constantFrom(...odd, "mail", "mission", "404", "\n"),
    fc.string({ unit: "grapheme", maxLength: 9 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const text = words.join(" ");
      const results = search(text);
      expect(search(text)).toEqual(results);
      expect(new Set(results.map(({ entry: { id } }) => id)).size).toBe(results.length);
      for (const { reasons } of results) expect(reasons.length).toBeGreaterThan(0);
    }),
  );
});

test("the work on a text grows with the text alone", () => {
  const search = searchIn({});
  for (const text of ["mission ".repeat(12_000), "a".repeat(99_000), `${"-".repeat(50_000)}x`, "404 ".repeat(25_000)])
    expect(search(text).length).toBeLessThanOrEqual(6);
});
