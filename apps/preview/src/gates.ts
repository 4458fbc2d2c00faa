import { type Gate, isSecret } from "./guard.js";

/** The gate of the server that has the books' pages: the secret is the first part of the path, so that links keep it. */
export function pagesGate(host: string, secret: string): Gate {
  return {
    host,
    methods: ["GET", "HEAD"],
    // The preview's page fills its frames.
    mayArrive: (_path, { "sec-fetch-site": site, "sec-fetch-dest": dest }) => site === "same-site" && dest === "iframe",
    mayEnter: (path) => isSecret(path.split("/")[1], secret),
  };
}

/** The gate of the server that has the preview's page: the secret is a header, which no other site can send here. */
export function shellGate(host: string, secret: string): Gate {
  return {
    host,
    methods: ["GET", "HEAD", "POST"],
    // A link to the page, followed from anywhere.
    mayArrive: (path, { "sec-fetch-mode": mode, "sec-fetch-dest": dest }) =>
      path === "/" && mode === "navigate" && dest === "document",
    mayEnter: (path, headers) => !path.startsWith("/api/") || isSecret(headers["x-fixbook-token"], secret),
  };
}
