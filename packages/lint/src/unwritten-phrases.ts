import type { HeadingLanguage } from "@fixbook/schema";

/**
 * What writers put where a text is to come, by language: sources of patterns for a whole paragraph, in any case. No words
 * that a page also shows as the state of something, as "In progress" is.
 */
const PHRASES: Readonly<Record<HeadingLanguage, readonly string[]>> = {
  ar: ["قريبًا", "سيضاف لاحقًا", "يستكمل لاحقًا"],
  de: [
    "(?:(?:text|inhalt|beschreibung|schritte|anleitung|screenshots?|bild(?:er)?|(?:mehr|weitere) (?:infos|informationen|details)|details?|mehr) )?(?:folg(?:t|en)|kommt)(?: (?:noch|bald|später|demnächst|in kürze))?",
    "(?:demnächst|in kürze)(?: mehr)?",
    "(?:wird|werden|noch) (?:noch )?(?:ergänzt|nachgereicht|zu ergänzen|auszufüllen)",
    "(?:blindtext|platzhalter(?:text)?)",
    "hier (?:text|inhalt|beschreibung|schritte) (?:einfügen|eintragen|ergänzen)",
    "(?:ihr |dein )?text hier",
  ],
  en: [
    "(?:(?:the |this |more )?(?:content|text|description|information|info|details?|steps|instructions|screenshots?|page|section|article|more) )?(?:(?:is|are) )?(?:coming soon|to (?:come|follow)|to be (?:written|added|done|completed|continued|determined|defined|announced|provided))",
    "(?:(?:your|some|add|put) )?(?:text|content|description|title|answer|solution|steps) (?:goes |go )?here",
    "(?:placeholder|dummy|filler)(?: text)?",
    "fill me in",
    "asdf\\w*",
    "blah(?:,? blah)+",
  ],
  es: [
    "(?:por|pendiente de) (?:completar|definir|redactar|determinar)",
    "(?:próximamente|muy pronto)",
    "(?:(?:su|tu) )?texto (?:aquí|de relleno|provisional)",
  ],
  fr: [
    "(?:(?:texte|contenu|description|détails|étapes) )?à (?:compléter|rédiger|venir|suivre|définir|déterminer|remplir)",
    "bientôt(?: disponible)?",
    "(?:votre )?texte (?:ici|de remplissage|provisoire)",
    "insérer (?:le |du )?texte ici",
  ],
  he: ["בקרוב", "להשלים", "יושלם בהמשך"],
  it: [
    "da (?:completare|definire|scrivere|aggiungere)",
    "(?:prossimamente|(?:in arrivo|disponibile) a breve)",
    "(?:il tuo )?testo (?:qui|segnaposto)",
  ],
  ja: ["準備中(?:です)?", "近日公開", "作成中(?:です)?", "追記予定", "(?:後|あと)で書く", "ここにテキスト(?:を入力)?"],
  ko: ["준비 ?중(?:입니다)?", "추후 (?:추가|작성)(?: 예정)?", "작성 예정", "여기에 (?:내용|텍스트)(?:을)? 입력"],
  nl: [
    "(?:(?:tekst|inhoud|beschrijving|stappen|meer (?:informatie|info)) )?volg(?:t|en)(?: (?:nog|later|binnenkort))?",
    "(?:nog in te vullen|nader te bepalen|opvultekst)",
    "binnenkort(?: (?:meer|beschikbaar))?",
    "(?:uw |jouw )?tekst hier",
  ],
  pl: ["do (?:uzupełnienia|ustalenia|napisania)", "(?:(?:opis|treść|więcej) )?wkrótce", "tekst (?:zastępczy|tutaj)"],
  pt: [
    "(?:a|por) (?:definir|completar|preencher|redigir)",
    "em breve(?: mais)?",
    "(?:seu )?texto (?:aqui|provisório|de preenchimento)",
  ],
  tr: ["(?:çok )?yakında", "(?:daha sonra )?(?:doldurulacak|eklenecek|yazılacak)"],
  zh: ["待(?:补充|完善|填写)", "敬请期待", "此处(?:填写|输入)(?:内容|文字)"],
  "zh-Hant": ["待(?:補充|完善|填寫)", "敬請期待", "此處(?:填寫|輸入)(?:內容|文字)"],
};

/** Such a phrase as a whole text; the first group is the phrase. */
export const UNWRITTEN = new RegExp(
  `^[ \\t([]*(${Object.values(PHRASES).flat().join("|")})[ \\t]*[.…!。]*[\\])]?[.…!。]*\\s*$`,
  "iu",
);
