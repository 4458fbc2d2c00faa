import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { createServer, type ServerOptions } from "./server.js";

/**
 * Serves one client over standard input and output until it says `exit` or goes away, which ends the process, as the
 * protocol wants it.
 */
export function serveStdio(options: ServerOptions): Promise<never> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  createServer(connection, options);
  connection.listen();
  return new Promise(() => {});
}
