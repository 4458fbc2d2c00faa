/** The words of the path of a page that is not there, below the site's own path. */
export function wordsOfPath(path: string, root: string): string {
  const words = decoded(path.startsWith(root) ? path.slice(root.length) : path)
    .replace(/\.\w{2,4}$|\/$/, "")
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  // The page itself has an address, too.
  return (words ?? []).join(" ").replace(/^404$/, "");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
