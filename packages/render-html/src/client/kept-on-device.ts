/** Reads what the device keeps for this server; undefined where it keeps nothing, as for some pages of `file:`. */
export function readKept(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text on the device; an empty one is let go. Answers whether it could. */
export function keep(key: string, text: string): boolean {
  try {
    if (text === "") localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
