import { posix } from "node:path";
import type { NewBook } from "../answers.js";
import type { HostName } from "../hosts.js";
import type { PlanOptions } from "../plan.js";
import { actions } from "./actions.js";
import { branchList, installation, nodeStep } from "./install.js";

/** The workflow that publishes a book's pages, and only these, when its main branch changes. */
export function deployWorkflow(
  book: NewBook,
  host: Exclude<HostName, "none">,
  options: Pick<PlanOptions, "place" | "version">,
): string {
  const { place } = options;
  const { steps, command } = installation("", options);
  const { about, deploy } = jobs[host];
  const folder = place.book === "" ? "" : ` ${place.book.includes(" ") ? JSON.stringify(place.book) : place.book}`;
  const pages = posix.join("site", book.id, book.brandId, "html");
  return `# Publishes the help center ${about}.
# Only its pages: the snippets for support agents and the data for applications are not for everybody.
name: deploy ${book.id}

on:
  push:
    branches: ${branchList(place.branches)}
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: deploy-${book.id}
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: ${actions.checkout}
        with:
          persist-credentials: false
${steps}      - name: Build
        run: >-
          ${command} build${folder} --out site --target html --max-warnings 0
      - uses: ${actions.upload}
        with:
          name: pages
          path: ${pages}
          if-no-files-found: error
          include-hidden-files: true
          retention-days: 1
  # What publishes runs nothing of the repository: it gets the finished pages.
  deploy:
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 15
${deploy.replace("PROJECT", book.id)}`;
}

/** The step that fetches the pages which the other job has built. */
const fetchPages = `      - uses: ${actions.download}
        with:
          name: pages
          path: pages
`;

const jobs = {
  pages: {
    about: "to GitHub Pages (Settings, Pages, Source: GitHub Actions)",
    deploy: `    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
${fetchPages}      # As actions/upload-pages-artifact does, and with .well-known, which that leaves out.
      - run: tar --create --file artifact.tar --directory pages .
      - uses: ${actions.upload}
        with:
          name: github-pages
          path: artifact.tar
          if-no-files-found: error
          retention-days: 1
      - id: deployment
        uses: ${actions.deployPages}
`,
  },
  netlify: {
    about: "to Netlify (secrets NETLIFY_AUTH_TOKEN and NETLIFY_SITE_ID)",
    deploy: `    steps:
${fetchPages}${nodeStep}      - run: npx -y netlify-cli@27.10.2 deploy --prod --no-build --dir pages
        env:
          NETLIFY_AUTH_TOKEN: \${{ secrets.NETLIFY_AUTH_TOKEN }}
          NETLIFY_SITE_ID: \${{ secrets.NETLIFY_SITE_ID }}
`,
  },
  cloudflare: {
    about:
      "to Cloudflare Pages (secrets CLOUDFLARE_API_TOKEN and\n# CLOUDFLARE_ACCOUNT_ID; the project has the name of the book)",
    deploy: `    steps:
${fetchPages}${nodeStep}      - run: npx -y wrangler@4.164.0 pages deploy pages --project-name PROJECT
        env:
          CLOUDFLARE_API_TOKEN: \${{ secrets.CLOUDFLARE_API_TOKEN }}
          CLOUDFLARE_ACCOUNT_ID: \${{ secrets.CLOUDFLARE_ACCOUNT_ID }}
`,
  },
} as const satisfies Record<Exclude<HostName, "none">, object>;
