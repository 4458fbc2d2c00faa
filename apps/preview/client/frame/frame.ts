/** Runs in each page of a book, before anything else on it: tells the preview's page where the reader is, and obeys it. */
import type { FromFrame, ToFrame } from "./messages.ts";
import { goTo, placeOn } from "./place.ts";
import { putOn } from "./theme.ts";

const shell = document.currentScript?.dataset["shell"] ?? "";
const tell = (message: FromFrame) => parent.postMessage(message, shell);

if (parent !== window) {
  // The frame's name outlives the pages in it, and is there before the first of them is painted.
  const theme = window.name === "light" || window.name === "dark" ? window.name : undefined;
  putOn(theme, document);
  addEventListener("message", ({ source, origin, data }: MessageEvent<ToFrame>) => {
    if (source !== parent || origin !== shell || data.kind !== "show") return;
    if (data.place !== undefined) goTo(data.place, document);
    tell({ kind: "shown" });
  });
  const tellPlace = () => tell({ kind: "place", place: placeOn(document) });
  addEventListener("scroll", () => requestAnimationFrame(tellPlace), { passive: true });
  addEventListener("focusin", tellPlace);
  addEventListener("focusout", () => setTimeout(tellPlace));
  // What leads out of the book opens beside the preview: the policy would leave the frame empty.
  addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link === null || link.origin === location.origin) return;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  });
  document.addEventListener("DOMContentLoaded", () => {
    const path = `${location.pathname}${location.hash}`;
    tell({ kind: "ready", path, failure: document.body.dataset["failure"] });
  });
}
