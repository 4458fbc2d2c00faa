/**
 * Whether the engine must see a text. Never says no to a text in which the engine or our own patterns would find
 * something; a yes means little. Linear in the text: every repetition is bounded.
 */
export function mayHoldSecret(text: string): boolean {
  return (text.includes("_") && UNDERSCORED.test(text)) || OTHERS.test(text);
}

const KEY = String.raw`\\?_[\w-]{12}`;

/** The start of a shape that the preset or our own patterns look for, wider than theirs, and whose it is. */
type Start = readonly [shape: string, of: string];

/** Those that cannot be without an underscore. Two expressions are twice as fast as one, and most texts have none. */
const WITH_UNDERSCORE: readonly Start[] = [
  [String.raw`(?:pck|[sr]k)\\?_live${KEY}|pck\\?_int${KEY}`, "PeptideClients, Stripe"],
  [String.raw`(?:pc|[psr])k\\?_test${KEY}`, "PeptideClients, Stripe"],
  [String.raw`whsec\\?_[\w+/-]{16}`, "webhooks"],
  ["_authToken=[^$]|npm_[A-Za-z0-9_]{36}", "npm"],
  ["shp(?:[pc]a|at|ss)_[A-Za-z0-9]{32}", "Shopify"],
  ["gh[pousr]_[A-Za-z0-9]|github_pat_[A-Za-z0-9_]{82}", "GitHub"],
  ["gl(?:c|sa)_[A-Za-z0-9+/]{32}", "Grafana"],
  ["gsk_[A-Za-z0-9]{52}|hf_[A-Za-z]{34}|lin_api_[A-Za-z0-9_]{32}|ntn_[0-9]{11}", "Groq, Hugging Face, Linear, Notion"],
  ["ops_ey[A-Za-z0-9+/=]{32}", "1Password"],
  ["vc[piark]_[A-Za-z0-9]{20}|dckr_pat_[A-Za-z0-9_-]{27}", "Vercel, Docker"],
  ["figd_[A-Za-z0-9_-]{40}|cf(?:k|ut|at)_[A-Za-z0-9]{40}", "Figma, Cloudflare"],
];

const WITHOUT_UNDERSCORE: readonly Start[] = [
  ["A[KS]IA[A-Z0-9]{16}|(?:SECRET|[Ss]ecret)_?(?:ACCESS|[Aa]ccess)_?(?:KEY|[Kk]ey)", "AWS"],
  [String.raw`AIza[\w-]{35}`, "Google"],
  [String.raw`:\/\/[^\s@/]{0,1024}@`, "URLs with a password, databases"],
  [String.raw`(?<![\w-])e(?:y[\w-]|w[o0])[\w-]{10,4000}\.[\w-]{10}`, "JSON Web Tokens"],
  ["-----BEGIN[A-Z0-9 ]{0,80}PRIVATE KEY", "private keys"],
  [String.raw`x(?:ox[bpaor]|app)-[A-Za-z0-9]|[Ss][Ll][Aa][Cc][Kk]\.[Cc][Oo][Mm]\/[Ss][Ee]`, "Slack"],
  [String.raw`SG\.\w{1,128}\.\w`, "SendGrid"],
  ["glpat-[A-Za-z0-9_-]{20}", "GitLab"],
  ["T3BlbkFJ|sk-ant-api0", "OpenAI, Anthropic"],
  [String.raw`hv[sbr]\.[\w-]{90}`, "Vault"],
  ["dapi[A-Fa-f0-9]{32}|tskey-[a-z]{2}", "Databricks, Tailscale"],
];

const UNDERSCORED = anyOf(WITH_UNDERSCORE);
const OTHERS = anyOf(WITHOUT_UNDERSCORE);

function anyOf(starts: readonly Start[]): RegExp {
  return new RegExp(starts.map(([shape]) => shape).join("|"));
}
