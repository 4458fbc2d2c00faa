import { html } from "@fixbook/core";
import { Hono } from "hono";
import { etag } from "hono/etag";
import type { ClientFiles } from "./client-files.js";
import { contentType } from "./content-types.js";
import { answerHeaders, pagePolicy } from "./headers.js";
import { shownArtifact } from "./last-good.js";
import type { PreviewedBook } from "./previewed-book.js";

export interface PagesOptions {
  readonly books: readonly PreviewedBook[];
  readonly files: ClientFiles;
  readonly secret: string;
  /** The origin whose page may show these pages in frames. */
  readonly shell: string;
}

/**
 * The artifacts of the books, at an origin of their own, so that nothing in a book reaches the preview's page: each by
 * its exact key, made in memory when it is asked for. Pages get one script, by which the preview's page moves them.
 */
export function pagesApp({ books, files, secret, shell }: PagesOptions): Hono {
  const app = new Hono();
  // A stylesheet that has not changed is not sent again.
  app.use(etag());
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(answerHeaders)) context.header(name, value);
    const target = context.req.path.split("/")[5] ?? "";
    context.header("Content-Security-Policy", pagePolicy(shell, target));
  });
  app.get(`/${secret}/frame.js`, (context) =>
    context.body(files["frame.js"], 200, { "Content-Type": contentType("frame.js") }),
  );
  app.get(`/${secret}/:version/:book/:brand/:target/:path{.+}`, (context) => {
    const { version, book: key, brand, target, path } = context.req.param();
    const book = books.find((one) => one.key === key);
    const source = version === "then" ? book?.past : version === "now" ? book?.live : undefined;
    const whole = path.endsWith("/") ? `${path}index.html` : path;
    const drafts = version === "now" ? book?.drafts : undefined;
    const file = target === "html" || target === "json" ? (source?.file(path) ?? drafts?.file(path)) : undefined;
    if (file !== undefined) return context.body(file.slice().buffer, 200, { "Content-Type": contentType(path) });
    const shown =
      (source === undefined ? undefined : shownArtifact(source, brand, target, whole)) ??
      (drafts === undefined ? undefined : shownArtifact(drafts, brand, target, whole));
    if (shown === undefined) return context.html(framed(missing, secret, shell), 404);
    const type = { "Content-Type": contentType(whole) };
    if (isBytes(whole)) return context.body(Buffer.from(shown.contents, "latin1"), 200, type);
    if (!whole.endsWith(".html")) return context.body(shown.contents, 200, type);
    const page = isSnippet(target, whole) ? letter(shown.contents) : shown.contents;
    return context.body(framed(page, secret, shell, { reason: shown.failure, isLastGood: true }), 200, type);
  });
  app.notFound((context) => context.html(framed(missing, secret, shell), 404));
  app.onError((error, context) =>
    context.html(framed(failed(error.message), secret, shell, { reason: error.message, isLastGood: false }), 500),
  );
  return app;
}

/** Why a page is not what it should be, and whether what is shown instead is its last good state. */
interface Failure {
  readonly reason: string | undefined;
  readonly isLastGood: boolean;
}

/** A page with the script that connects it with the preview's page, whose origin the script is told. */
function framed(page: string, secret: string, shell: string, failure?: Failure): string {
  const { reason = "", isLastGood = false } = failure ?? {};
  const script = html`<script src="/${secret}/frame.js" data-shell="${shell}" data-failure="${reason}" data-last-good="${String(isLastGood)}"></script>`;
  const at = page.indexOf("</head>");
  return at === -1 ? script + page : `${page.slice(0, at)}${script}\n${page.slice(at)}`;
}

/** Whether an artifact has a byte for each character: drawings, and inventories for Sphinx. */
function isBytes(path: string): boolean {
  return /\.(?:png|inv)$/.test(path);
}

/** Whether a page is a fragment. The email target has one page of its own, the picker. */
function isSnippet(target: string, path: string): boolean {
  return target === "email" && path !== "index.html";
}

/** A snippet as a mail client shows it: in the client's typeface, on white. */
function letter(snippet: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Email</title>
</head>
<body style="margin: 16px; background: #ffffff; color: #222222; font: 14px/1.5 Arial, Helvetica, sans-serif">
${snippet}
</body>
</html>
`;
}

const missing = notice("No such page", "The book has no page at this address.");

function failed(reason: string): string {
  return notice("The page could not be made", reason);
}

function notice(title: string, text: string): string {
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
</head>
<body>
<h1>${title}</h1>
<p>${text}</p>
</body>
</html>
`}`;
}
