import { ContractError, type OpenBook } from "@fixbook/client";
import { quote } from "@fixbook/core";
import { EngineError } from "@fixbook/engine";
import { plain } from "@fixbook/lint";
import { createBookHandler, createBookServers, RefusedBuildError, type ServeOptions } from "@fixbook/mcp";
import { BuildError, findBuilds, openBuild, serveHttp, serveStdio } from "@fixbook/mcp/node";
import { type ExitCode, exitCodes } from "../exit-code.js";
import type { Host } from "../host.js";
import type { McpFlags } from "./mcp.js";

const DEFAULT_PORT = 4190;

/** What to do about a build that is refused. */
const ACTIONS = {
  internal: "Serve it with --internal, to people who may read it.",
  twice: "Name each build once.",
} as const satisfies Record<RefusedBuildError["reason"], string>;

/** Serves builds until the client goes, or somebody ends it. */
export async function runMcp(names: readonly string[], flags: McpFlags, host: Host): Promise<ExitCode> {
  const { internal, http, reviewMonths, brand } = flags;
  const [first, ...more] = ofBrands(openBuilds(names.length === 0 ? ["."] : names, host.cwd), brand);
  if (first === undefined) throw new Error("A name without a build is refused.");
  const onError = (error: unknown) => host.err(`fixbook mcp: ${plain(messageOf(error))}\n`);
  const options: ServeOptions = {
    books: [first, ...more],
    internal,
    onError,
    ...(reviewMonths !== undefined && { oldBefore: () => monthsAgo(reviewMonths) }),
  };
  const servers = createBookServers(options);
  await servers().catch((error) => {
    throw error instanceof RefusedBuildError ? new EngineError(error.message, ACTIONS[error.reason]) : error;
  });
  if (http === undefined) {
    const { input, output } = host.streams ?? {};
    if (input === undefined || output === undefined) throw new Error("Somebody must be there to speak to.");
    await serveStdio(servers, { input, output }, onError);
    return exitCodes.clean;
  }
  const port = http === true ? DEFAULT_PORT : http;
  const server = await serveHttp(createBookHandler(options), port);
  host.out(`Listening at ${server.url}\nCtrl+C ends it.\n`);
  await host.untilEnded?.();
  await server.close();
  return exitCodes.clean;
}

function openBuilds(names: readonly string[], cwd: string): readonly (() => OpenBook)[] {
  try {
    return names.flatMap((name) => findBuilds(name, cwd)).map(openBuild);
  } catch (error) {
    if (error instanceof BuildError) throw new EngineError(error.message, error.action);
    if (error instanceof ContractError)
      throw new EngineError(error.message, "Build the book with the fixbook that serves it.");
    throw error;
  }
}

/** The builds of these brands, or all. */
function ofBrands(builds: readonly (() => OpenBook)[], brands: readonly string[] | undefined) {
  if (brands === undefined) return builds;
  const idOf = (build: () => OpenBook) => build().data.brand.id;
  const known = [...new Set(builds.map(idOf))];
  const unknown = brands.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new EngineError(
      `No build here is of the brand ${quote(unknown)}.`,
      `Use one or more of: ${known.join(", ")}.`,
    );
  return builds.filter((build) => brands.includes(idOf(build)));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The day so many months ago, as 2026-10-01. */
function monthsAgo(months: number): string {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString().slice(0, 10);
}
