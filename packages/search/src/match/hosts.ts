/** The host of an address. */
const ADDRESS = /https?:\/\/(?:[^\s/@"'<>]{1,256}@)?([a-z0-9.-]{1,253})/g;

/**
 * Tells which host what stands on a line of a text is of: that of an address on it, else that of all addresses of the text,
 * else the one that is known; undefined where that is open.
 */
export function hostsOn(text: string, known: string | undefined): (line: number) => string | undefined {
  let read: { readonly ofLines: readonly (string | undefined)[]; readonly only: string | undefined } | undefined;
  return (line) => {
    if (read === undefined) {
      const all = text.split("\n").map((one) => Array.from(one.matchAll(ADDRESS), ([, host]) => host));
      const hosts = new Set(all.flat());
      read = { ofLines: all.map((own) => own.at(-1)), only: hosts.size === 1 ? [...hosts][0] : known };
    }
    return read.ofLines[line] ?? read.only;
  };
}

/** Whether a host is one of some, or below one of them. */
export function isOneOf(host: string, hosts: readonly string[]): boolean {
  const name = host.toLowerCase();
  return hosts.some((one) => name === one.toLowerCase() || name.endsWith(`.${one.toLowerCase()}`));
}
