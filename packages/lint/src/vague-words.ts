import { languageOf } from "./language.js";

/** Words of a link that say nothing of the page behind it, by language, in lower case and without marks at the end. */
const VAGUE: Readonly<Record<string, readonly string[]>> = {
  en: [
    ..."here|this|link|more".split("|"),
    ..."click here|click this link|go here|see here|over here|right here|from here|find it here".split("|"),
    ..."this link|this page|the link|the following link".split("|"),
    ..."read more|learn more|see more|find out more|more info|more information|read this|continue reading".split("|"),
  ],
  de: [
    ..."hier|link|dies|diese|dieser|mehr|weiterlesen".split("|"),
    ..."hier klicken|klicken sie hier|klicke hier|klick hier|klickt hier|bitte hier klicken|siehe hier|von hier".split(
      "|",
    ),
    ..."dieser link|diesen link|diesem link|diese seite|dieser seite|der link".split("|"),
    ..."mehr lesen|mehr erfahren|mehr dazu|mehr infos|mehr informationen|weitere informationen|weitere infos|erfahren sie mehr|erfahre mehr|lesen sie mehr|weiter lesen".split(
      "|",
    ),
  ],
  es: [
    ..."aquí|aqui|acá|enlace|esto|este|más|mas".split("|"),
    ..."haga clic aquí|haz clic aquí|hacer clic aquí|pulse aquí|pulsa aquí|pincha aquí|pinche aquí|clic aquí|desde aquí|ver aquí".split(
      "|",
    ),
    ..."este enlace|este vínculo|esta página|el enlace|el siguiente enlace|siguiente enlace".split("|"),
    ..."leer más|lea más|lee más|ver más|saber más|más información|más info|obtener más información|más detalles|conozca más|seguir leyendo".split(
      "|",
    ),
  ],
  fr: [
    ..."ici|lien|ceci|plus|suite|là".split("|"),
    ..."cliquez ici|cliquer ici|clique ici|cliquez-ici|par ici|voir ici|en cliquant ici|cliquez sur ce lien".split("|"),
    ..."ce lien|cette page|le lien|le lien suivant|lien suivant".split("|"),
    ..."en savoir plus|lire plus|lire la suite|voir plus|plus d'infos|plus d'informations|pour en savoir plus|savoir plus|plus de détails".split(
      "|",
    ),
  ],
  it: [
    ..."qui|link|questo|collegamento|altro|di più".split("|"),
    ..."clicca qui|cliccare qui|cliccate qui|cliccando qui|fai clic qui|fare clic qui|premi qui|vedi qui|da qui".split(
      "|",
    ),
    ..."questo link|questo collegamento|questa pagina|il link|il seguente link|seguente link".split("|"),
    ..."leggi di più|leggi tutto|leggi altro|scopri di più|per saperne di più|saperne di più|maggiori informazioni|più informazioni|ulteriori informazioni|altre informazioni|maggiori dettagli|continua a leggere".split(
      "|",
    ),
  ],
  nl: [
    ..."hier|link|dit|deze|meer".split("|"),
    ..."klik hier|hier klikken|klikt u hier|zie hier|via hier".split("|"),
    ..."deze link|deze koppeling|deze pagina|de link|de volgende link".split("|"),
    ..."lees meer|meer lezen|lees verder|verder lezen|meer weten|meer info|meer informatie|bekijk meer|meer details|kom meer te weten".split(
      "|",
    ),
  ],
  pt: [
    ..."aqui|link|ligação|isto|isso|este|mais".split("|"),
    ..."clique aqui|clicar aqui|clica aqui|clicando aqui|veja aqui|ver aqui|acesse aqui|por aqui".split("|"),
    ..."este link|neste link|esse link|nesse link|esta ligação|esta hiperligação|esta página|nesta página|o link|o seguinte link".split(
      "|",
    ),
    ..."leia mais|ler mais|saiba mais|saber mais|veja mais|ver mais|mais informações|mais info|mais detalhes|obter mais informações|continuar a ler|continue lendo".split(
      "|",
    ),
  ],
  ja: [
    ..."こちら|ここ|これ|リンク|詳細|詳しく|もっと".split("|"),
    ..."こちらをクリック|ここをクリック|こちらから|ここから|こちらへ|こちらを参照|クリック|クリックしてください".split(
      "|",
    ),
    ..."このリンク|こちらのリンク|次のリンク|このページ|こちらのページ".split("|"),
    ..."詳細はこちら|詳しくはこちら|詳細を見る|詳細を表示|詳細情報|もっと見る|もっと読む|さらに詳しく|続きを読む|続きはこちら".split(
      "|",
    ),
  ],
};

/** What may surround the words: arrows, dots, quotes, marks of emphasis. */
const EDGES = /^[\s.!?:;…。！：»«›‹→>"'“”‘’「」()（）*_-]+|[\s.!?:;…。！：»«›‹→>"'“”‘’「」()（）*_-]+$/gu;

/** Whether the words of a link say nothing of the page behind it: English ones in every book, and those of its language. */
export function isVague(words: string, locale: string): boolean {
  const plain = words.normalize("NFC").toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ").replace(EDGES, "");
  return ENGLISH.has(plain) || (sets.get(languageOf(locale))?.has(plain) ?? false);
}

const sets = new Map(Object.entries(VAGUE).map(([language, words]) => [language, new Set(words)]));
const ENGLISH: ReadonlySet<string> = new Set(VAGUE["en"]);
