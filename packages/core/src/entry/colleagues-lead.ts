import { type ColleaguesWords, colleaguesWords } from "./colleagues-words.js";

const all = Object.values<ColleaguesWords>(colleaguesWords);

const COLLEAGUES = all.map(({ to, colleagues, only }) => {
  const [before, behind] = [to, only].map((words) => (words === undefined ? "" : `(?:${words})?`));
  return `${before}(?:${colleagues.join("|")})${behind}`;
});
const INTERNAL = all.flatMap(({ internal }) => internal);

/** Of every language: who writes a book in one may work in another. */
const LEAD = new RegExp(
  `^[\\s\\p{S}\\ufe0f]*[\\[(（【]?(?:(${COLLEAGUES.join("|")})|(?:${INTERNAL.join("|")}))[\\])）】]?\\s*(?:[:：]|\\s[-–—]\\s|—)\\s*(?=\\S)`,
  "iu",
);

const OF_THE_TEAM = new RegExp(
  [
    ...all.map(({ ofTheTeam, isJoined }) => {
      const words = `(?:${ofTheTeam.join("|")})`;
      return isJoined === true ? words : `(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`;
    }),
    "(?<![\\p{L}\\p{N}])@\\p{L}|(?<![\\p{L}\\p{N}#&])#\\p{L}",
  ].join("|"),
  "iu",
);

/** The words at the start of a text by which it is for colleagues, with the colon or dash behind them. */
export function colleaguesLead(text: string): string | undefined {
  const found = LEAD.exec(text.slice(0, 100));
  if (found === null) return undefined;
  const [lead, colleagues] = found;
  return colleagues !== undefined || OF_THE_TEAM.test(text.slice(lead.length)) ? lead.trim() : undefined;
}
