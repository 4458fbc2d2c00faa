/** What the GitHub Action starts. */
import { processHost } from "../host.js";
import { runAction } from "./run-action.js";

process.exitCode = await runAction(processHost());
