import { readFileSync } from "node:fs";

/** The files of the page that the browser runs, as they were built. All of them are in memory before the first request. */
export interface ClientFiles {
  readonly "client.js": string;
  readonly "client.css": string;
  /** Runs in each page of a book. */
  readonly "frame.js": string;
}

/** Reads them beside the built module: `client/` of the package, or of the command that has it bundled. */
export function readClientFiles(): ClientFiles {
  const read = (name: string) => readFileSync(new URL(`../dist/client/${name}`, import.meta.url), "utf8");
  return { "client.js": read("client.js"), "client.css": read("client.css"), "frame.js": read("frame.js") };
}
