import type { ChosenServer } from "./choose-server.js";

/** The connection to a language server, as far as the extension uses it beside what the protocol does by itself. */
export interface Client {
  /** Resolves when the server serves. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Has the server run one of its commands; null where it could not, which the server has then said why. */
  execute(command: string, args: readonly unknown[]): Promise<unknown>;
}

export interface ClientOptions {
  readonly server: ChosenServer;
  readonly args: readonly string[];
  /** The documents that the server is asked about. */
  readonly documents: readonly { readonly scheme: string; readonly pattern: string }[];
  /** The server has ended by itself. Resolves with whether to start it again. */
  onEnded(): Promise<boolean>;
}

/** Makes a client that is not started yet. */
export type CreateClient = (options: ClientOptions) => Client;
