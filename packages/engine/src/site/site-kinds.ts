import { decode } from "../disk/index.js";
import { headersProblem, htmlForm, redirectsProblem, svgProblem, textProblem } from "./plain-contents.js";

/** A kind of file that a brand may add to its site. */
export interface SiteFileKind {
  /** Paths of such files at the root of the site. */
  readonly names: RegExp;
  /** What it is for. */
  readonly purpose: string;
  /** How many bytes it may have. */
  readonly most: number;
  /** Why its contents may not be published: what ends a sentence that begins with its name. */
  problemOf(bytes: Uint8Array, name: string): string | undefined;
}

const KIB = 1024;
const LARGE = KIB * KIB;

/** Every file that a site may hold. What is in none of the rows is not published. */
const kinds: readonly SiteFileKind[] = [
  {
    names: /^CNAME$/,
    purpose: "the host name at GitHub Pages",
    ...text(KIB, form(/^(?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}\s*$/i, "contains something other than one host name")),
  },
  {
    names: /^\.nojekyll$/,
    purpose: "GitHub Pages",
    ...text(KIB, form(/^\s*$/, "contains something, but is only a marker")),
  },
  { names: /^_headers$/, purpose: "headers at Netlify and Cloudflare Pages", ...text(LARGE, headersProblem) },
  { names: /^_redirects$/, purpose: "redirects at Netlify and Cloudflare Pages", ...text(LARGE, redirectsProblem) },
  {
    names: /^(?:(?:app-)?ads|humans)\.txt$/,
    purpose: "those who ask who sells its ads or has made it",
    ...text(LARGE),
  },
  {
    names: /^\.well-known\/(?:[a-z0-9-]+\/){0,2}[A-Za-z0-9_][A-Za-z0-9_-]*(?:\.txt)?$/,
    purpose: "well-known addresses (RFC 8615)",
    ...text(LARGE),
  },
  {
    names: /^\.well-known\/(?:[a-z0-9-]+\/){0,2}[A-Za-z0-9_][A-Za-z0-9_-]*\.json$/,
    purpose: "well-known addresses (RFC 8615)",
    ...text(LARGE, jsonProblem),
  },
  { names: /^site\.webmanifest$/, purpose: "phones that keep the site as an app", ...text(LARGE, jsonProblem) },
  { names: /^favicon\.ico$/, purpose: "the icon in browsers", ...picture([0, 0, 1, 0]) },
  {
    names: /^(?:favicon|apple-touch-icon|android-chrome)(?:-\d{2,3}x\d{2,3})?(?:-precomposed)?\.png$/,
    purpose: "the icon in browsers and on phones",
    ...picture([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
  { names: /^favicon\.svg$/, purpose: "the icon in browsers", ...markup(LARGE, svgProblem) },
  { names: /^google[0-9a-f]{8,32}\.html$/, purpose: "Google Search Console", ...markup(KIB, htmlForm("google")) },
  { names: /^yandex_[0-9a-f]{8,32}\.html$/, purpose: "Yandex Webmaster", ...markup(KIB, htmlForm("yandex")) },
  { names: /^pinterest-[0-9a-f]{4,40}\.html$/, purpose: "Pinterest", ...markup(KIB, htmlForm("pinterest")) },
  { names: /^BingSiteAuth\.xml$/, purpose: "Bing Webmaster Tools", ...markup(KIB, htmlForm("bing")) },
  {
    names: /^(?=[^.]*\d)[A-Za-z0-9][A-Za-z0-9_-]{7,127}\.txt$/,
    purpose: "other services that ask for a file named by a key, such as IndexNow",
    ...text(KIB),
  },
];

/** The kind of a file by its path in the site; undefined where a site may not hold it. */
export function siteFileKind(name: string): SiteFileKind | undefined {
  return kinds.find(({ names }) => names.test(name));
}

/** Whether a name that begins with a dot is one of those that a site may hold. */
export function isSiteDotName(name: string): boolean {
  return name === WELL_KNOWN || name === ".nojekyll";
}

/** Whether a site may hold a folder, by its path in the site. */
export function isSiteFolder(path: string): boolean {
  return /^\.well-known(?:\/[a-z0-9-]+){0,2}$/.test(path);
}

const WELL_KNOWN = ".well-known";

type Check = (text: string, name: string) => string | undefined;

/** Text without markup, for which `check` may ask more. */
function text(most: number, check?: Check): Pick<SiteFileKind, "most" | "problemOf"> {
  return markup(most, (contents, name) => textProblem(contents) ?? check?.(contents, name));
}

function markup(most: number, check: Check): Pick<SiteFileKind, "most" | "problemOf"> {
  return {
    most,
    problemOf: (bytes, name) => {
      const contents = decode(bytes);
      return typeof contents === "string" ? check(contents, name) : "is not UTF-8";
    },
  };
}

function picture(signature: readonly number[]): Pick<SiteFileKind, "most" | "problemOf"> {
  return {
    most: LARGE,
    problemOf: (bytes) =>
      signature.every((byte, at) => bytes[at] === byte) ? undefined : "is not a picture of the kind that its name says",
  };
}

function form(pattern: RegExp, problem: string): Check {
  return (contents) => (pattern.test(contents) ? undefined : problem);
}

function jsonProblem(contents: string): string | undefined {
  try {
    JSON.parse(contents);
    return undefined;
  } catch {
    return "is not JSON";
  }
}
