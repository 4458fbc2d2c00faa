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
