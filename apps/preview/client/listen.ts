import { ask, Problem } from "./api.ts";

/** What the server tells as it happens; see `PreviewEvent` of the server. */
export interface ServerEvent {
  readonly kind: "open" | "full" | "alive" | "changed" | "settled";
  readonly book?: string;
  readonly stale?: readonly string[];
}

/** How the line to the server stands. `refused`: this tab is of an earlier run. */
export type Line = "open" | "lost" | "refused";

const AGAIN = 500;

/** Listens to the server until it refuses; where the line is lost it is tried again. */
export async function listen(onEvent: (event: ServerEvent) => void, onLine: (line: Line) => void): Promise<void> {
  for (;;) {
    try {
      const { body } = await ask("/api/events");
      const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
      onLine("open");
      const take = eventReader(onEvent);
      for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) take(part.value);
    } catch (error) {
      if (error instanceof Problem && error.status === 403) {
        onLine("refused");
        return;
      }
    }
    onLine("lost");
    await new Promise((done) => setTimeout(done, AGAIN));
  }
}

/** Reads events from a stream of server-sent events, however it is cut into parts. */
export function eventReader(onEvent: (event: ServerEvent) => void): (part: string) => void {
  let rest = "";
  return (part) => {
    const blocks = (rest + part).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const data = block.split("\n").flatMap((line) => (line.startsWith("data:") ? [line.slice(5).trimStart()] : []));
      if (data.length > 0) onEvent(JSON.parse(data.join("\n")));
    }
  };
}
