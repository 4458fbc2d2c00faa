const KEY = "fixbook-asked";
/** How much of a text is kept. */
const MOST = 500;

/** Keeps what the reader has searched for when a result is opened, for as long as the tab is. */
export function keepAsked(text: string): void {
  try {
    sessionStorage.setItem(KEY, text.trim().slice(0, MOST));
  } catch {}
}

/** What the reader searched for last in this tab; null where nothing is kept. */
export function lastAsked(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
