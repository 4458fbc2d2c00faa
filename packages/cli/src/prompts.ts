import type { Readable, Writable } from "node:stream";

/** A terminal that somebody sits at. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** What each prompt takes: where it asks, and what cancels it. */
export interface PromptOptions extends Terminal {
  readonly signal: AbortSignal;
}

/** Runs prompts that Ctrl+D and the end of the input cancel, as Ctrl+C does; without this they would wait for ever. */
export async function withPrompts<Result>(
  terminal: Terminal,
  ask: (options: PromptOptions) => Promise<Result>,
): Promise<Result> {
  const { input } = terminal;
  const ended = new AbortController();
  const end = () => ended.abort();
  const onKeypress = (_: unknown, key: { readonly ctrl?: boolean; readonly name?: string }) => {
    if (key.ctrl === true && key.name === "d") end();
  };
  input.on("end", end).on("close", end).on("keypress", onKeypress);
  if (input.readableEnded || input.destroyed) end();
  try {
    return await ask({ ...terminal, signal: ended.signal });
  } finally {
    input.off("end", end).off("close", end).off("keypress", onKeypress);
  }
}
