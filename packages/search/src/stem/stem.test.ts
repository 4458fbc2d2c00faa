import { existsSync, globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { languageCode, languages } from "../languages/index.js";
import { foldWord } from "../words/fold.js";

interface Sample {
  /** What snowball-stemmers calls the language. */
  readonly name: string;
  /** A text: article 1 of the Universal Declaration of Human Rights. */
  readonly text: string;
  /** Forms of a word. */
  readonly same: readonly string[];
  /** Words that are not forms of the first, though they begin as it does. */
  readonly other: readonly string[];
}

const samples = {
  ar: {
    name: "arabic",
    text: `يولد جميع الناس أحرارا متساوين في الكرامة والحقوق. وقد وهبوا عقلا وضميرا وعليهم أن يعامل بعضهم بعضا بروح
      الإخاء.`,
    same: ["ملف الملف الملفات", "مستخدم المستخدم المستخدمين المستخدمون", "شبكة الشبكة الشبكات"],
    other: ["ملف ملك"],
  },
  ca: {
    name: "catalan",
    text: `Tots els éssers humans neixen lliures i iguals en dignitat i en drets. Són dotats de raó i de consciència,
      i han de comportar-se fraternalment els uns amb els altres.`,
    same: ["connexió connexions", "pàgina pàgines", "sessió sessions", "configuració configurar"],
    other: ["pàgina pantalla"],
  },
  cs: {
    name: "czech",
    text: `Všichni lidé rodí se svobodní a sobě rovní co do důstojnosti a práv. Jsou nadáni rozumem a svědomím a mají
      spolu jednat v duchu bratrství.`,
    same: ["chyba chyby chybu", "soubor soubory souborů", "server serveru serverů", "uživatel uživatelé uživatelů"],
    other: ["server služba"],
  },
  da: {
    name: "danish",
    text: `Alle mennesker er født frie og lige i værdighed og rettigheder. De er udstyret med fornuft og
      samvittighed, og de bør handle mod hverandre i en broderskabets ånd.`,
    same: [
      ...["fejl fejlen fejlene", "indstilling indstillinger indstillingen", "bruger brugere brugeren brugerne"],
      ...["enhed enheder enheden", "adgangskode adgangskoder", "løsning løsninger løsningen", "årsag årsager årsagen"],
    ],
    other: ["fejl felt", "kode kort", "net netværk"],
  },
  de: {
    name: "german",
    text: `Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt
      und sollen einander im Geist der Brüderlichkeit begegnen.`,
    same: [
      ...["fehler fehlers fehlern", "größe größen", "gerät geräte geräten gerätes", "verbindung verbindungen"],
      ...["gültig gültige gültiger gültigen gültiges", "netzwerk netzwerke netzwerken netzwerks", "datei dateien"],
      ...["störung störungen", "abgestürzt abgestürzte", "zugriff zugriffe zugriffs"],
    ],
    other: ["leiter leitung", "datei daten", "kunde kunst", "gerät gerade", "schalter schale", "netz netzwerk"],
  },
  en: {
    name: "english",
    text: `All human beings are born free and equal in dignity and rights. They are endowed with reason and
      conscience and should act towards one another in a spirit of brotherhood.`,
    same: [
      ...["connect connects connected connecting connection connections", "crash crashes crashed crashing"],
      ...["retry retries retried retrying", "configure configures configured configuring", "device devices"],
      ...["setting settings", "fail fails failed failing", "delete deletes deleted deleting", "stop stopped stopping"],
      ...["authentication authenticate authenticated", "user users user's", "die dying dies"],
    ],
    other: ["universal union", "policy police", "new news", "server serve", "message massage", "sign signal"],
  },
  es: {
    name: "spanish",
    text: `Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón y
      conciencia, deben comportarse fraternalmente los unos con los otros.`,
    same: [
      ...["error errores", "conexión conexiones", "archivo archivos", "contraseña contraseñas", "página páginas"],
      ...["instalación instalar instalado", "técnico técnica técnicos", "último última últimos", "sesión sesiones"],
    ],
    other: ["página pago", "servidor servicio", "carpeta carta", "cuenta cuerda"],
  },
  fi: {
    name: "finnish",
    text: `Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan ja oikeuksiltaan. Heille on annettu järki ja
      omatunto, ja heidän on toimittava toisiaan kohtaan veljeyden hengessä.`,
    same: [
      ...["virhe virheet virheen", "käyttäjä käyttäjät käyttäjän käyttäjää", "verkko verkot verkon"],
      ...["tiedosto tiedostot tiedoston tiedostossa", "ongelma ongelmat ongelman", "näyttö näytöt näytön"],
      "järjestelmä järjestelmät järjestelmän järjestelmässä",
    ],
    other: ["virhe virta", "salasana salama", "koodi kone", "verkko verta"],
  },
  fr: {
    name: "french",
    text: `Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de
      conscience et doivent agir les uns envers les autres dans un esprit de fraternité.`,
    same: [
      ...["réseau réseaux", "erreur erreurs", "installé installée installés installées", "problème problèmes"],
      ...["télécharger téléchargé téléchargement téléchargements", "supprimé supprimée supprimer", "clé clés"],
      ...["configuré configurer configuration", "général générale générales", "dernière dernières"],
    ],
    other: ["réseau résultat", "serveur service", "compte comptoir", "écran écrit", "code codage"],
  },
  hu: {
    name: "hungarian",
    text: `Minden emberi lény szabadon születik és egyenlő méltósága és joga van. Az emberek, ésszel és
      lelkiismerettel bírván, egymással szemben testvéri szellemben kell hogy viseltessenek.`,
    same: [
      "beállítás beállítások beállítást beállításban",
      ...["eszköz eszközök eszközt", "fájl fájlok fájlt", "felhasználó felhasználók felhasználót"],
    ],
    other: ["fájl fájdalom", "eszköz eszme"],
  },
  it: {
    name: "italian",
    text: `Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti. Essi sono dotati di ragione e di
      coscienza e devono agire gli uni verso gli altri in spirito di fratellanza.`,
    same: [
      ...["errore errori", "connessione connessioni", "rete reti", "impostazione impostazioni", "utente utenti"],
      ...["installazione installazioni installare", "bloccato bloccata bloccati bloccate", "pagina pagine"],
    ],
    other: ["rete retta", "conto contatto", "server servizio"],
  },
  nl: {
    name: "dutch",
    text: `Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn begiftigd met verstand en
      geweten, en behoren zich jegens elkander in een geest van broederschap te gedragen.`,
    same: [
      ...["fout fouten", "instelling instellingen", "apparaat apparaten", "probleem problemen", "bestand bestanden"],
      ...["gebruiker gebruikers", "geïnstalleerd geïnstalleerde", "oplossing oplossingen"],
    ],
    other: ["scherm schema", "net netwerk", "gebruik gebrek", "melding melk"],
  },
  no: {
    name: "norwegian",
    text: `Alle mennesker er født frie og med samme menneskeverd og menneskerettigheter. De er utstyrt med fornuft og
      samvittighet og bør handle mot hverandre i brorskapets ånd.`,
    same: [
      ...["feil feilen feilene", "innstilling innstillinger innstillingen innstillingene", "melding meldinger"],
      ...["passord passordet passordene", "løsning løsninger løsningen", "årsak årsaker årsaken", "nøkkel nøkkelen"],
    ],
    other: ["feil felt", "kode kort", "nett nettverk"],
  },
  pt: {
    name: "portuguese",
    text: `Todos os seres humanos nascem livres e iguais em dignidade e em direitos. Dotados de razão e de
      consciência, devem agir uns para com os outros em espírito de fraternidade.`,
    same: [
      ...["rede redes", "página páginas", "código códigos", "número números", "usuário usuários", "serviço serviços"],
      ...["configuração configurações", "atualização atualizações", "inválido inválida inválidos", "área áreas"],
    ],
    other: ["página pago", "arquivo arquitetura", "senha sinal"],
  },
  ro: {
    name: "romanian",
    text: `Toate ființele umane se nasc libere și egale în demnitate și în drepturi. Ele sunt înzestrate cu rațiune
      și conștiință și trebuie să se comporte unele față de altele în spiritul fraternității.`,
    same: [
      ...["setare setări setarea setările", "utilizator utilizatori utilizatorul utilizatorii"],
      ...[
        "soluție soluții soluția soluţii soluţie",
        "fișier fișiere fișierul fişierele",
        "parolă parole parola parolele",
      ],
    ],
    other: ["parolă parte", "soluție solicitare"],
  },
  ru: {
    name: "russian",
    text: `Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью и
      должны поступать в отношении друг друга в духе братства.`,
    same: [
      ...["ошибка ошибки ошибке ошибкой", "настройка настройки настройкой", "пароль пароли пароля паролем"],
      ...["файл файлы файла файлов", "новый новая новые нового новой", "устройство устройства устройств"],
      ...["подключение подключения подключений", "последний последние последняя", "включён включен"],
    ],
    other: ["сеть сетка", "сервер сервис", "пароль параметр", "код кот"],
  },
  sv: {
    name: "swedish",
    text: `Alla människor är födda fria och lika i värde och rättigheter. De är utrustade med förnuft och samvete och
      bör handla gentemot varandra i en anda av broderskap.`,
    same: [
      ...["fel felen", "inställning inställningar inställningen inställningarna", "enhet enheter enheten enheterna"],
      ...["åtgärd åtgärder åtgärden", "anslutning anslutningar anslutningen", "användare användaren användarna"],
      "lösenord lösenorden",
    ],
    other: ["fel fält", "nät nätverk", "lösenord lösning"],
  },
  ta: {
    name: "tamil",
    text: `மனிதப் பிறிவியினர் சகலரும் சுதந்திரமாகவே பிறக்கின்றனர்; அவர்கள் மதிப்பிலும், உரிமைகளிலும் சமமானவர்கள்,
      அவர்கள் நியாயத்தையும் மனச்சாட்சியையும் இயற்பண்பாகப் பெற்றவர்கள்.`,
    same: ["பிழை பிழைகள் பிழையை", "பயனர் பயனர்கள் பயனரின்", "கோப்பு கோப்புகள்"],
    other: ["பிழை பயனர்"],
  },
  tr: {
    name: "turkish",
    text: `Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar. Akıl ve vicdana sahiptirler ve
      birbirlerine karşı kardeşlik zihniyeti ile hareket etmelidirler.`,
    same: ["ayar ayarlar ayarları ayarlarım", "ev evler evlerim evde", "şifre şifreler", "ağ ağlar"],
    other: ["ayar ayna", "şifre şirket"],
  },
} as const satisfies Readonly<Record<string, Sample>>;
type Code = keyof typeof samples;

async function stemmerOf(code: string): Promise<(word: string) => string> {
  const { stem } = (await languages[code]?.()) ?? {};
  if (stem === undefined) throw new Error(`${code} has no stemmer.`);
  return stem;
}

const codes = Object.keys(samples) as Code[];
const pairs = (code: Code, groups: readonly string[]) =>
  groups.flatMap((group) => {
    const [first = "", ...others] = group.normalize("NFC").split(" ");
    return others.map((other) => [code, first, other] as const);
  });

test.each(codes.flatMap((code) => pairs(code, samples[code].same)))(
  "%s: %s and %s are one",
  async (code, one, other) => {
    const stem = await stemmerOf(code);
    expect(foldWord(stem(one))).toBe(foldWord(stem(other)));
  },
);

test.each(codes.flatMap((code) => pairs(code, samples[code].other)))(
  "%s: %s and %s are two",
  async (code, one, other) => {
    const stem = await stemmerOf(code);
    expect(foldWord(stem(one))).not.toBe(foldWord(stem(other)));
  },
);

describe("each word has the stem that the package gives it", () => {
  const require = createRequire(import.meta.url);
  const { newStemmer }: { newStemmer(name: string): { stem(word: string): string } } = require("snowball-stemmers");
  const source = readFileSync(require.resolve("snowball-stemmers"), "utf8");

  test.each(codes)("%s: words of texts", async (code) => {
    const { name, text, same, other } = samples[code];
    const headings = join(import.meta.dirname, `../../../schema/src/headings/${code}.ts`);
    const texts = [text, ...same, ...other, existsSync(headings) ? readFileSync(headings, "utf8") : ""].join(" ");
    const words = new Set(
      texts
        .normalize("NFC")
        .toLowerCase()
        .match(/[\p{L}\p{M}]+(?:['·][\p{L}\p{M}]+)*/gu),
    );
    expect(words.size).toBeGreaterThan(20);
    const stem = await stemmerOf(code);
    for (const word of words)
      expect([word, stem(word)]).toEqual([word, newStemmer(name).stem(asThePackageSpells(word))]);
  });

  test.each(codes)("%s: words made of its endings", async (code) => {
    const { name, text } = samples[code];
    const stem = await stemmerOf(code);
    for (const word of madeWords(endingsOf(name), text))
      expect([word, stem(word)]).toEqual([word, newStemmer(name).stem(asThePackageSpells(word))]);
  });

  /** The package is older than the letters that Romanian is written with, and expects Russian without `ё`. */
  function asThePackageSpells(word: string): string {
    return word.replaceAll("ș", "ş").replaceAll("ț", "ţ").replaceAll("ё", "е");
  }

  /** The endings that the package knows, and beginnings of words. */
  function endingsOf(name: string): readonly string[] {
    const ofLanguage = source.slice(
      source.indexOf(`var ${name}Stemmer = function`),
      source.indexOf(`return ${name}Stemmer;`),
    );
    return Array.from(ofLanguage.matchAll(/new Among\((["'])((?:\\.|(?!\1).)+)\1/g), ([, , text]) =>
      JSON.parse(`"${text}"`),
    );
  }
});

/** Words of some letters and endings, now and then with what is in no word: the same ones each time. */
function* madeWords(endings: readonly string[], text: string): Generator<string> {
  const letters = [...new Set(endings.join("") + text.toLowerCase())];
  let state = 7;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
  const some = (from: readonly string[], most: number) =>
    Array.from({ length: below(most + 1) }, () => from[below(from.length)]).join("");
  for (let index = 0; index < 1000; index++) {
    const odd = below(8) === 0 ? some(["'", "-", "0", "😀", "\u0301", "Y"], 2) : "";
    yield `${below(5) === 0 ? some(endings, 1) : ""}${some(letters, 7)}${odd}${some(endings, 4)}`.slice(0, 100);
  }
}

describe.each(codes)("%s takes any text", (code) => {
  test("what has no letters of a language is its own stem", async () => {
    const stem = await stemmerOf(code);
    for (const word of ["", "7", "404", "1042", "😀", "😀😀😀", "\ud83d", "网络", "サーバ"])
      expect(stem(word)).toBe(word);
  });

  test("what is no word gets a stem", async () => {
    const stem = await stemmerOf(code);
    for (const word of ["x", "é", "ß", "ы", "__proto__", "constructor", "tostring", "e-1042", "\u0301\u0301", "a b|c"])
      expect(stem(word)).toBeTypeOf("string");
  });

  test("no letter is torn", async () => {
    const stem = await stemmerOf(code);
    for (const word of madeWords(["😀", "𝐚", "e", "es", "en", "ый", "lar"], "😀"))
      expect(() => encodeURI(stem(word))).not.toThrow();
  });

  test("a text that is too long for a word is its own stem", async () => {
    const stem = await stemmerOf(code);
    const { text } = samples[code];
    expect(stem(text.slice(0, 10).repeat(1000))).toBe(text.slice(0, 10).repeat(1000));
    expect(stem("ing".repeat(34))).toBe("ing".repeat(34));
  });

  test("a word has the same stem after another", async () => {
    const stem = await stemmerOf(code);
    const words = samples[code].text.normalize("NFC").toLowerCase().split(/\s+/);
    const stems = words.map(stem);
    expect(words.toReversed().map(stem).toReversed()).toEqual(stems);
  });
});

test.each([
  ["en", "en"],
  ["en-US", "en"],
  ["de-AT", "de"],
  ["pt-BR", "pt"],
  ["PT_br", "pt"],
  ["nb", "no"],
  ["nn-NO", "no"],
  ["no", "no"],
  ["de-rozaj-biske-1994", "de"],
  ["de-x-private", "de"],
])("%s is stemmed by %s", (locale, code) => expect(languageCode(locale)).toBe(code));

test.each([
  ...[
    "",
    "-",
    "_",
    "-en",
    " en",
    "e",
    "x-en",
    "i-default",
    "art-lojban",
    "english",
    "deu",
    "en1",
    "en.UTF-8",
    "*",
    "😀",
  ],
  ...["ja", "zh-Hant", "und", "constructor", "toString", "__proto__", "hasOwnProperty", "de\u0301"],
])("for “%s” there is no stemmer", (locale) => expect(languageCode(locale)).toBeUndefined());

test("every stemmer is for its own code", () => {
  for (const code of codes) expect(languageCode(code)).toBe(code);
  expect(
    globSync("*.gen.ts", { cwd: import.meta.dirname })
      .map((file) => file.slice(0, 2))
      .sort(),
  ).toEqual(codes);
});
