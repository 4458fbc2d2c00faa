import { openBook } from "@fixbook/client";
import { createBookHandler } from "@fixbook/mcp";
import * as help from "acme-help-acme";

/** A Worker that serves a book at https://mcp.acme.example, whatever the path. The build is bundled with it. */
export default createBookHandler({
  books: [openBook(help)],
  hosts: ["mcp.acme.example"],
  // Hosts of web pages that may ask, such as that of an assistant in the browser.
  origins: ["app.acme.example"],
  onError: (error) => console.error(error),
});
