#!/usr/bin/env node
import { exitCodes } from "./exit-code.js";
import { processHost } from "./host.js";
import { main } from "./main.js";

// A reader that goes away (`| head`) ends the command; what was cut off must not pass for a whole answer.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", () => process.exit(exitCodes.failure));
}
process.exitCode = await main(process.argv.slice(2), processHost());
