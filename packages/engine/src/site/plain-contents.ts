/**
 * What is wrong with a text that a host may serve with any media type: it holds no `<`, so that it is nothing but text
 * where a browser takes it for a page, and no control character, so that it is that in no other encoding.
 */
export function textProblem(text: string): string | undefined {
  if (text.includes("<")) return 'contains the sign "<", and a browser could take it for a page';
  return CONTROL.test(text) ? "contains a control character" : undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)/;

/**
 * What is wrong with a file `_headers`: it may set what makes a site safer or faster, and no header that sends readers
 * elsewhere or makes a page of a file that is none.
 */
export function headersProblem(text: string): string | undefined {
  return lineProblem(text, (line) => NOTE.test(line) || PATH_LINE.test(line) || isSafeHeader(line));
}

/** What is wrong with a file `_redirects`: it may redirect, and never show what another address holds as the site's own. */
export function redirectsProblem(text: string): string | undefined {
  return lineProblem(text, (line) => NOTE.test(line) || REDIRECT.test(line));
}

const NOTE = /^\s*(?:#.*)?$/;
const PATH_LINE = /^\/[\w\-./:*~%]*\s*$/;
const REDIRECT = /^\/\S*\s+(?:\/(?![/\\])|https:\/\/[a-z0-9.-]+(?:\/|(?=\s|$)))\S*(?:\s+30[12378]!?)?\s*$/i;
const SAFE_HEADERS =
  /^(?:access-control-(?:allow-(?:headers|methods|origin)|max-age)|(?:cdn-)?cache-control|content-security-policy(?:-report-only)?|cross-origin-(?:embedder|opener|resource)-policy|permissions-policy|referrer-policy|strict-transport-security|vary|x-content-type-options|x-frame-options|x-robots-tag)$/i;
/** Media types that no browser shows as a page or runs. */
const PLAIN_TYPE = /^(?:text\/(?:markdown|plain)|application\/(?:json|manifest\+json))(?:;\s*charset=utf-8)?$/i;

function isSafeHeader(line: string): boolean {
  const [name = "", ...value] = line.trim().split(":");
  if (!/^\s/.test(line) || value.length === 0) return false;
  return SAFE_HEADERS.test(name) || (name.toLowerCase() === "content-type" && PLAIN_TYPE.test(value.join(":").trim()));
}

function lineProblem(text: string, isSafe: (line: string) => boolean): string | undefined {
  const at = text.split(/\r?\n/).findIndex((line) => !isSafe(line));
  return at === -1 ? undefined : `says something in line ${at + 1} that it may not say`;
}

/** The whole text of the files by which services recognise who owns a site, `NAME` and `KEY` being those of the file. */
const FORMS = {
  google: /^google-site-verification: (?<name>google[0-9a-f]+\.html)\s*$/,
  yandex:
    /^\s*<html>\s*<head>\s*<meta http-equiv="Content-Type" content="text\/html; charset=UTF-8" ?\/?>\s*<\/head>\s*<body>\s*Verification: [0-9a-f]+\s*<\/body>\s*<\/html>\s*$/i,
  bing: /^\s*<\?xml version="1.0"(?: encoding="utf-8")?\?>\s*<users>\s*<user>[0-9a-f]+<\/user>\s*<\/users>\s*$/i,
  pinterest:
    /^(?:\s|<!doctype html>|<html(?: lang="[a-z-]+")?>|<\/html>|<\/?(?:head|body|title|h1|p)>|<meta charset="utf-8" ?\/?>|<meta name="(?:p:domain_verify|pinterest-site-verification)" content="[\w-]+" ?\/?>|[\w.,:-])*$/i,
} as const;

/** Makes the check of a file of verification, which holds what the service gives out and nothing else. */
export function htmlForm(service: keyof typeof FORMS): (text: string, name: string) => string | undefined {
  return (text, name) => {
    const match = FORMS[service].exec(text);
    const isIt = match !== null && (match.groups?.["name"] ?? name) === name;
    return isIt ? undefined : "contains something other than the file that the service gives out";
  };
}

/**
 * What is wrong with a drawing: it may hold shapes, colours and a style sheet, and nothing that runs, moves, links or
 * loads. It is read piece by piece, and each piece has to be one of a few.
 */
export function svgProblem(text: string): string | undefined {
  const isPlain = isMadeOf(text, SVG_PIECES) && /^(?:<\?[^>]*>)?\s*(?:<!--[^>]*-->\s*)*<svg\s/.test(text);
  return isPlain && !/url\s*\((?!#[\w-]+\))/i.test(text)
    ? undefined
    : "contains more than shapes and their colours: scripts, styles, links, animations, pictures, comments of other tools or a DOCTYPE";
}

const SVG_PIECES = new RegExp(
  [
    String.raw`<\?xml version="1\.0"(?: encoding="utf-8")?(?: standalone="(?:yes|no)")?\s*\?>`,
    String.raw`<!--(?:[\w\s.,:;/()+]|-(?!-))*-->`,
    // The names of elements, and attributes whose values name nothing outside.
    String.raw`<(?:svg|g|path|circle|rect|ellipse|line|polyline|polygon|defs|linearGradient|radialGradient|stop|clipPath|mask|title|desc|style)(?:\s+(?:xmlns="http://www\.w3\.org/2000/svg"|xmlns:xlink="http://www\.w3\.org/1999/xlink"|(?!on|href\b|src\b|style\b|xmlns)[a-z][a-z0-9-]*="[^"'<>&\\]*"))*\s*/?>`,
    String.raw`</[a-z]+\s*>`,
    String.raw`(?:[^<>&\\"'@]|@media\b)+`,
  ].join("|"),
  "iy",
);

/** Whether a text is nothing but pieces that a sticky pattern finds. */
function isMadeOf(text: string, pieces: RegExp): boolean {
  pieces.lastIndex = 0;
  while (pieces.lastIndex < text.length) if (!pieces.test(text)) return false;
  return true;
}
