/** What is CommonJS in a bundle of ES modules asks for `require`. */
export const REQUIRE = {
  js: 'import { createRequire as makeRequire } from "node:module";\nconst require = makeRequire(import.meta.url);',
};
