import type { ChildProcess } from "node:child_process";
import { expect, test } from "vitest";
import { bookOnDisk } from "../../engine/test/book-on-disk.js";
import { fixbook } from "./process.js";

/** The address that a preview prints, when it has. */
function printedAddress(child: ChildProcess): Promise<URL> {
  return new Promise((done) => {
    let out = "";
    child.stdout?.on("data", (part) => {
      out += part;
      const [address] = /http:\S+/.exec(out) ?? [];
      if (address !== undefined && out.endsWith("ends it.\n")) done(new URL(address));
    });
  });
}

test.each(["SIGINT", "SIGTERM"] as const)(
  "prints its address, serves its page and its scripts, and ends by %s",
  async (signal) => {
    let served: readonly string[] = [];
    const started = async (child: ChildProcess) => {
      const { origin, hash } = await printedAddress(child);
      expect(hash).toMatch(/^#token=[\w-]{32}$/);
      const paths = ["/", "/assets/client.js", "/assets/client.css"];
      served = await Promise.all(
        paths.map(async (path) => (await fetch(origin + path)).headers.get("content-type") ?? ""),
      );
      child.kill(signal);
    };
    const finished = await fixbook(["preview", "--no-open", "--no-cache"], { cwd: bookOnDisk(), started });
    expect(finished).toMatchObject({ code: 0, signal: null, err: "" });
    expect(served).toEqual([
      expect.stringContaining("text/html"),
      expect.stringContaining("text/javascript"),
      expect.stringContaining("text/css"),
    ]);
  },
);

test("says what is wrong with how it is called", async () => {
  const cwd = bookOnDisk();
  for (const [option, what] of [
    ["--editor=emacs", "No editor is known by the name emacs."],
    ["--editor=javascript://{file}", "No editor is known by the name javascript://{file}."],
    ["--today=tomorrow", "tomorrow is not a date."],
    ["--port=x", "whole number"],
    ["--port=65536", "Port 65536 is in use, or none that you may use."],
    ["--host=0.0.0.0", "unknown option"],
  ]) {
    const finished = await fixbook(["preview", "--no-open", option ?? ""], { cwd });
    expect(finished.code, option).toBe(2);
    expect(finished.err, option).toContain(what);
  }
});
