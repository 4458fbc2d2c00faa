/**
 * Whether the engine must see a text. Never says no to a text in which the engine or our own patterns would find
 * something; a yes means little. Linear in the text: every repetition is bounded.
 */
export function mayHoldSecret(text: string): boolean {
  return SHAPES.test(text);
}

const KEY = String.raw`\\?_[\w-]{12}`;

/** The start of each shape that the preset or our own patterns look for, wider than theirs, and whose it is. */
const STARTS: readonly (readonly [shape: string, of: string])[] = [
  [String.raw`(?:pck|[sr]k)\\?_live${KEY}|pck\\?_int${KEY}|p?[scrp]k\\?_test${KEY}`, "Stripe, PeptideClients"],
  [String.raw`pck\\?_test${KEY}|whsec\\?_[\w+/-]{16}`, "PeptideClients, webhooks"],
  [String.raw`A[KS]IA[A-Z0-9]{16}|(?:SECRET|[Ss]ecret)_?(?:ACCESS|[Aa]ccess)_?(?:KEY|[Kk]ey)`, "AWS"],
  [String.raw`AIza[\w-]{35}`, "Google"],
  ["_authToken=[^$]|npm_[A-Za-z0-9_]{36}", "npm"],
  [String.raw`:\/\/[^\s@/]{0,512}@|x-oauth-basic@`, "URLs with a password, databases"],
  [String.raw`e(?:y[\w-]|w[o0])[\w-]{10,4000}\.[\w-]{10}`, "JSON Web Tokens"],
  ["-----BEGIN[A-Z0-9 ]{0,80}PRIVATE KEY", "private keys"],
  [String.raw`x(?:ox[bpaor]|app)-[A-Za-z0-9]|[Ss][Ll][Aa][Cc][Kk]\.[Cc][Oo][Mm]\/[Ss][Ee]`, "Slack"],
  [String.raw`SG\.\w{1,128}\.\w`, "SendGrid"],
  ["shp(?:[pc]a|at|ss)_[A-Za-z0-9]{32}", "Shopify"],
  ["gh[pousr]_[A-Za-z0-9]|github_pat_[A-Za-z0-9_]{82}", "GitHub"],
  ["gl(?:pat-|c_|sa_)[A-Za-z0-9+/_-]{20}", "GitLab, Grafana"],
  ["T3BlbkFJ|sk-ant-api0", "OpenAI, Anthropic"],
  ["gsk_[A-Za-z0-9]{52}|hf_[A-Za-z]{34}|lin_api_[A-Za-z0-9_]{32}|ntn_[0-9]{11}", "Groq, Hugging Face, Linear, Notion"],
  ["ops_ey[A-Za-z0-9+/=]{32}", "1Password"],
  [String.raw`hv[sbr]\.[\w-]{90}`, "Vault"],
  ["vc[piark]_[A-Za-z0-9]{20}|dapi[A-Fa-f0-9]{32}|dckr_pat_[A-Za-z0-9_-]{27}", "Vercel, Databricks, Docker"],
  ["figd_[A-Za-z0-9_-]{40}|cf(?:k|ut|at)_[A-Za-z0-9]{40}|tskey-[a-z]{2}", "Figma, Cloudflare, Tailscale"],
];

const SHAPES = new RegExp(STARTS.map(([shape]) => shape).join("|"));
