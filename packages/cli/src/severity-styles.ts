import type { TextStyle } from "@fixbook/lint";
import type { Severity } from "@fixbook/schema";

/** The colour of each severity on a terminal. */
export const severityStyles: Readonly<Record<Severity, TextStyle>> = { error: "red", warning: "yellow", info: "blue" };
