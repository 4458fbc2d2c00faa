/** What platforms are called that need no title of their own. */
const TITLES: ReadonlyMap<string, string> = new Map(
  [
    ...["iOS", "iPadOS", "macOS", "tvOS", "watchOS", "visionOS", "ChromeOS", "HarmonyOS", "webOS", "FreeBSD", "AIX"],
    ...["AWS", "GCP", "SaaS", "API", "CLI", "Wear OS", "Fire OS", "Roku", "PlayStation", "IBM i"],
  ].map((title) => [title.toLowerCase().replace(/ /g, "-"), title]),
);

/** The title of a platform by its id: `iOS` for ios, `Desk phone` for desk-phone. */
export function platformTitle(id: string): string {
  const words = id.replaceAll("-", " ");
  return TITLES.get(id) ?? words.charAt(0).toUpperCase() + words.slice(1);
}
