/** Words that begin a box, with the alert that means the same. */
const WORDS: readonly (readonly [words: string, alert: string])[] = [
  ["note|notes?|notice|info|information|hinweis|remarque|nota", "NOTE"],
  ["tip|hint|tipp", "TIP"],
  ["important|attention|wichtig|achtung|importante", "IMPORTANT"],
  ["warning|warn|alert|warnung|avertissement|advertencia", "WARNING"],
  ["caution|danger|vorsicht|gefahr", "CAUTION"],
];

/** Signs that begin a box, as characters or as the names that stand for them on GitHub and in Slack. */
const SIGNS: readonly (readonly [signs: string, alert: string])[] = [
  ["ℹ|📝|🗒|✏|:information_source:|:memo:|:pencil2?:|:notebook:", "NOTE"],
  ["💡|:bulb:", "TIP"],
  ["❗|❕|‼|:exclamation:|:heavy_exclamation_mark:|:bangbang:", "IMPORTANT"],
  ["⚠|:warning:", "WARNING"],
  ["🚨|⛔|🛑|:rotating_light:|:no_entry:|:stop_sign:|:octagonal_sign:", "CAUTION"],
];

const byWord = WORDS.map(([words, alert]) => [new RegExp(`^(?:${words})(?:\\s*[:!.–—-]|\\s*$)`, "i"), alert] as const);
const bySign = SIGNS.map(([signs, alert]) => [new RegExp(`^(?:${signs})`, "u"), alert] as const);
const ANY_SIGN = /^(?::[a-z0-9_]+:|[^\p{L}\p{N}:])+/u;

/** The alert that a heading in a quote or list was meant as: `NOTE` for "Note: it drifts"; undefined where it is none. */
export function meantAlert(heading: string): string | undefined {
  const words = heading.trim().replace(ANY_SIGN, "");
  const word = byWord.find(([pattern]) => pattern.test(words))?.[1];
  return word ?? bySign.find(([pattern]) => pattern.test(heading.trim()))?.[1];
}

/** The words of such a heading without the word or sign that the alert says; undefined where it has marks of its own. */
export function withoutAlertWord(source: string): string | undefined {
  const words = source.trim().replace(/^(?::[a-z0-9_]+:|\p{Extended_Pictographic}|\uFE0F|\s)+/u, "");
  const word = byWord.map(([pattern]) => pattern.exec(words)?.[0]).find((found) => found !== undefined);
  const rest = words.slice(word?.length ?? 0).trim();
  return word === undefined && /^[*_]/.test(rest) ? undefined : rest;
}
