/** A kind of secret as a finding names it. */
export interface SecretKind {
  /** With its article, for the middle of a sentence. */
  readonly name: string;
  /** It opens a test account only. */
  readonly isTest?: true;
  /** A URL with a password inside. */
  readonly isUrl?: true;
  /** It always has digits: without them it is a name with the same prefix. */
  readonly hasDigits?: true;
  /** It is long and shapeless, so words and runs inside mean nothing. */
  readonly isOpaque?: true;
  /** A JSON Web Token, which says until when it is valid. */
  readonly isWebToken?: true;
}

/** What the engine's findings are about, by the id of their message: first its preset's rules, then our own patterns. */
export const SECRET_KINDS: Readonly<Record<string, SecretKind>> = {
  AWSSecretAccessKey: { name: "an AWS secret access key" },
  PrivateKey: { name: "a private key", isOpaque: true },
  NPM_ACCESS_TOKEN: { name: "an npm access token" },
  BasicAuth: { name: "a URL with a password", isUrl: true },
  SLACK_TOKEN: { name: "a Slack token", hasDigits: true },
  IncomingWebhook: { name: "a Slack incoming webhook" },
  SENDGRID_KEY: { name: "a SendGrid API key" },
  SHOPIFY_KEY: { name: "a Shopify API key" },
  STRIPE_SECRET_KEY_LIVE: { name: "a Stripe live secret key" },
  STRIPE_SECRET_KEY_TEST: { name: "a Stripe test secret key", isTest: true },
  STRIPE_RESTRICTED_KEY_LIVE: { name: "a Stripe live restricted key" },
  STRIPE_RESTRICTED_KEY_TEST: { name: "a Stripe test restricted key", isTest: true },
  GITHUB_TOKEN: { name: "a GitHub token" },
  GITLAB_PERSONAL_ACCESS_TOKEN: { name: "a GitLab personal access token" },
  GRAFANA_CLOUD_API_TOKEN: { name: "a Grafana Cloud API token", isOpaque: true },
  GRAFANA_SERVICE_ACCOUNT_TOKEN: { name: "a Grafana service account token" },
  OPENAI_TOKEN: { name: "an OpenAI API key" },
  ANTHROPIC_API_KEY: { name: "an Anthropic API key" },
  GROQ_API_KEY: { name: "a Groq API key" },
  HUGGINGFACE_USER_ACCESS_TOKEN: { name: "a Hugging Face access token" },
  LINEAR_API_TOKEN: { name: "a Linear API key" },
  NOTION_INTEGRATION_TOKEN: { name: "a Notion integration token" },
  OPS_TOKEN: { name: "a 1Password service account token", isOpaque: true },
  MongoDBConnection: { name: "a MongoDB URL with a password", isUrl: true },
  MySQLConnection: { name: "a MySQL URL with a password", isUrl: true },
  PostgreSQLConnection: { name: "a PostgreSQL URL with a password", isUrl: true },
  HASHICORP_VAULT_SERVICE_TOKEN: { name: "a Vault service token" },
  HASHICORP_VAULT_BATCH_TOKEN: { name: "a Vault batch token", isOpaque: true },
  HASHICORP_VAULT_RECOVERY_TOKEN: { name: "a Vault recovery token" },
  VERCEL_PERSONAL_ACCESS_TOKEN: { name: "a Vercel access token" },
  VERCEL_INTEGRATION_TOKEN: { name: "a Vercel integration token" },
  VERCEL_APP_ACCESS_TOKEN: { name: "a Vercel app access token" },
  VERCEL_APP_REFRESH_TOKEN: { name: "a Vercel app refresh token" },
  VERCEL_AI_GATEWAY_API_KEY: { name: "a Vercel AI Gateway API key" },
  DATABRICKS_PERSONAL_ACCESS_TOKEN: { name: "a Databricks access token" },
  DOCKER_PERSONAL_ACCESS_TOKEN: { name: "a Docker access token" },
  FIGMA_PERSONAL_ACCESS_TOKEN: { name: "a Figma access token" },
  CLOUDFLARE_GLOBAL_API_KEY: { name: "a Cloudflare global API key" },
  CLOUDFLARE_USER_API_TOKEN: { name: "a Cloudflare user API token" },
  CLOUDFLARE_ACCOUNT_API_TOKEN: { name: "a Cloudflare account API token" },
  TAILSCALE_API_KEY: { name: "a Tailscale API key" },
  TAILSCALE_AUTH_KEY: { name: "a Tailscale auth key" },
  TAILSCALE_CLIENT_KEY: { name: "a Tailscale OAuth client key" },
  TAILSCALE_SCIM_KEY: { name: "a Tailscale SCIM key" },
  TAILSCALE_WEBHOOK_KEY: { name: "a Tailscale webhook key" },
  TAILSCALE_KEY: { name: "a Tailscale key" },
  "live-key": { name: "a live API key" },
  "integration-key": { name: "an integration API key" },
  "test-key": { name: "a test API key", isTest: true },
  "webhook-secret": { name: "a webhook signing secret" },
  "aws-key-id": { name: "an AWS access key ID" },
  "google-key": { name: "a Google API key" },
  "npm-auth-token": { name: "an npm auth token" },
  "url-password": { name: "a URL with a password", isUrl: true },
  jwt: { name: "a JSON Web Token", isOpaque: true, isWebToken: true },
  "private-key": { name: "a private key", isOpaque: true },
};

/** What a message of the engine is about that this table does not know yet. */
export const unknownKind: SecretKind = { name: "a secret" };
