import { fileLimits, sizeInWords } from "@fixbook/core";
import { EngineError, openBookAt } from "@fixbook/engine";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import { addFile, fileToAdd, MOST_FILE_BODY, placesOfEntry } from "./add-file/index.js";
import { applyFix, type FindingPlace } from "./apply-fix.js";
import { bookState, shownFolder } from "./book-state.js";
import { changeBook, changeRequest } from "./change-book.js";
import { changedArtifacts } from "./changes.js";
import type { ClientFiles } from "./client-files.js";
import { contentType } from "./content-types.js";
import { failureHeader } from "./contract.js";
import type { EditorLink } from "./editor.js";
import type { EventHub } from "./event-hub.js";
import { answerHeaders, nothingPolicy, shellPolicy } from "./headers.js";
import { shownArtifact } from "./last-good.js";
import type { OpenOptions, PreviewedBook } from "./previewed-book.js";
import { shellPage } from "./shell-page.js";

export interface ShellOptions extends OpenOptions {
  readonly books: readonly PreviewedBook[];
  readonly files: ClientFiles;
  readonly hub: EventHub;
  readonly link: EditorLink;
  readonly cwd: string;
  /** The origin of the server that has the books' pages, and the secret in their addresses. */
  readonly pages: { readonly origin: string; readonly secret: string };
}

const MOST_BODY = 16 * 1024;
const HEARTBEAT = 10_000;

/** The preview's own page and what it asks for. Nothing here is a file of the disk by the name that was asked for. */
export function shellApp({ books, files, hub, link, cwd, pages, ...options }: ShellOptions): Hono {
  const app = new Hono();
  const bookOf = (context: Context) => books.find(({ key }) => key === context.req.param("book"));
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(answerHeaders)) context.header(name, value);
    context.header("X-Frame-Options", "DENY");
    context.header("Content-Security-Policy", context.req.path === "/" ? shellPolicy(pages.origin) : nothingPolicy);
  });
  app.get("/", (context) => context.html(shellPage));
  app.get("/assets/:name", (context) => {
    const name = context.req.param("name");
    if (name !== "client.js" && name !== "client.css") return context.notFound();
    return context.body(files[name], 200, { "Content-Type": contentType(name) });
  });
  app.get("/api/books", (context) =>
    context.json({
      books: books.map(({ key, folder }) => ({ key, folder: shownFolder(folder, cwd) })),
      pages: `${pages.origin}/${pages.secret}`,
    }),
  );
  app.get("/api/events", (context) =>
    streamSSE(context, async (stream) => {
      const stop = hub.listen((event) => void stream.writeSSE({ data: JSON.stringify(event) }));
      stream.onAbort(() => stop?.());
      await stream.writeSSE({ data: JSON.stringify({ kind: stop === undefined ? "full" : "open" }) });
      while (stop !== undefined && !stream.aborted) {
        await stream.sleep(HEARTBEAT);
        await stream.writeSSE({ data: JSON.stringify({ kind: "alive" }) });
      }
    }),
  );
  app.get("/api/state/:book", (context) => {
    const book = bookOf(context);
    return book === undefined ? context.notFound() : context.json(bookState(book, context.req.query("brand"), link));
  });
  app.get("/api/artifact/:version/:book/:brand/:target/:path{.+}", (context) => {
    const { version, brand, target, path } = context.req.param();
    const book = bookOf(context);
    const source = version === "then" ? book?.past : book?.live;
    const shown = source === undefined ? undefined : shownArtifact(source, brand, target, path);
    if (shown === undefined) return context.notFound();
    if (shown.failure !== undefined) context.header(failureHeader, encodeURIComponent(shown.failure));
    return context.text(shown.contents);
  });
  app.get("/api/changes/:book/:brand", async (context) => {
    const book = bookOf(context);
    if (book === undefined) return context.notFound();
    const ref = context.req.query("since") ?? "HEAD";
    const past = await openBookAt(book.folder, ref, options);
    await book.past?.close();
    book.past = past;
    return context.json(await changedArtifacts(book.live, past, context.req.param("brand")));
  });
  app.get("/api/places/:book", (context) => {
    const book = bookOf(context);
    const places = book === undefined ? undefined : placesOfEntry(book, context.req.query("entry") ?? "");
    return places === undefined ? context.notFound() : context.json(places);
  });
  app.post("/api/files/:book", bodyLimit({ maxSize: MOST_FILE_BODY, onError: tooLargeFile }), async (context) => {
    const book = bookOf(context);
    const given = fileToAdd(await context.req.json().catch(() => undefined));
    if (book === undefined) return context.notFound();
    if (given === undefined) return context.json({ problem: "This is not a file for an entry." }, 400);
    const added = addFile(book, given);
    await book.refresh();
    return context.json(added);
  });
  app.post("/api/fix/:book", bodyLimit({ maxSize: MOST_BODY, onError: tooLarge }), async (context) => {
    const book = bookOf(context);
    const place = placeIn(await context.req.json().catch(() => undefined));
    if (book === undefined) return context.notFound();
    if (place === undefined) return context.json({ problem: "This names no finding." }, 400);
    const problem = await applyFix(book, place, options);
    await book.refresh();
    return context.json(problem === undefined ? {} : { problem });
  });
  app.post("/api/change/:book", bodyLimit({ maxSize: MOST_BODY, onError: tooLarge }), async (context) => {
    const book = bookOf(context);
    const request = changeRequest(await context.req.json().catch(() => undefined));
    if (book === undefined) return context.notFound();
    if (request === undefined) return context.json({ problem: "This is not a change of a book." }, 400);
    const answer = await changeBook(book.folder, request);
    if ("done" in answer) await book.refresh();
    return context.json(answer);
  });
  app.notFound((context) => context.text("There is nothing by this name.\n", 404));
  app.onError((error, context) => {
    if (error instanceof EngineError) return context.json({ problem: error.message, action: error.action }, 422);
    return context.json({ problem: `This is a fault of Fixbook: ${error.message}` }, 500);
  });
  return app;
}

function tooLarge(context: Context): Response {
  return context.json({ problem: "This is longer than anything that can be asked for." }, 413);
}

function tooLargeFile(context: Context): Response {
  const limit = sizeInWords(fileLimits.mostAttachmentBytes);
  return context.json({ problem: `The file is too large: at most ${limit} are published.` }, 413);
}

function placeIn(body: unknown): FindingPlace | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { file, ruleId, message, start } = body as Record<string, unknown>;
  if (typeof file !== "string" || typeof ruleId !== "string" || typeof message !== "string") return undefined;
  return typeof start === "number" ? { file, ruleId, message, start } : undefined;
}
