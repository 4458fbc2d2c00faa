/** What to do where another system shows a picture: its file is put beside the entry, unless it is at an address. */
export function asPicture(address: string | undefined, alt = "what it shows"): string {
  if (address === undefined || address === "")
    return `Put the file into the entry's folder, and write ![${alt}](its-name.png).`;
  if (/^https?:/i.test(address)) return `Write ![${alt}](${address}).`;
  const name = address.replace(/[?#].*$/s, "").replace(/^.*[\\/]/s, "");
  const hyphenated = name.replace(/(?:\s|%20)+/g, "-");
  const as = hyphenated === name ? "" : ` as ${hyphenated}`;
  return `Put ${name.replaceAll("%20", " ")} into the entry's folder${as}, and write ![${alt}](${hyphenated}).`;
}
