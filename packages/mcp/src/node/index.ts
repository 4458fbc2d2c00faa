export { BuildError, findBuilds, openBuild } from "./open-build.js";
export { type HttpServer, serveHttp } from "./serve-http.js";
export { type StdioStreams, serveStdio } from "./serve-stdio.js";
