import { readClaims } from "./jwt.js";
import type { SecretKind } from "./kinds.js";
import { isStandIn } from "./stand-in.js";

/**
 * Whether a value that has the shape of a secret is one that documentation shows: filled up, spelled out, or published
 * by its maker. Long shapeless kinds are never asked by their letters, where any word may occur by chance.
 */
export function isDocumented(value: string, kind: SecretKind): boolean {
  if (kind.isUrl) return isDocumentedUrl(value);
  if (kind.isWebToken) return isDocumentedToken(value);
  if (kind.isOpaque || value.length > 200) return false;
  const plain = value.replaceAll("\\", "");
  if (kind.hasDigits && !/\d/.test(plain)) return true;
  return PUBLISHED.includes(plain) || WORDS.test(plain) || RUN.test(plain) || hasSequence(plain);
}

/** Samples in the documentation of their makers. In parts, so that no scanner stumbles over this file. */
const PUBLISHED: readonly string[] = [
  ["sk", "test", "4eC39HqLyjWDarjtT1zdp7dc"],
  ["sk", "test", "BQokikJOvBiI2HlWgH4olfQ2"],
  ["sk", "test", "26PHem9AhJZvU623DfE1x4sd"],
  ["pk", "test", "TYooMQauvdEDq54NiTphI7jx"],
  ["pk", "test", "6pRNASCoBOKtIshFeQd4XMUh"],
  ...["ghp", "gho", "ghu", "ghs", "ghr"].map((type) => [type, "16C7e42F292c6912E7710c838347Ae178B4a"]),
].map((parts) => parts.join("_"));

const WORDS =
  /example|placeholder|your[_-]|[_-]your|yourkey|your[a-z]*(?:key|token|secret)|change_?me|replace_?me|redacted|removed|masked|dummy|sample|fake_?key|(?:key|token|secret)[_-]?(?:goes[_-]?)?here|insert[_-]|notareal|not[_-]a[_-]real|abc123|xxxxx/i;

/** One sign in a row, which no random key has. */
const RUN = /([A-Za-z0-9])\1{7}/;

const SEQUENCES = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "0123456789abcdef0123456789"];
const LENGTH = 8;

/** Eight characters in the order of the alphabet or of the digits: nobody's random key. */
function hasSequence(value: string): boolean {
  const lower = value.toLowerCase();
  return SEQUENCES.some((sequence) => {
    for (let at = 0; at + LENGTH <= sequence.length; at++)
      if (lower.includes(sequence.slice(at, at + LENGTH))) return true;
    return false;
  });
}

/** Hosts that nobody can own (RFC 2606, RFC 6761) or that are this machine, and passwords that stand for one. */
function isDocumentedUrl(url: string): boolean {
  const at = url.lastIndexOf("@");
  const [user = "", ...rest] = url.slice(url.indexOf("://") + 3, at).split(":");
  const password = rest.join(":");
  const host = /^(?:\[[^\]]*\]?|[^/:?#,]*)/.exec(url.slice(at + 1))?.[0] ?? "";
  return (
    DOCUMENTED_HOST.test(host) || user === password || isStandIn(decodeSafely(password)) || isSpelledOut(user, password)
  );
}

const DOCUMENTED_HOST =
  /(?:^|\.)(?:example\.(?:com|org|net|edu)|example|test|invalid|localhost)$|^(?:127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\]?|host\.docker\.internal)$/i;

/** `*username:password*`, `<user:password>`: signs around both. */
function isSpelledOut(user: string, password: string): boolean {
  const inner = [user, password].map((part) => part.replace(/^[\W_]+|[\W_]+$/g, ""));
  return `${user}${password}` !== inner.join("") && isStandIn(inner[1] ?? "") && isStandIn(inner[0] ?? "");
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Tokens of RFC 7519, of jwt.io, of Supabase's local stack, and those whose issuer or audience is a name that nobody
 * can own.
 */
function isDocumentedToken(token: string): boolean {
  const claims = readClaims(token);
  if (claims === undefined) return false;
  const { sub, name, iss, aud } = claims;
  if (sub === "1234567890" && (name === undefined || /^(?:john|jane) doe$/i.test(String(name)))) return true;
  return (
    iss === "joe" ||
    iss === "supabase-demo" ||
    [iss, aud]
      .flat()
      .some((one) =>
        /(?:^|[/.@])example\.(?:com|org|net)(?:[/:]|$)|\.(?:example|test|invalid)(?:[/:]|$)/i.test(String(one)),
      )
  );
}
