import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { computeScore, runChecks } from "afdocs";
import { expect, test } from "vitest";
import { LAW_RUNS } from "../../../test/law-runs.js";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

/** Serves a folder as docs/hosting.md says: who asks for Markdown is given the Markdown of a page. */
async function serve(root: string) {
  const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  const server = createServer(({ url = "/", headers, method }, response) => {
    const path = new URL(url, "http://x").pathname.replace(/\/index\.html$/, "/");
    const page = path.endsWith("/") ? `${path}index.html` : path;
    const twin = path === "/" ? "/index.md" : path.replace(/\/$/, ".md");
    const wantsTwin = path.endsWith("/") && headers.accept?.includes("text/markdown") && isFile(join(root, twin));
    const file = join(root, wantsTwin ? twin : page);
    const [status, found] = isFile(file) ? [200, file] : [404, join(root, "404.html")];
    response.writeHead(status, {
      "Content-Type": types[extname(found)] ?? "application/octet-stream",
      "Cache-Control": "max-age=600",
      Vary: "Accept",
    });
    response.end(method === "HEAD" ? undefined : readFileSync(found));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

/** A brand of each book, and their other ones in long runs: a brand changes no more than words. */
const brands = ["looper/looper", "peptideclients/peptideclients", "looper/northwind", "peptideclients/harbor-clinic"];

test.each(brands.slice(0, LAW_RUNS > 1 ? undefined : 2))(
  "%s scores 97 of 100 or more by the specification for documentation that agents read",
  async (book) => {
    const root = join(dist, book, "html");
    const canonical = /rel="canonical" href="(.*?)"/.exec(readFileSync(join(root, "index.html"), "utf8"))?.[1] ?? "";
    const { url, close } = await serve(root);
    try {
      const report = await runChecks(url, {
        canonicalOrigin: new URL(canonical).origin,
        requestDelay: 0,
        samplingStrategy: "deterministic",
      });
      const failed = report.results
        .filter(({ status }) => status === "fail")
        .map(({ id, message }) => `${id}: ${message}`);
      expect(computeScore(report).overall, failed.join("\n")).toBeGreaterThanOrEqual(97);
    } finally {
      close();
    }
  },
);
