import type { LanguageHeadings } from "./language.js";

export const tr: LanguageHeadings = {
  rows: {
    symptom: {
      heading: "Belirti",
      also: {
        dita: ["Sorun"],
        microsoft: ["Belirtiler"],
        common: ["Sorunlar", "Sorun açıklaması", "Sorunun tanımı", "Hata iletisi", "Hata mesajı", "Problem", "Anlamı"],
      },
    },
    confirm: {
      heading: "Nedeni doğrulama",
      also: { common: ["Tanı", "Tanılama", "Teşhis", "Nedenin doğrulanması", "Nedeni belirleme"] },
    },
    cause: {
      heading: "Neden",
      also: {
        common: ["Nedeni", "Nedenler", "Nedenleri", "Olası neden", "Olası nedenler", "Kök neden", "Sebep", "Sebepler"],
      },
    },
    fix: {
      heading: "Çözüm",
      also: {
        dita: ["Yordam"],
        common: [
          ...["Çözümler", "Olası çözüm", "Olası çözümler", "Çözüm adımları", "Adımlar", "Düzeltme", "Giderme"],
          ...["Nasıl çözülür", "Sorunu çözme", "Bu sorunu çözmek için", "Ne yapmalı", "Yönergeler"],
        ],
      },
    },
    workaround: {
      heading: "Geçici çözüm",
      also: { common: ["Geçici çözümler", "Alternatif çözüm", "Alternatif çözümler"] },
    },
    verify: {
      heading: "Doğrulama",
      also: { common: ["Sonucu doğrulama", "Çözümü doğrulama", "Sonucun doğrulanması"] },
    },
    escalate: { heading: "Üst desteğe iletme", also: { common: ["Eskalasyon", "Sorun devam ederse"] } },
    include: {
      heading: "Desteğe yazmadan önce",
      also: { common: ["Destekle iletişime geçmeden önce", "Destek için gereken bilgiler"] },
    },
    why: { heading: "Bu sayfa kimin için", also: { common: ["Hedef kitle"] } },
    benefits: { heading: "Yararlar", also: { common: ["Faydalar", "Avantajlar", "Yararları", "Faydaları"] } },
    prerequisites: {
      heading: "Önkoşullar",
      also: { dita: ["Başlamadan önce"], common: ["Ön koşullar", "Gereksinimler", "Gereklilikler", "Hazırlık"] },
    },
    moreInformation: {
      heading: "Daha fazla bilgi",
      also: { dita: ["Notlar"], microsoft: ["Ek bilgi"], common: ["Ek bilgiler", "Diğer bilgiler", "Açıklamalar"] },
    },
    internalNotes: {
      heading: "Dahili notlar",
      also: {
        common: [
          "İç notlar",
          "İç not",
          "Dahili not",
          "Dahili bilgi",
          "Yalnızca dahili kullanım",
          "Müşterilerle paylaşmayın",
        ],
      },
    },
  },
  withinSections: [
    "Adımlar",
    "Yordam",
    "Yönergeler",
    "Hata iletisi",
    "Hata mesajı",
    "Notlar",
    "Hazırlık",
    "Gereksinimler",
    "Anlamı",
  ],
  fixOrWorkaround: ["Etki azaltma", "Hafifletme"],
  numberedFix: ["Yöntem", "Seçenek"],
  ofLinks: ["İlgili bilgiler", "İlgili makaleler", "Ayrıca bkz", "Kaynaklar", "Kaynakça", "Bağlantılar"],
  either: {
    "Sorun giderme": ["confirm", "fix"],
    Kontrol: ["confirm", "verify"],
    Not: ["moreInformation", "internalNotes"],
  },
};
