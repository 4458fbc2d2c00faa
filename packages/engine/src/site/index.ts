export { withOwnRedirects } from "./own-redirects.js";
export { brandOfSite, readSite, type Site, type SiteFile, siteTexts } from "./read-site.js";
export { isSiteDotName } from "./site-kinds.js";
