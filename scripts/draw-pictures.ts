import { describePictureFault, isPictureFault, printSvg } from "@fixbook/core/picture";
import { drawScreen } from "./pictures/kit.ts";
import { looper } from "./pictures/looper.ts";
import { peptideclients } from "./pictures/peptideclients.ts";

/** The drawn screens of the example books, by path; each is printed as it would be published. */
export function drawnPictures(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [book, drawings] of Object.entries({ looper, peptideclients, "peptideclients-de": peptideclients })) {
    for (const drawing of drawings) {
      for (const [suffix, svg] of drawScreen(drawing)) {
        const printed = printSvg(svg);
        if (isPictureFault(printed)) throw new Error(`${drawing.path}: ${describePictureFault(printed)}`);
        files.set(`packages/content/books/${book}/entries/${drawing.path}${suffix}`, printed.svg);
      }
    }
  }
  return files;
}
