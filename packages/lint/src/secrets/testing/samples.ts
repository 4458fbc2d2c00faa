/**
 * Invented secrets for tests, one or more for each message of the engine and each pattern of our own. They are put
 * together at run time, so that this repository holds nothing that looks like a secret.
 */
export const SAMPLES: readonly (readonly [messageId: string, secret: string])[] = [
  ["AWSSecretAccessKey", `AWS_SECRET_ACCESS_KEY=${random(40)}`],
  ["AWSSecretAccessKey", `"secretAccessKey": "${random(40)}"`],
  ["PrivateKey", pem("RSA PRIVATE KEY", "MI")],
  ["PrivateKey", pem("OPENSSH PRIVATE KEY", `b3BlbnNzaC1r${"ZXktdjE"}`)],
  ["NPM_ACCESS_TOKEN", `npm_${random(36)}`],
  ["BasicAuth", `https://ada:${random(12)}@api.shop.dev`],
  ["SLACK_TOKEN", `xoxb-2-${digits(12)}-${digits(12)}-${random(24)}`],
  ["SLACK_TOKEN", `xapp-1-A${digits(9)}-${digits(12)}-${random(30)}`],
  ["IncomingWebhook", `https://HOOKS.slack.com/services/T${random(8)}/B${random(8)}/${random(24)}`],
  ["SENDGRID_KEY", `SG.${random(22)}.${random(43)}`],
  ["SHOPIFY_KEY", `shpat_${random(32)}`],
  ["SHOPIFY_KEY", `shpss_${random(32)}`],
  ["STRIPE_SECRET_KEY_LIVE", `sk_live_${random(24)}`],
  ["STRIPE_SECRET_KEY_TEST", `sk_test_${random(24)}`],
  ["STRIPE_RESTRICTED_KEY_LIVE", `rk_live_${random(99)}`],
  ["STRIPE_RESTRICTED_KEY_TEST", `rk_test_${random(24)}`],
  ...["ghp", "gho", "ghu", "ghs", "ghr"].map((type) => ["GITHUB_TOKEN", `${type}_${random(36)}`] as const),
  ["GITHUB_TOKEN", `github_pat_${random(82)}`],
  ["GITHUB_TOKEN", `ghs_1_${random(20)}.${random(20)}.${random(20)}`],
  ["GITLAB_PERSONAL_ACCESS_TOKEN", `glpat-${random(20)}`],
  ["GRAFANA_CLOUD_API_TOKEN", `glc_${random(60)}`],
  ["GRAFANA_SERVICE_ACCOUNT_TOKEN", `glsa_${random(32)}_0a1b2c3d`],
  ["OPENAI_TOKEN", `sk-${random(20)}T3Blbk${"FJ"}${random(20)}`],
  ["OPENAI_TOKEN", `sk-proj-${random(74)}T3Blbk${"FJ"}${random(74)}`],
  ["ANTHROPIC_API_KEY", `sk-ant-api03-${random(93)}AA`],
  ["GROQ_API_KEY", `gsk_${random(52)}`],
  ["HUGGINGFACE_USER_ACCESS_TOKEN", `hf_${random(80).replace(/\d/g, "").slice(0, 34)}`],
  ["LINEAR_API_TOKEN", `lin_api_${random(40)}`],
  ["NOTION_INTEGRATION_TOKEN", `ntn_${digits(11)}${random(35)}`],
  ["OPS_TOKEN", `ops_${base64(`{"signInAddress":"${random(92)}"}`).replace(/=*$/, "")}`],
  ["MongoDBConnection", `mongodb+srv://ada:${random(12)}@db.shop.dev/app?w=1`],
  ["MySQLConnection", `jdbc:mysql://ada:${random(12)}@db:3306/app`],
  ["PostgreSQLConnection", `postgres://a@da:${random(12)}@db.shop.dev/app`],
  ["HASHICORP_VAULT_SERVICE_TOKEN", `hvs.${random(95)}`],
  ["HASHICORP_VAULT_BATCH_TOKEN", `hvb.${random(140)}`],
  ["HASHICORP_VAULT_RECOVERY_TOKEN", `hvr.${random(95)}`],
  ["VERCEL_PERSONAL_ACCESS_TOKEN", `vcp_${random(24)}`],
  ["VERCEL_INTEGRATION_TOKEN", `vci_${random(24)}`],
  ["VERCEL_APP_ACCESS_TOKEN", `vca_${random(24)}`],
  ["VERCEL_APP_REFRESH_TOKEN", `vcr_${random(24)}`],
  ["VERCEL_AI_GATEWAY_API_KEY", `vck_${random(24)}`],
  ["DATABRICKS_PERSONAL_ACCESS_TOKEN", `dapi${"0a9f1b8e2c7d3a6f"}${"4b5e5c4d6b3a7f2e"}`],
  ["DOCKER_PERSONAL_ACCESS_TOKEN", `dckr_pat_${random(27)}`],
  ["FIGMA_PERSONAL_ACCESS_TOKEN", `figd_${random(40)}`],
  ["CLOUDFLARE_GLOBAL_API_KEY", `cfk_${random(40)}0a1b2c3d`],
  ["CLOUDFLARE_USER_API_TOKEN", `cfut_${random(40)}0a1b2c3d`],
  ["CLOUDFLARE_ACCOUNT_API_TOKEN", `cfat_${random(40)}0a1b2c3d`],
  ...(["api", "auth", "client", "scim", "webhook"] as const).map(
    (type) => [`TAILSCALE_${type.toUpperCase()}_KEY`, `tskey-${type}-${random(12)}-${random(24)}`] as const,
  ),
  ["TAILSCALE_KEY", `tskey-other-${random(12)}-${random(24)}`],
  ["live-key", `pck_live_${random(24)}`],
  ["live-key", `pck\\_live\\_${random(24)}`],
  ["live-key", `sk_live_${random(12)}`],
  ["live-key", `rk_live_${random(12)}`],
  ["integration-key", `pck_int_${random(24)}`],
  ["test-key", `pck_test_${random(24)}`],
  ["test-key", `sk_test_${random(12)}`],
  ["test-key", `pk_test_${random(24)}`],
  ["webhook-secret", `whsec_${random(32)}`],
  ["aws-key-id", `AKIA${"Q3EGRIT7PLM2"}${"ZK4W"}`],
  ["google-key", `AIza${random(35)}`],
  ["npm-auth-token", `//npm.shop.dev/:_authToken=${random(36)}`],
  ["url-password", `redis://:${random(12)}%21@cache.shop.dev`],
  ["url-password", `amqps://ada:${random(6)}!$${random(4)}@mq.shop.dev`],
  ["jwt", jwt({ alg: "HS256", typ: "JWT" }, { sub: "42", name: "Ada" })],
  ["private-key", pem("ENCRYPTED PRIVATE KEY", "MI")],
  ["private-key", pem("EC PRIVATE KEY", "MHcC").replaceAll("\n", "\\n")],
  ["private-key", pem("PRIVATE KEY", "MC").replaceAll("\n", "\r\n    ")],
];

/** Letters and digits without order, the same in each run: a linear congruential generator (Numerical Recipes). */
export function random(length: number): string {
  return draw(length, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
}

function digits(length: number): string {
  return draw(length, "1234567890");
}

function draw(length: number, alphabet: string): string {
  let state = 20_260_731;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return alphabet[Math.floor((state / 2 ** 32) * alphabet.length)];
  }).join("");
}

/** A JSON Web Token with an invented signature. */
export function jwt(header: object, payload: object): string {
  const part = (value: object) =>
    base64(JSON.stringify(value)).replace(/=*$/, "").replaceAll("+", "-").replaceAll("/", "_");
  return `${part(header)}.${part(payload)}.${random(43)}`;
}

function pem(name: string, start: string): string {
  const body = (start + random(290)).match(/.{1,64}/g)?.join("\n");
  return `-----BEGIN ${name}-----\n${body}\n-----END ${name}-----`;
}

/** ASCII in base64. The language has no encoder that every runtime knows. */
function base64(text: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const bits = Array.from(text, (character) => character.charCodeAt(0).toString(2).padStart(8, "0")).join("");
  const encoded = (bits.match(/.{1,6}/g) ?? []).map((six) => alphabet[Number.parseInt(six.padEnd(6, "0"), 2)]).join("");
  return encoded.padEnd(Math.ceil(encoded.length / 4) * 4, "=");
}
