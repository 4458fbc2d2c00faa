import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";

/** Bytes as they are, and as servers compress them. */
export interface Weight {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** What a page asked its server for. */
export interface Load {
  readonly requests: number;
  readonly weight: Weight;
}

/** How search feels: from the last letter to the first answer on the screen, in milliseconds, and what was loaded for it. */
export interface SearchTimes {
  readonly first: number;
  readonly later: number;
  readonly load: Load;
}

/** How a site is searched: what opens the field where there is a click before it, the field, and the answers. */
export interface SearchBox {
  readonly opener?: string;
  readonly field: string;
  readonly answer: string;
}

/** The weight of files one by one, added up. */
export function weigh(files: readonly Uint8Array[]): Weight {
  const sum = (size: (file: Uint8Array) => number) => files.reduce((total, file) => total + size(file), 0);
  return {
    raw: sum((file) => file.byteLength),
    gzip: sum((file) => gzipSync(file, { level: 9 }).byteLength),
    brotli: sum((file) => brotliCompressSync(file).byteLength),
  };
}

/** Loads a page in a fresh browser profile `runs` times. Answers what it loaded, and the median time to the load event. */
export async function loadPage(browser: Browser, url: string, runs: number): Promise<Load & { readonly ms: number }> {
  const times: number[] = [];
  let load: Load | undefined;
  for (let run = 0; run < runs; run++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const loaded = recordLoads(page);
    await page.goto(url, { waitUntil: "networkidle" });
    times.push(await page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"));
    load = await loaded();
    await context.close();
  }
  if (load === undefined) throw new Error("A page is loaded at least once.");
  return { ...load, ms: median(times) };
}

/** What a slow phone sees: until the largest thing of the first screen is painted, in milliseconds, and what moved after it. */
export interface Paint {
  readonly lcp: number;
  /** Cumulative Layout Shift, without a unit. */
  readonly cls: number;
}

/** Latency, bits a second, and how much slower the processor is: the slow 4G and the mid-range phone of Lighthouse. */
const SLOW = { latency: 150, down: 1_638_400, up: 768_000, cpu: 4 };

/** Runs in the page: what was painted and moved so far. */
const OBSERVE = `new Promise((resolve) => {
  let [lcp, cls] = [0, 0];
  const observe = (type, see) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  observe("largest-contentful-paint", ({ startTime }) => { lcp = Math.max(lcp, startTime); });
  observe("layout-shift", ({ value }) => { cls += value; });
  setTimeout(() => resolve({ lcp, cls }), 500);
})`;

/** Loads a page in a fresh browser profile, as a slow phone does. */
export async function paintPage(browser: Browser, url: string): Promise<Paint> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: SLOW.latency,
    downloadThroughput: SLOW.down / 8,
    uploadThroughput: SLOW.up / 8,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW.cpu });
  await page.goto(url, { waitUntil: "networkidle" });
  const paint = (await page.evaluate(OBSERVE)) as Paint;
  await context.close();
  return paint;
}

/** Searches a site in fresh browser profiles, once for each pair of queries: a first one, and a later one. */
export async function searchSite(
  browser: Browser,
  url: string,
  { opener, field, answer }: SearchBox,
  queries: readonly (readonly [string, string])[],
): Promise<SearchTimes> {
  const firsts: number[] = [];
  const laters: number[] = [];
  let load: Load | undefined;
  for (const [first, later] of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "networkidle" });
    const loaded = recordLoads(page);
    if (opener !== undefined) await page.locator(opener).first().click();
    firsts.push(await timeQuery(page, field, answer, first));
    load ??= await loaded();
    await page.locator(field).first().fill("");
    await page.locator(answer).first().waitFor({ state: "hidden" });
    laters.push(await timeQuery(page, field, answer, later));
    await context.close();
  }
  if (load === undefined) throw new Error("A site is searched at least once.");
  return { first: median(firsts), later: median(laters), load };
}

async function timeQuery(page: Page, field: string, answer: string, query: string): Promise<number> {
  const input = page.locator(field).first();
  await input.waitFor();
  const start = performance.now();
  await input.fill(query);
  await page.locator(answer).first().waitFor();
  return performance.now() - start;
}

/** Records from now on what a page loads; the answer gives what came until it is asked. */
function recordLoads(page: Page): () => Promise<Load> {
  const bodies: Promise<Uint8Array>[] = [];
  page.on("response", (response) => {
    bodies.push(response.body().catch(() => new Uint8Array()));
  });
  return async () => ({ requests: bodies.length, weight: weigh(await Promise.all(bodies)) });
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
