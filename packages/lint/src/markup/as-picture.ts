/** What to do where another system shows a picture: its file is put beside the entry, unless it is at an address. */
export function asPicture(address: string | undefined, alt = "what it shows"): string {
  if (address === undefined || address === "")
    return `Put the file into the entry's folder, and write ![${alt}](its-name.png).`;
  if (/^https?:/i.test(address)) return `Write ![${alt}](${address}).`;
  return besideTheEntry(address, (name) => `![${alt}](${name})`);
}

/** A path that can be an attachment's. */
export const ATTACHMENT = /\.(?:pdf|zip|txt|log|csv|json|patch|diff)$/i;

/** What to do where a link names a file of the writer's. */
export function asAttachment(path: string, words: string): string {
  return besideTheEntry(path, (name) => `[${words}](${name})`);
}

function besideTheEntry(path: string, write: (name: string) => string): string {
  const own = path
    .replace(/[?#].*$/s, "")
    .replace(/^.*[\\/]/s, "")
    .replaceAll("%20", " ");
  const name = own.trim().replace(/\s+/g, "-");
  return `Put ${own} into the entry's folder${name === own ? "" : ` as ${name}`}, and write ${write(name)}.`;
}
