import type { FrameName, FromFrame, Theme, ToFrame } from "./frame/messages.ts";
import type { Place } from "./frame/place.ts";

export interface StageOptions {
  /** The origin of the pages. */
  readonly origin: string;
  /** What the frames are called for those who cannot see them. */
  readonly title: string;
  /** The page that is shown has changed by a link on it. */
  onNavigate(path: string): void;
  /** Why a page could not be made, so that an earlier state of it is shown where there is one; undefined when that is over. */
  onFailure(reason: string | undefined): void;
}

/** Shows pages in a frame, without a flash between two states of one. */
export interface FrameStage {
  /** Shows an address. `keeps`: it is another state of the page that is shown, whose place is kept. */
  show(address: string, theme: Theme | "", keeps: boolean): void;
  close(): void;
}

/** A page that has said nothing for so long is asked for once more, after ever longer: its tab may have slept, or the line was lost. */
const PATIENCE = 4000;

interface Loading {
  readonly frame: HTMLIFrameElement;
  /** The place that it was told. */
  readonly place: Place | undefined;
  /** Whether it is another state of the page that is shown. */
  readonly keeps: boolean;
}

/**
 * Two frames in a box: the next state of a page is loaded behind the one that is seen, brought to the same place, and
 * then takes its turn. While one is loading, only the last of the others is remembered.
 */
export function createFrameStage(box: HTMLElement, { origin, title, onNavigate, onFailure }: StageOptions): FrameStage {
  let shown: HTMLIFrameElement | undefined;
  let loading: Loading | undefined;
  let next: Parameters<FrameStage["show"]> | undefined;
  let place: Place | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let wait = PATIENCE;

  const post = (frame: HTMLIFrameElement, message: ToFrame) => frame.contentWindow?.postMessage(message, origin);
  /** A page takes the focus only where the one before it has it. */
  const placeToKeep = (): Place | undefined => {
    if (place === undefined || document.activeElement === shown) return place;
    const { focus, ...rest } = place;
    return rest;
  };
  const load: FrameStage["show"] = (address, theme, keeps) => {
    if (!keeps) place = undefined;
    const frame = document.createElement("iframe");
    loading = { frame, place, keeps };
    const name: FrameName = { theme: theme === "" ? undefined : theme, place: placeToKeep() };
    frame.name = JSON.stringify(name);
    frame.title = title;
    frame.className = "waiting";
    frame.setAttribute("sandbox", SANDBOX);
    frame.src = address;
    box.append(frame);
    patience = setTimeout(() => {
      frame.remove();
      wait *= 2;
      loading = undefined;
      load(...(next ?? [address, theme, keeps]));
      next = undefined;
    }, wait);
  };
  const proceed = () => {
    clearTimeout(patience);
    wait = PATIENCE;
    loading = undefined;
    if (next === undefined) return;
    const [address, theme, keeps] = next;
    next = undefined;
    load(address, theme, keeps);
  };
  const onReady = (failure: string | undefined, isLastGood: boolean) => {
    if (loading === undefined) return;
    onFailure(failure);
    if (failure !== undefined && !isLastGood && loading.keeps && shown !== undefined) {
      loading.frame.remove();
      proceed();
    } else if (loading.place === place) onShown();
    else post(loading.frame, { kind: "show", place: placeToKeep() ?? { top: 0 } });
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
      if (data.kind === "ready") onReady(data.failure, data.isLastGood);
      if (data.kind === "shown") onShown();
    } else if (source === shown?.contentWindow) {
      if (data.kind === "place") place = data.place;
      if (data.kind === "ready") {
        place = undefined;
        onFailure(data.failure);
        onNavigate(data.path);
      }
    }
  };
  addEventListener("message", onMessage);
  return {
    show: (address, theme, keeps) => {
      if (loading === undefined) load(address, theme, keeps);
      else next = [address, theme, keeps && (next?.[2] ?? true)];
    },
    close: () => {
      clearTimeout(patience);
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
