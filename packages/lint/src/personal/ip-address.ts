import type { Found, PersonalKind, Verdict } from "./kind.js";

/** A public address of IPv4, where the line says that it is one and not a version. */
export const ipAddress: PersonalKind = {
  kind: "public IP address",
  sign: /\d\.\d/,
  pattern: /(?<![\w.:/\\-])(?:\d{1,3}\.){3}\d{1,3}(?![\w.\\-])/g,
  judge: (found) => {
    if (!isPublicAddress(found.value)) return "other";
    return isForEverybody(found) ? "everybody" : isAddress(found);
  },
  instead: "an address of 192.0.2.0/24, 198.51.100.0/24 or 203.0.113.0/24",
};

/** Ranges that are no single host of the public internet, and addresses that everyone writes. */
const NOT_PUBLIC: readonly (readonly [address: RegExp, reason: string])[] = [
  [
    /^(?:0|10|127|22[4-9]|2[345]\d)\./,
    "private, this machine, multicast, reserved, masks (RFC 1918, 1122, 5771, 1112)",
  ],
  [/^(?:192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\./, "private and link-local (RFC 1918, 3927)"],
  [/^100\.(?:6[4-9]|[789]\d|1[01]\d|12[0-7])\./, "shared by carriers (RFC 6598)"],
  [/^(?:192\.0\.[02]|198\.51\.100|203\.0\.113|192\.88\.99)\./, "documentation (RFC 5737, 7526)"],
  [/^198\.1[89]\./, "benchmarks (RFC 2544)"],
  [/\.0$/, "a network or a version, no host"],
  [/^(\d+)\.\1\.\1\./, "typed over and over"],
  [
    /^(?:1\.2\.3\.\d|5\.6\.7\.8|4\.3\.2\.1|12\.34\.56\.78|123\.45\.67\.89|111\.222\.33\.44|123\.123\.123\.123)$/,
    "counted",
  ],
  [
    /^(?:1\.[01]\.[01]\.[0-3]|8\.8\.[48]\.[48]|9\.9\.9\.\d+|149\.112\.112\.\d+|208\.67\.22[02]\.\d+|4\.2\.2\.[1-6]|64\.6\.6[45]\.6|94\.140\.1[45]\.1[45]|76\.76\.(?:2|10|19)\.\d+|185\.228\.16[89]\.\d+|77\.88\.8\.\d+|114\.114\.11[45]\.11[0459]|223\.[56]\.[56]\.[56]|119\.29\.29\.29|180\.76\.76\.76|156\.154\.7[01]\.\d+|195\.46\.39\.\d+)$/,
    "resolvers for everyone",
  ],
  [
    /^(?:168\.63\.129\.16|129\.6\.15\.\d+|132\.163\.9[67]\.\d+|162\.159\.200\.\d+|216\.239\.3[2-9]\.\d+)$/,
    "of a cloud's own machines, and clocks for everyone",
  ],
  [/^93\.184\.(?:216\.34|215\.14)$/, "of example.com"],
];

function isPublicAddress(address: string): boolean {
  const parts = address.split(".");
  return (
    parts.every((part) => Number(part) <= 255 && !/^0\d/.test(part)) &&
    !NOT_PUBLIC.some(([range]) => range.test(address))
  );
}

/** Whether readers are to let it through, or it is what a name stands for. */
function isForEverybody({ before, after }: Found): boolean {
  const line = `${lastLine(before)} ${after}`;
  return /^\/\d/.test(after) || ALLOWED.test(line) || OF_NAME.test(before) || ANSWER.test(before);
}

/** The name of a host, and what says that the address is its own. */
const OF_NAME =
  /[a-z0-9-]\.[a-z]{2,24}[.)"'`*]{0,3}(?: ?[[(→=>:-]{0,3}| (?:is|has|at|resolves to|points to|answers from)(?: the)?(?: public)?(?: ip)?(?: address)?) ?$/i;

const ALLOWED =
  /allow|whitelist|safe ?list|firewall|block(?:ed|ing|list)?\b|permit|outbound|inbound|egress|ingress|\bNSG\b|security group|\branges?\b|subnet|public IP of|load balancer/i;

/** What nslookup, dig and PowerShell answer for a name. */
const ANSWER =
  /(?:\b(?:Name|Server|ComputerName)\s*:\s+\S+\s+(?:Remote)?Address(?:es)?|NameResolutionResults)\s*:\s*$|\sIN\s+A\s+$/;

/** An address where the words or signs beside it say so; a version and an object identifier have the same shape. */
function isAddress({ before, after }: Found): Verdict {
  const line = lastLine(before);
  if (VERSION.test(line) && !/\bip(?:v4)?\b[^.]{0,12}$/i.test(line)) return "other";
  const isOne = NAMED.test(line) || /^:\d{2,5}\b|^ - - \[|^ (?:port \d|is (?:your|my) ip)/i.test(after);
  return isOne ? "somebody" : "other";
}

const VERSION =
  /(?:(?:^|[^a-z])v|vers(?:ion(?:s|ed)?)?|release[sd]?|build|firmware|driver|runtime|updated?|upgrad(?:e|ed|ing)|migrat\w+|downgrad\w+|patch|hotfix|sdk|package|assembly|\boid|schema|module|plug-?in|extension|revision|\brev|kernel|bios|library|tag|section|chapter)\b[^\r\n]{0,60}$/i;

const NAMED =
  /(?:\bips?\b|ipv4|ip[_ -]?addr\w*|address(?:es)?|\baddr|\bping|tracer(?:t|oute)|\btelnet|\bssh\b|nslookup|next ?hop\)?|rhost|x-forwarded-for|\bclient[ :=\]]*(?=$)|\b(?:src|dst|source|peer|remote|host)[ :="']*(?=$)|(?:connect(?:ion|ed)?|requests?|login|logon|reply|packets?|attempts?|traffic|sessions?|signed in|logged in|access(?:ed)?|calls?|password for .{1,40}) from)[^\r\n]{0,40}$/i;

function lastLine(text: string): string {
  return text.slice(text.search(/[^\r\n]*$/));
}
