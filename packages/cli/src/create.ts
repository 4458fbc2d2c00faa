#!/usr/bin/env node
import { Command } from "commander";
import { describeInit } from "./commands/init.js";
import { run } from "./run.js";

// What the package create-fixbook runs: `npm create fixbook` is `fixbook init`, but makes a project in an empty place.
await run((host, finish) =>
  describeInit(new Command("create-fixbook"), { name: "npm create fixbook", begins: "project" }, host, finish),
);
