import {
  createMcpHandler,
  hostHeaderValidationResponse,
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  originValidationResponse,
} from "@modelcontextprotocol/server";
import { createBookServers, type ServeOptions } from "./create-book-servers.js";

export interface HandlerOptions extends ServeOptions {
  /** The names under which the server is reached, without ports. This machine alone when left out. */
  readonly hosts?: readonly string[] | undefined;
  /** The hosts of the web pages that may ask, without ports. Those of this machine alone when left out. */
  readonly origins?: readonly string[] | undefined;
}

/** How large the body of a request may be, in bytes: the longest text that a tool takes, escaped. */
const LARGEST_BODY = 1_000_000;

/**
 * Answers requests of the Model Context Protocol over HTTP, without sessions, in both of its eras. A request for another
 * host than it has, or from a page of another origin, is refused: a page on the web must not reach a server on this machine.
 */
export function createBookHandler({ hosts, origins, ...options }: HandlerOptions): {
  fetch(request: Request): Promise<Response>;
} {
  const allowedHosts = hosts === undefined ? localhostAllowedHostnames() : [...hosts];
  const allowedOrigins = origins === undefined ? localhostAllowedOrigins() : [...origins];
  const handler = createMcpHandler(createBookServers(options), {
    maxRequestBodySize: LARGEST_BODY,
    ...(options.onError && { onerror: options.onError }),
  });
  return {
    fetch: async (request) =>
      hostHeaderValidationResponse(request, allowedHosts) ??
      originValidationResponse(request, allowedOrigins) ??
      handler.fetch(request),
  };
}
