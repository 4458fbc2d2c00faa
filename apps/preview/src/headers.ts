/** What every answer says, refusals included: for nobody else, kept by nobody, and nothing but what it says it is. */
export const answerHeaders: Readonly<Record<string, string>> = {
  "Cache-Control": "no-cache",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** Where nothing is shown. */
export const nothingPolicy = "default-src 'none'; frame-ancestors 'none'";

/** The policy of the preview's own page, which shows pages of `pages` in frames. */
export function shellPolicy(pages: string): string {
  return policy({
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "connect-src": "'self'",
    "img-src": "'self' data:",
    "frame-src": pages,
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
  });
}

/**
 * The policy of a page of a book, which stands in a frame of `shell`: what a careful host sets for the published page.
 * Only emails have styles on their elements.
 */
export function pagePolicy(shell: string, target: string): string {
  return policy({
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "style-src-attr": target === "email" ? "'unsafe-inline'" : "'none'",
    "img-src": "'self' https: data:",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": shell,
  });
}

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}
