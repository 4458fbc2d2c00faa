/** Where the code of a worker lies. Workers run built code, also where all else runs from the sources. */
export function workerFile(name: "parse-worker" | "findings-worker" | "render-worker"): URL {
  const folder = import.meta.url.endsWith(".ts") ? "../../dist/" : "./";
  return new URL(`${folder}${name}.js`, import.meta.url);
}
