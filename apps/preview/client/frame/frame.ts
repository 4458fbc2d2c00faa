/** Runs in each page of a book, before anything else on it: tells the preview's page where the reader is, and obeys it. */
import type { FrameName, FromFrame, ToFrame } from "./messages.ts";
import { goTo, placeOn } from "./place.ts";
import { putOn } from "./theme.ts";

const { shell = "", failure = "", lastGood } = document.currentScript?.dataset ?? {};
const tell = (message: FromFrame) => parent.postMessage(message, shell);

if (parent !== window && window.name.startsWith("{")) {
  const { theme, place } = JSON.parse(window.name) as FrameName;
  window.name = JSON.stringify({ theme } satisfies FrameName);
  putOn(theme, document);
  document.addEventListener("DOMContentLoaded", () => {
    if (place !== undefined) goTo(place, document);
    tell({
      kind: "ready",
      path: `${location.pathname}${location.hash}`,
      failure: failure || undefined,
      isLastGood: lastGood === "true",
    });
  });
  addEventListener("message", ({ source, origin, data }: MessageEvent<ToFrame>) => {
    if (source !== parent || origin !== shell || data.kind !== "show") return;
    goTo(data.place, document);
    tell({ kind: "shown" });
  });
  const tellPlace = () => tell({ kind: "place", place: placeOn(document) });
  addEventListener("scroll", () => requestAnimationFrame(tellPlace), { passive: true });
  addEventListener("focusin", tellPlace);
  addEventListener("focusout", () => setTimeout(tellPlace));
  // The preview's page takes files. Without this, the browser would open one in the frame.
  for (const type of ["dragenter", "dragover", "drop"] as const)
    addEventListener(type, (event) => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      if (type !== "drop") tell({ kind: "dragged" });
    });
  addEventListener("paste", ({ clipboardData }) => {
    if (clipboardData?.types.includes("Files") === true) tell({ kind: "pasted" });
  });
  // What leads out of the book opens beside the preview: the policy would leave the frame empty.
  addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link === null || link.origin === location.origin) return;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  });
}
