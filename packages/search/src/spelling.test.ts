import { describe, expect, test } from "vitest";
import { createSearch, loadLanguage, type SearchEntry } from "./index.js";

/** The ids that a text finds among entries of which one is meant, best first. */
async function found(locale: string, wanted: Partial<SearchEntry>, text: string): Promise<readonly string[]> {
  const entry = (id: string, title: string, change = {}) => ({ id, title, area: "area", ...change });
  const entries = [entry("other", "Q"), entry("wanted", "Q", wanted), entry("another", "Q")];
  return createSearch({ locale, entries }, await loadLanguage(locale))(text).map(({ entry: { id } }) => id);
}

/** What a title says, and other ways to write a word of it. */
const words: readonly (readonly [locale: string, title: string, ...asked: string[]])[] = [
  ["en", "Wi-Fi drops", "wifi", "wi-fi", "wi fi", "WIFI", "Wi‑Fi"],
  ["en", "The wifi drops", "wi-fi", "wi fi", "Wi-Fi"],
  ["en", "Asked to log in twice", "login", "log-in", "logins"],
  ["en", "No login page", "log in", "log-in", "logging in"],
  ["en", "Cannot sign in", "signin", "sign-in"],
  ["en", "An e-mail is lost", "email", "e mail", "emails", "E‑Mail"],
  ["en", "An email is lost", "e-mail", "e mail"],
  ["en", "Set up the database", "setup", "data base", "data-base"],
  ["en", "A backup fails", "back up", "back-ups"],
  ["en", "Drop-down list is empty", "dropdown", "drop down"],
  ["en", "SharePoint is slow", "share point", "sharepoint", "Share-Point"],
  ["en", "Node.js is too old", "nodejs", "node js", "node.js"],
  ["en", "OAuth 2 is refused", "oauth2", "OAuth-2"],
  ["en", "Error E 42", "E42", "e-42"],
  ["en", "A check-in-desk is closed", "checkindesk"],
  ["en", "soft\u00adware is old", "software"],
  ["en", "software is old", "soft\u00adware"],
  ["en", "The café’s résumé", "cafe", "resume", "cafés", "CAFÉ"],
  ["en", "You don’t see it: ﬁle", "dont see file", "file"],
  ["en", "ＰＤＦ ４０４", "pdf", "404"],
  ["de", "Die Größe der Straße", "groesse", "grösse", "GRÖSSE", "GROESSE", "Grosse", "strasse", "STRASSE"],
  ["de", "Groesse der Strasse", "Größe", "grösse", "straße"],
  ["de", "Übertragung bricht ab", "uebertragung", "ubertragung", "ÜBERTRAGUNG"],
  ["de", "Benutzerpasswort abgelaufen", "Passwort", "benutzer passwort", "Benutzer-Passwort", "benutzer"],
  ["de", "Netzwerk-Drucker fehlt", "netzwerkdrucker", "Drucker"],
  ["nl", "Gebruikerswachtwoord verlopen", "wachtwoord"],
  ["sv", "Lösenordsfel", "lösenord", "losenord", "loesenord"],
  ["nb", "Påloggingsfeil på øya", "palogging", "paalogging", "logging", "oya", "oeya"],
  ["da", "Adgangskoden er væk", "adgangskode", "koden", "vaek"],
  ["is", "Lykilorð þarf", "lykilord", "tharf"],
  ["fi", "Käyttäjätunnus puuttuu", "kayttaja", "tunnus"],
  ["fr", "L’accès à l'écran, œuvre", "accès", "acces", "ecran", "écran", "oeuvre", "l'acces"],
  ["it", "Errore dell’account", "account", "dell'account"],
  ["es", "Contraseña caducada", "contrasena", "CONTRASEÑA"],
  ["pt", "Não há conexão", "nao", "conexao"],
  ["pl", "Hasło i łącze", "haslo", "lacze", "HASŁO"],
  ["cs", "Přihlášení selže", "prihlaseni"],
  ["ro", "Parolă greșită", "parola", "gresita", "greşită"],
  ["hr", "Račun je zaključan, đak", "racun", "zakljucan", "dak"],
  ["vi", "Mật khẩu đăng nhập", "mat khau", "dang nhap", "MẬT KHẨU"],
  ["tr", "IŞIK ve İSTANBUL'da şifre", "ışık", "isik", "istanbul", "İstanbul", "ŞİFRE", "sifre"],
  ["tr", "ışık açık", "IŞIK", "ISIK", "acik"],
  ["az", "Şəbəkə xətası", "sebeke"],
  ["el", "Ο ΚΩΔΙΚΟΣ έληξε", "κωδικός", "κωδικος", "εληξε"],
  ["ru", "Ёлка и ПАРОЛЬ", "елка", "ёлка", "пароль"],
  ["uk", "Ґанок і їжак", "ганок"],
  ["ar", "تسجيل الدخول للحساب", "دخول", "الدخول", "والدخول", "حساب", "الحساب", "بالحساب"],
  ["ar", "دخول", "الدخول", "دُخُول", "دخـــول"],
  ["ar", "إعدادات كلمة المرور ٤٠٤", "اعدادات", "الإعدادات", "كلمه", "404", "۴۰۴"],
  ["fa", "کلید می‌شود", "كليد", "میشود", "می شود"],
  ["he", "הסיסמה שגויה", "סיסמה", "והסיסמה"],
  ["he", "שָׁלוֹם", "שלום"],
  ["hi", "फ़ाइल नहीं खुलती ४०४", "फाइल", "404"],
  ["ko", "재로그인이 필요합니다", "로그인", "로그인이".normalize("NFD")],
  ["ko", "비밀번호 오류", "비밀 번호", "비밀", "번호"],
  ["ja", "サーバーに接続できない", "サーバ", "ｻｰﾊﾞｰ", "さーばー", "接続", "サーバーに接続"],
  ["ja", "サーバが落ちた", "サーバー"],
  ["ja", "再ログインとパスワード", "ログイン", "ぱすわーど", "ﾊﾟｽﾜｰﾄﾞ"],
  ["ja", "キーが無効", "キー", "無効"],
  ["zh-Hans", "无法登录账户", "登录", "账户", "无法", "登录账户", "登"],
  ["zh-Hant", "帳戶無法登入", "帳戶", "登入"],
  ["zh-Hans", "用USB打印标签３", "usb", "打印", "标签", "USB打印"],
  ["th", "ลืมรหัสผ่านของบัญชี", "รหัสผ่าน", "บัญชี", "ลืม"],
  ["lo", "ລືມລະຫັດຜ່ານ", "ລະຫັດຜ່ານ", "ລະຫັດ"],
  ["km", "ភ្លេចពាក្យសម្ងាត់គណនី", "ពាក្យសម្ងាត់", "គណនី", "ពាក្យ\u200bសម្ងាត់"],
  ["my", "စကားဝှက်မေ့နေသည်", "စကားဝှက်"],
];

describe.each(words)("in %s, %j", (locale, title, ...asked) => {
  test.each(asked)("is found by %j", async (text) => expect(await found(locale, { title }, text)).toEqual(["wanted"]));
  test.each(asked)("is found by %j in any other field", async (text) => {
    for (const field of ["symptom", "summary", "why", "rest"] as const)
      expect([field, await found(locale, { [field]: title }, text)]).toEqual([field, ["wanted"]]);
    expect(await found(locale, { solutions: [{ id: "fix", cause: title }] }, text)).toEqual(["wanted"]);
  });
});

/** Words that are others, whatever they share. */
test.each([
  ["en", "A report is missing", "port"],
  ["en", "A lamp is dark", "lap top"],
  ["en", "Look at the log. In July it ends", "login"],
  ["de", "Die Uhr steht", "uhu"],
  ["ja", "バスが来ない", "パス"],
  ["th", "ไฟดับ", "ไฟล์"],
  ["zh-Hans", "无法登录账户", "天气预报"],
  ["zh-Hans", "同步文件", "步文失败天气如何"],
  ["ar", "بطاقة", "طابعة"],
  ["tr", "ışık", "kış"],
])("in %s, %j is not found by %j", async (locale, title, text) => {
  expect(await found(locale, { title }, text)).toEqual([]);
});

/** A code, and other ways to write it down. */
const codes: readonly (readonly [code: string, ...asked: string[]])[] = [
  [
    "TW-31005",
    "TW31005",
    "tw 31005",
    "tw_31005",
    "TW.31005",
    "TW–31005",
    "TW‑31005",
    "ＴＷ－３１００５",
    "call failed: TW31005!",
  ],
  ["TW31005", "TW-31005", "tw 31005", "Error TW-31005."],
  ["E-42", "E42", "e 42", "E_42", "failed with E42, sorry"],
  ["0x80070005", "80070005", "0X80070005", "(0x80070005)", "error 80070005 at start"],
  ["80070005", "0x80070005"],
  ["0x8007000E", "8007000e", "8007000E"],
  ["invalid_api_key", "invalid-api-key", "invalid api key", "invalidApiKey", '{"error":"invalidApiKey","n":1}'],
  ["ERR_SSL_042", "err ssl 042", "ERR-SSL-042", "errssl042"],
  ["KB5034441", "KB 5034441", "kb-5034441"],
  ["٤٠٤-خطأ", "404-خطأ"],
];

describe.each(codes)("the code %s", (code, ...asked) => {
  test.each(asked)("is found by %j, as the code", (text) => {
    const entries: SearchEntry[] = [
      { id: "words", title: text, area: "a" },
      { id: "code", title: "Q", area: "a", codes: [code] },
    ];
    const [first] = createSearch({ locale: "en", entries })(text);
    expect([first?.entry.id, first?.reasons[0]]).toMatchObject(["code", { kind: "code", texts: [code] }]);
  });
});

test.each([
  ["E-42", "there are e 42 of them in the hall of the old house"],
  ["E-42", "E-421"],
  ["E-42", "E-42-7"],
  ["A-1000", "it has read a 1000 rows of the table in no time"],
  ["not_found", "the file was not found by the old program of ours"],
  ["0x1f4", "it was 1f4 and then it was something else again"],
  ["TW-31005", "TW-\n31005"],
])("the code %s is not claimed in %j", (code, text) => {
  const search = createSearch({ locale: "en", entries: [{ id: "code", title: "Q", area: "a", codes: [code] }] });
  expect(search(text).flatMap(({ reasons }) => reasons.filter(({ kind }) => kind === "code"))).toEqual([]);
});
