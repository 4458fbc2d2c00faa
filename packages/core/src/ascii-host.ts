/**
 * The address with its host in ASCII: `https://bücher.example` becomes `https://xn--bcher-kva.example`, and alike after
 * the @ of a `mailto:`. Other parts stay as they are. Undefined where such a host is none, by UTS 46 as browsers read it.
 */
export function withAsciiHost(url: string): string | undefined {
  const web = WEB.exec(url);
  if (web !== null) {
    const [all, scheme = "", host = ""] = web;
    const ascii = asciiHost(host);
    return ascii === undefined ? undefined : scheme + ascii + url.slice(all.length);
  }
  const mail = MAIL.exec(url)?.[0] ?? "";
  if (!NEEDS_ASCII.test(mail)) return url;
  const hosts = mail.split(MAIL_HOST).map((part, index) => (index % 2 === 0 ? part : asciiHost(part)));
  return hosts.includes(undefined) ? undefined : hosts.join("") + url.slice(mail.length);
}

/** What a host holds that may not be ASCII: other letters, or those percent-encoded or in Punycode already. */
const NEEDS_ASCII = /[^\u0021-\u007e]|%|xn--/i;
const WEB = /^(https?:\/\/)([^/?#:]*)/i;
const MAIL = /^mailto:[^?]*/i;
const MAIL_HOST = /(?<=@)([^@,]+)/;
/** What is kept for others to fill, and what stands for a placeholder in a sample. */
const PRIVATE_USE = /[\ue000-\uf8ff]/;
const DOTS = /[.\u3002\uff0e\uff61]/;
const HOST = /^[A-Za-z0-9._-]+$/;

/** The part of the global class that this needs. Every browser and Node have it. */
declare const URL: new (url: string) => { readonly hostname: string };

function asciiHost(host: string): string | undefined {
  if (!NEEDS_ASCII.test(host)) return host;
  // Words that are no host at all are by far the most that come here.
  if (host.includes(" ")) return undefined;
  if (!PRIVATE_USE.test(host)) return readHost(host);
  // A part that somebody else fills cannot be read yet.
  const labels = host.split(DOTS).map((label) => (PRIVATE_USE.test(label) ? label : asciiHost(label)));
  return labels.includes(undefined) ? undefined : labels.join(".");
}

/**
 * A host as browsers read it. Some engines take a host in ASCII as it is, even where its Punycode stands for nothing;
 * with a label of other letters behind it they read all of it.
 */
function readHost(host: string): string | undefined {
  const dot = host.endsWith(".") ? "." : "";
  try {
    const { hostname } = new URL(`https://${host.slice(0, host.length - dot.length)}.ü`);
    const ascii = hostname.slice(0, -READ_LABEL.length);
    return HOST.test(ascii) && !ascii.endsWith(".") ? ascii + dot : undefined;
  } catch {
    return undefined;
  }
}

/** What `.ü` becomes. */
const READ_LABEL = ".xn--tda";
