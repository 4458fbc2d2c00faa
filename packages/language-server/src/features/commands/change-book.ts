import { levelInWords, type PlanBook, type Planned, planMerge, planRemove, planSplit } from "@fixbook/core/plan";
import { EngineError } from "@fixbook/engine";
import { editOfPlan, planBookOf, planMoveWithRows } from "../../plans.js";
import { type CommandRun, type ServerCommand, textArgument } from "./command.js";
import { commandNames } from "./names.js";

/** `[uri, to]`: another id, area or place for the entry, as `fixbook mv`. */
export const moveEntry = planCommand(commandNames.move, "Move the entry", (book, run) =>
  planMoveWithRows(book, run.path, needed(run, 0, "where it goes: an id, an area or both"), run.state),
);

/** `[uri, other]`: the entry takes another one in, as `fixbook merge`. */
export const mergeEntry = planCommand(commandNames.merge, "Merge the entries", (book, run) =>
  planMerge(book, needed(run, 0, "the entry that it takes in"), run.path),
);

/** `[uri, solution, id, title]`: a solution becomes an entry of its own, as `fixbook split`. */
export const splitEntry = planCommand(commandNames.split, "Make the solution an entry", (book, run) =>
  planSplit(book, run.path, {
    solution: needed(run, 0, "a solution"),
    to: needed(run, 1, "an id for it"),
    title: needed(run, 2, "a title for it"),
  }),
);

/** `[uri, movedTo, retired, unlink]`: the entry goes, as `fixbook rm`; one of the first two says what its id answers. */
export const removeEntry = planCommand(commandNames.remove, "Remove the entry", (book, run) =>
  planRemove(book, run.path, {
    movedTo: textArgument(run, 0),
    retired: textArgument(run, 1),
    unlink: run.args[2] === true,
  }),
);

/** A command that has the editor carry out a plan, and says what somebody should know of it: to the person and to the client. */
function planCommand(
  name: string,
  label: string,
  plan: (book: PlanBook, run: CommandRun) => Planned | Promise<Planned>,
): ServerCommand {
  return {
    name,
    run: async (run) => {
      const planned = await plan(await planBookOf(run.state), run);
      await run.apply(label, editOfPlan(planned, run.state, run.client));
      if (!("plan" in planned)) return null;
      const { level, ledger, warnings, untouched } = planned.plan;
      const places = warnings.map(({ file, range, why }) => ` Look at ${file}:${range.start.line}: ${why}`);
      run.tell([levelInWords[level], ...places].join(""));
      return { level, ledger, warnings, untouched };
    },
  };
}

function needed(run: CommandRun, index: number, what: string): string {
  const value = textArgument(run, index);
  if (value === undefined) throw new EngineError(`The command lacks ${what}.`, "Name it.");
  return value;
}
