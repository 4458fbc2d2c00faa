import { EngineError } from "@fixbook/engine";
import {
  type Connection,
  type ExecuteCommandParams,
  MessageType,
  ShowMessageNotification,
} from "vscode-languageserver";
import type { BookState } from "./book-state.js";
import type { Client } from "./client.js";
import type { Helpers } from "./features/commands/command.js";
import { commands } from "./features/commands/table.js";

export interface CommandHost {
  readonly connection: Connection;
  readonly client: Client;
  readonly helpers: Helpers;
  /** The book that an address lies in, as it is. */
  find(uri: string): Promise<{ readonly state: BookState; readonly path: string } | undefined>;
}

/** Runs a command. What stands in its way is shown to the person at the editor, and nothing is answered. */
export async function runCommand(
  { command, arguments: given }: ExecuteCommandParams,
  host: CommandHost,
): Promise<unknown> {
  const { connection, client, helpers } = host;
  const say = (type: MessageType, message: string) =>
    void connection.sendNotification(ShowMessageNotification.type, { type, message });
  const complain = (message: string) => say(MessageType.Error, message);
  const found = commands.find(({ name }) => name === command);
  const [uri, ...args] = Array.isArray(given) ? given : [];
  const place = typeof uri === "string" ? await host.find(uri) : undefined;
  if (found === undefined || place === undefined) {
    complain(found === undefined ? `There is no command ${command}.` : "That is not a file of a book.");
    return null;
  }
  try {
    const answer = await found.run({
      ...place,
      client,
      helpers,
      args,
      apply: async (label, edit) => {
        const { applied, failureReason = "" } = await connection.workspace.applyEdit({ label, edit });
        if (!applied) throw new EngineError(`The editor did not make the change. ${failureReason}`, "Try it again.");
      },
      tell: (message) => say(MessageType.Info, message),
      show: async (target, line) => {
        const isPage = /^https?:/.test(target);
        if (!client.hasShowDocument) {
          if (isPage) say(MessageType.Info, target);
          return;
        }
        const at = { line: line ?? 0, character: 0 };
        const selection = line === undefined ? {} : { selection: { start: at, end: at } };
        await connection.window.showDocument({ uri: target, external: isPage, takeFocus: true, ...selection });
      },
    });
    return answer ?? null;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    complain(`${error.message} ${error.action}`);
    return null;
  }
}
