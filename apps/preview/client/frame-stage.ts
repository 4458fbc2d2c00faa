import type { FromFrame, ToFrame } from "./frame/messages.ts";
import type { Place } from "./frame/place.ts";

export interface StageOptions {
  /** The origin of the pages. */
  readonly origin: string;
  /** What the frames are called for those who cannot see them. */
  readonly title: string;
  /** The page that is shown has changed by a link on it. */
  onNavigate(path: string): void;
  /** A page could not be made, and the one before it stays; undefined when that is over. */
  onFailure(reason: string | undefined): void;
}

/** Shows pages in a frame, without a flash between two states of one. */
export interface FrameStage {
  /** Shows an address. `keeps`: it is another state of the page that is shown, whose place is kept. */
  show(address: string, theme: string, keeps: boolean): void;
  close(): void;
}

/**
 * Two frames in a box: the next state of a page is loaded behind the one that is seen, brought to the same place, and
 * then takes its turn. While one is loading, only the last of the others is remembered.
 */
export function createFrameStage(box: HTMLElement, { origin, title, onNavigate, onFailure }: StageOptions): FrameStage {
  let shown: HTMLIFrameElement | undefined;
  let loading: { readonly frame: HTMLIFrameElement; readonly keeps: boolean } | undefined;
  let next: { readonly address: string; readonly theme: string; readonly keeps: boolean } | undefined;
  let place: Place | undefined;

  const post = (frame: HTMLIFrameElement, message: ToFrame) => frame.contentWindow?.postMessage(message, origin);
  const load = (address: string, theme: string, keeps: boolean) => {
    const frame = document.createElement("iframe");
    frame.name = theme;
    frame.title = title;
    frame.className = "waiting";
    frame.setAttribute("sandbox", SANDBOX);
    frame.src = address;
    loading = { frame, keeps };
    box.append(frame);
  };
  const proceed = () => {
    loading = undefined;
    if (next === undefined) return;
    const { address, theme, keeps } = next;
    next = undefined;
    load(address, theme, keeps);
  };
  const onReady = (path: string, failure: string | undefined) => {
    if (loading === undefined) return;
    if (failure !== undefined && failure !== "" && shown !== undefined) {
      onFailure(failure);
      loading.frame.remove();
      proceed();
      return;
    }
    onFailure(undefined);
    const isFocused = document.activeElement === shown;
    if (!loading.keeps) place = undefined;
    const { focus, ...rest } = place ?? { top: 0 };
    post(loading.frame, {
      kind: "show",
      place: place === undefined || (path.includes("#") && !loading.keeps) ? undefined : isFocused ? place : rest,
    });
  };
  const onShown = () => {
    if (loading === undefined) return;
    const { frame } = loading;
    const isFocused = shown !== undefined && document.activeElement === shown;
    frame.className = "";
    if (isFocused) frame.focus({ preventScroll: true });
    shown?.remove();
    shown = frame;
    proceed();
  };
  const onMessage = ({ source, origin: from, data }: MessageEvent<FromFrame>) => {
    if (from !== origin || source === null) return;
    if (source === loading?.frame.contentWindow) {
      if (data.kind === "ready") onReady(data.path, data.failure);
      if (data.kind === "shown") onShown();
    } else if (source === shown?.contentWindow) {
      if (data.kind === "place") place = data.place;
      if (data.kind === "ready") {
        place = undefined;
        onNavigate(data.path);
      }
    }
  };
  addEventListener("message", onMessage);
  return {
    show: (address, theme, keeps) => {
      if (loading === undefined) load(address, theme, keeps);
      else next = { address, theme, keeps: keeps && (next?.keeps ?? true) };
    },
    close: () => {
      removeEventListener("message", onMessage);
      loading?.frame.remove();
      shown?.remove();
    },
  };
}

/**
 * Pages may run their own scripts at their own origin, which is not the preview's, and open what leads elsewhere in a new
 * tab. They may not leave their frame, move the page around them, or show dialogs.
 */
const SANDBOX = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox";
