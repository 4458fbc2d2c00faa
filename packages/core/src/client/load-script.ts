interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("fixbook", {
  createScriptURL: (url) => url,
});

/**
 * Loads a script of the site that the page is of. A script element does it from `file://` too, where a module or a fetch
 * cannot. `onRun` is called when it has run, before any other script does.
 */
export function loadScript(url: string, onRun: () => void = () => {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.addEventListener("load", () => {
      onRun();
      resolve();
    });
    script.addEventListener("error", () => reject(new Error(`${url} did not load.`)));
    script.src = trusted?.createScriptURL(url) ?? url;
    document.head.append(script);
  });
}
