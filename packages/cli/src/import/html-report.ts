import { baseStyles, type Html, html, lookTokens } from "@fixbook/core";
import type { PlannedImport } from "@fixbook/engine";
import type { ImportReport } from "@fixbook/schema";
import { importStyles } from "./html-styles.js";

type Page = ImportReport["pages"][number];

/** The report as static pages: a list, and a page for each source beside its entries, with its losses marked. */
export function importHtml({ report, sources }: PlannedImport): readonly (readonly [string, string])[] {
  const files: (readonly [string, string])[] = [];
  const rows = report.pages.map((page, index) => {
    const source = sources.get(page.source);
    const isShown = source !== undefined && page.state !== "unchanged";
    const file = isShown ? `pages/${String(index + 1).padStart(4, "0")}.html` : undefined;
    if (source !== undefined && file !== undefined) files.push([file, pageDocument(page, source)]);
    return { page, file };
  });
  return [["index.html", indexDocument(report, rows)], ["style.css", styleSheet()], ...files];
}

function styleSheet(): string {
  return lookTokens({ tone: "cool", font: "system", corners: "soft" }) + baseStyles + importStyles;
}

function document(title: string, body: Html, depth: number): string {
  const home = depth === 0 ? html`` : html`<p class="home"><a href="../index.html">All pages</a></p>`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src file: http: https:">
<title>${title}</title>
<link rel="stylesheet" href="${depth === 0 ? "" : "../"}style.css">
</head>
<body>
<main>
${home}
${body}
</main>
</body>
</html>
`.toString();
}

function indexDocument(
  report: ImportReport,
  rows: readonly { readonly page: Page; readonly file: string | undefined }[],
): string {
  const { counts, words, losses, codes, findings, bookChanges } = report;
  const figures = [
    ["entries", counts.entries],
    ["drafts", counts.drafts],
    ["replaced", counts.replaced],
    ["conflicts", counts.conflicts],
    ["unchanged", counts.unchanged],
    ["removed here", counts.deleted],
    ["skipped", counts.skipped],
    ["not readable", counts.refused],
    ["gone", counts.gone],
    ["failed", counts.failed],
  ] as const;
  const byCount = Object.entries(losses).sort(([, a], [, b]) => b - a);
  return document(
    "Import report",
    html`<h1>Import of ${report.format}</h1>
<p>${counts.pages} pages, into ${report.book}.${report.isDryRun ? " Nothing was written: this is what would be done." : ""}</p>
<ul class="figures">${figures.filter(([, count]) => count > 0).map(([name, count]) => html`<li><b>${count}</b> ${name}</li>`)}</ul>
<p>${words.source} words in the source, ${words.lost} of them gone: each is in a loss below. ${words.syntax} were syntax of the other system or headings that have other names here, and ${words.added} were added.</p>
${
  byCount.length === 0
    ? ""
    : html`<h2>What was lost or changed</h2>
<table><thead><tr><th scope="col">Code</th><th scope="col">How often</th><th scope="col">What it means</th></tr></thead><tbody>
${byCount.map(
  ([
    code,
    count,
  ]) => html`<tr><td><code>${code}</code></td><td class="number">${count}</td><td>${codes[code] ?? ""}</td></tr>
`,
)}</tbody></table>`
}
${
  findings.length === 0
    ? ""
    : html`<h2>What keeps drafts from being published</h2>
<table><thead><tr><th scope="col">Rule</th><th scope="col">Drafts</th><th scope="col">What to do</th></tr></thead><tbody>
${findings.map(
  ({
    ruleId,
    entries,
    action,
  }) => html`<tr><td><code>${ruleId}</code></td><td class="number">${entries}</td><td>${action}</td></tr>
`,
)}</tbody></table>`
}
${bookChanges.left.length === 0 ? "" : html`<h2>Left to do</h2><ul>${bookChanges.left.map((sentence) => html`<li>${sentence}</li>`)}</ul>`}
<h2>Pages</h2>
<table><thead><tr><th scope="col">Page</th><th scope="col">Became</th><th scope="col">Losses</th></tr></thead><tbody>
${rows.map(({ page, file }) => pageRow(page, file))}</tbody></table>`,
    0,
  );
}

function pageRow(page: Page, file: string | undefined): Html {
  const { title, path, state, reason, entries, losses } = page;
  const shown = [...new Set(entries.map((entry) => entry.state))];
  return html`<tr>
<td>${file === undefined ? title : html`<a href="${file}">${title}</a>`}<br><small>${path}</small></td>
<td>${(shown.length === 0 ? [state] : shown).map((one) => html`<span class="state ${one}">${one}</span> `)}${reason === undefined ? "" : html`<small>${reason}</small>`}</td>
<td class="number">${losses.length === 0 ? "" : losses.length}</td>
</tr>
`;
}

function pageDocument(
  page: Page,
  source: { readonly text: string; readonly results: readonly { readonly id: string; readonly text: string }[] },
): string {
  const { title, path, state, reason, entries, losses, words, missing = [], surplus = [] } = page;
  const byLine = Map.groupBy(losses, ({ line }) => line ?? 0);
  const whole = byLine.get(0) ?? [];
  return document(
    title,
    html`<h1>${title}</h1>
<p><small>${path}</small> <span class="state ${state}">${state}</span></p>
${reason === undefined ? "" : html`<p>${reason}</p>`}
${words === undefined ? "" : html`<p>${words.source} words, ${words.lost} lost, ${words.syntax} replaced (syntax, renamed headings), ${words.added} added: ${words.kept} in the result.</p>`}
${missing.length + surplus.length === 0 ? "" : html`<p class="failed">Missing: ${missing.join(", ")}. From nowhere: ${surplus.join(", ")}.</p>`}
${whole.length === 0 ? "" : html`<ul class="notes">${whole.map((loss) => html`<li>${lossText(loss)}</li>`)}</ul>`}
<div class="sides">
<section aria-label="Source"><h2>Source</h2>
<ol class="lines">${source.text
      .split(/\r\n|\n|\r/)
      .slice(0, MOST_LINES)
      .map((line, index) => sourceLine(line, byLine.get(index + 1) ?? []))}</ol>
</section>
<section aria-label="Result"><h2>Result</h2>
${source.results.length === 0 ? html`<p>Nothing was imported.</p>` : source.results.map(({ id, text }, index) => result(id, text, entries[index]))}
</section>
</div>`,
    1,
  );
}

/** Longer sources are shown to here; their entries are whole. */
const MOST_LINES = 5000;

function sourceLine(line: string, losses: readonly Page["losses"][number][]): Html {
  const shown = line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)} …` : line;
  if (losses.length === 0) return html`<li><code>${shown}</code></li>`;
  return html`<li class="marked"><code>${shown}</code><ul class="notes">${losses.slice(0, MOST_NOTES).map((loss) => html`<li>${lossText(loss)}</li>`)}${losses.length > MOST_NOTES ? html`<li>and ${losses.length - MOST_NOTES} more</li>` : ""}</ul></li>`;
}

const MOST_CHARACTERS = 2000;
const MOST_NOTES = 12;

function lossText({ code, text = "", address, words }: Page["losses"][number]): Html {
  return html`<b>${code}</b>${words > 0 ? ` (${words} ${words === 1 ? "word" : "words"})` : ""}${text === "" ? "" : `: ${text.length > 300 ? `${text.slice(0, 300)} …` : text}`}${address === undefined ? "" : html` <code>${address}</code>`}`;
}

function result(id: string, text: string, entry: Page["entries"][number] | undefined): Html {
  const byLine = Map.groupBy(entry?.findings ?? [], ({ line }) => line);
  return html`<h3>${entry?.file ?? id} ${entry === undefined ? "" : html`<span class="state ${entry.state}">${entry.state}</span>`}</h3>
${entry?.diff === undefined ? "" : html`<pre>${entry.diff}</pre>`}
<ol class="lines">${text.split("\n").map((line, index) => {
    const findings = byLine.get(index + 1) ?? [];
    if (findings.length === 0) return html`<li><code>${line}</code></li>`;
    return html`<li class="marked"><code>${line}</code><ul class="notes">${findings.map(({ ruleId, message, action }) => html`<li><b>${ruleId}</b>: ${message} ${action}</li>`)}</ul></li>`;
  })}</ol>
${entry === undefined || entry.proposals.length === 0 ? "" : html`<p>These may be messages that readers search for; add those that are to <code>signatures</code>:</p><ul>${entry.proposals.map((one) => html`<li>${one}</li>`)}</ul>`}`;
}
