import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { createBookHandler, type HandlerOptions } from "../src/index.js";

/** The protocol of 2025, which begins with a handshake, and that of 2026, where each request stands alone. */
export const eras = ["legacy", "modern"] as const;
export type Era = (typeof eras)[number];

/** The SDK's client. */
export function clientOf(era: Era): Client {
  const mode = era === "legacy" ? "legacy" : { pin: "2026-07-28" };
  return new Client({ name: "test", version: "1.0.0" }, { versionNegotiation: { mode } });
}

/** The SDK's client, connected to a handler of these books without a network. */
export async function connect(options: HandlerOptions, era: Era = "modern"): Promise<Client> {
  const { fetch } = createBookHandler(options);
  const client = clientOf(era);
  await client.connect(
    new StreamableHTTPClientTransport(new URL("http://localhost/mcp"), {
      fetch: (url, init) => {
        const request = new Request(url, init);
        request.headers.set("host", "localhost");
        return fetch(request);
      },
    }),
  );
  return client;
}

/** The text of a result, a resource or a message. */
export function textOf(content: object | undefined): string {
  if (content === undefined || !("text" in content) || typeof content.text !== "string")
    throw new Error("It has no text.");
  return content.text;
}
