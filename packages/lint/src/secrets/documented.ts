import type { SecretKind } from "./kinds.js";

/**
 * Whether a value that has the shape of a secret is one that documentation shows: filled up, spelled out, or published
 * by its maker. Long shapeless kinds are never asked by their letters, where any word may occur by chance.
 */
export function isDocumented(value: string, kind: SecretKind): boolean {
  if (kind.isUrl) return isDocumentedUrl(value);
  if (kind.isOpaque || value.length > 200) return false;
  const plain = value.replaceAll("\\", "");
  if (kind.hasDigits && !/\d/.test(plain)) return true;
  return PUBLISHED.includes(plain) || WORDS.test(plain) || /([A-Za-z0-9])\1{7}/.test(plain) || hasSequence(plain);
}

/** Samples in the documentation of their makers. In parts, so that no scanner stumbles over this file. */
const PUBLISHED: readonly string[] = [
  ["sk", "test", "4eC39HqLyjWDarjtT1zdp7dc"],
  ["sk", "test", "BQokikJOvBiI2HlWgH4olfQ2"],
  ["pk", "test", "TYooMQauvdEDq54NiTphI7jx"],
].map((parts) => parts.join("_"));

const WORDS = /example|placeholder|your[_-]|[_-]your|yourkey|change_?me|replace_?me|redacted|dummy|sample|fake_?key/i;

const SEQUENCES = ["0123456789012345", "abcdefghijklmnopqrstuvwxyz"];
const RUN = 8;

/** Eight characters in the order of the alphabet or of the digits: nobody's random key. */
function hasSequence(value: string): boolean {
  const lower = value.toLowerCase();
  return SEQUENCES.some((sequence) => {
    for (let at = 0; at + RUN <= sequence.length; at++) if (lower.includes(sequence.slice(at, at + RUN))) return true;
    return false;
  });
}

/** Hosts that nobody can own (RFC 2606, RFC 6761), and passwords that are the word or a variable. */
function isDocumentedUrl(url: string): boolean {
  const at = url.lastIndexOf("@");
  const [user = "", ...rest] = url.slice(url.indexOf("://") + 3, at).split(":");
  const password = rest.join(":");
  const host = /^[^/:?#,]*/.exec(url.slice(at + 1))?.[0] ?? "";
  return (
    /(?:^|\.)(?:example\.(?:com|org|net)|example|test|invalid|localhost)$|^127\.0\.0\.1$/i.test(host) ||
    user === password ||
    /^(?:my|your)?[_-]?(?:password|passwd|passphrase|pass|pwd|pw|secret|token|user|root|admin|changeme|change_me|example)\d{0,3}$/i.test(
      password,
    ) ||
    /^your|^[$%][A-Z_]+%?$|\{[^}]*\}|^(.)\1*$/i.test(password)
  );
}
