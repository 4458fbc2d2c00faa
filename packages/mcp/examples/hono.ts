import { openBook } from "@fixbook/client";
import { createBookHandler } from "@fixbook/mcp";
import * as help from "acme-help-acme";
import { Hono } from "hono";
import { bearerAuth } from "hono/bearer-auth";

/** An application with a book at /mcp, for those who have a token. */
export function createApp(token: string): Hono {
  const { fetch } = createBookHandler({ books: [openBook(help)], hosts: ["api.acme.example"], origins: [] });
  const app = new Hono();
  app.use("/mcp", bearerAuth({ token }));
  app.all("/mcp", ({ req }) => fetch(req.raw));
  return app;
}
