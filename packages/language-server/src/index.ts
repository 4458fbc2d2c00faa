export type { Helpers } from "./features/commands/command.js";
export { serveStdio } from "./serve-stdio.js";
export { createServer, type Server, type ServerOptions } from "./server.js";
