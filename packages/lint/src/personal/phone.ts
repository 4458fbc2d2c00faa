import type { PersonalKind } from "./kind.js";

/** A phone number as people write it, with a country code or with an area code in brackets. */
export const phone: PersonalKind = {
  kind: "phone number",
  sign: /[+(]\d/,
  pattern: /(?<![\w.+-])(?:\+[1-9]\d{0,2}[ .-]\(?\d{1,4}\)?(?:[ .-]\d{2,8}){1,4}|\(\d{3}\) \d{3}-\d{4})(?![\w-])/g,
  judge: ({ value, before }) => {
    const digits = value.replace(/\D/g, "");
    if (digits.length < 9 || digits.length > 15 || /\d{4}-\d{2}-\d{2}/.test(value)) return "other";
    const isKnown = FICTION.some(([pattern]) => pattern.test(digits)) || HOTLINE.test(before);
    return isKnown ? "everybody" : "somebody";
  },
  instead: "+1 555 0100, or a placeholder",
};

/** Numbers that nobody has, or that are there for everyone to call. */
const FICTION: readonly (readonly [digits: RegExp, source: string])[] = [
  [/^1?(?:\d{3})?555\d{4}$/, "North America keeps 555 for fiction and information"],
  [/^1(?:800|833|844|855|866|877|888)/, "free of charge in North America: a hotline"],
  [
    /^(?:44|0)?(?:2079460|1134960|1144960|1154960|1164960|1174960|1184960|1214960|1314960|1414960|1514960|1614960|1632960|7700900|8081570|9098790|3069990)/,
    "Ofcom's numbers for drama",
  ],
  [/^61(?:491570|255501|355501|755501|855501)/, "Australia's numbers for fiction"],
  [/^33(?:199 ?00|261 ?91|353 ?01|465 ?71|536 ?49|63998)/, "Arcep's numbers for fiction"],
  [
    /^49(?:30 ?23125|69 ?90009|40 ?66969|221 ?4710|89 ?99998|171 ?39200|176 ?04069|152 ?28817|152 ?28895)/,
    "the Bundesnetzagentur's numbers for fiction",
  ],
  [/^(?:\d{1,3})?(\d)\1{6}/, "one digit over and over"],
  [/1234567|2345678|9876543/, "counted up or down"],
  [/123456\d?$|0{5}/, "counted, or not filled in"],
];

/** A number that a company publishes, not a person's. */
const HOTLINE =
  /(?:support|hotline|helpline|help ?desk|customer (?:service|care)|sales|toll[- ]free|emergency|switchboard)[^\r\n]{0,40}$/i;
