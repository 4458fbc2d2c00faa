#!/usr/bin/env node
import { createProgram } from "./main.js";
import { run } from "./run.js";

await run(createProgram);
