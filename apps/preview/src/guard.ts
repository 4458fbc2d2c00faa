import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** Who may ask one of the preview's two servers, and for what. */
export interface Gate {
  /** The one value of `Host` and, after `http://`, of `Origin` that is its own. */
  readonly host: string;
  readonly methods: readonly string[];
  /** Whether a browser may come from elsewhere to this path, as when a link is followed or a frame is filled. */
  mayArrive(path: string, headers: IncomingHttpHeaders): boolean;
  /** Whether the request carries the secret of this run, where the path needs one. */
  mayEnter(path: string, headers: IncomingHttpHeaders): boolean;
}

/** Why a request is refused. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 415;
  readonly reason: string;
}

/** A path by which something in memory may have a name: no escape, no way up, nothing hidden, no empty part. */
const TARGET = /^\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*\/?)?(?:\?[A-Za-z0-9._~%=&+-]*)?$/;
const MOST_TARGET = 2000;

/**
 * Refuses, by what stands in its head, every request that does not come from the preview's own page or from the person
 * at this machine: by a foreign name (DNS rebinding), from another site's page, without this run's secret, for a path
 * of another form than those that are served. Nothing of it has been read further then. Undefined: let it through.
 */
export function refusalOf(request: IncomingMessage, gate: Gate): Refusal | undefined {
  const { method = "", url = "", headers } = request;
  const { origin, host } = headers;
  if (host !== gate.host) return { status: 403, reason: "This server answers to its own address only." };
  if (!gate.methods.includes(method)) return { status: 405, reason: "This method is not served." };
  if (url.length > MOST_TARGET || !TARGET.test(url))
    return { status: 400, reason: "There are no such addresses here." };
  if (method !== "POST" && (headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0))
    return { status: 400, reason: "A question has no body." };
  const path = url.split("?")[0] ?? "";
  if (origin !== undefined && origin !== `http://${gate.host}`)
    return { status: 403, reason: "Other sites may not ask this server." };
  // A browser always says where a question that may change something comes from.
  if (method === "POST" && origin === undefined)
    return { status: 403, reason: "Only the preview's own page may ask for this." };
  if (method === "POST" && headers["content-type"] !== "application/json")
    return { status: 415, reason: "Ask in JSON." };
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none" && !gate.mayArrive(path, headers))
    return { status: 403, reason: "Other sites may not ask this server." };
  if (!gate.mayEnter(path, headers))
    return { status: 403, reason: "The address is of another run. Open the one that this run has printed." };
  return undefined;
}

/** Whether a given secret is the right one, in the same time whatever it is. */
export function isSecret(given: unknown, secret: string): boolean {
  if (typeof given !== "string") return false;
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
