/** What to do where another system shows a picture: its file is put beside the entry, unless it is at an address. */
export function asPicture(address: string | undefined, alt = "what it shows"): string {
  if (address === undefined || address === "")
    return `Put the file into the entry's folder, and write ![${alt}](its-name.png).`;
  if (/^https?:/i.test(address)) return `Write ![${alt}](${address}).`;
  const name = address.replace(/[?#].*$/s, "").replace(/^.*[\\/]/s, "");
  return `Put ${name} into the entry's folder, and write ![${alt}](${name.replace(/\s+|%20/g, "-")}).`;
}
