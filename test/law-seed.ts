import fc from "fast-check";
import { LAW_RUNS } from "./law-runs.js";

// The same commit is tried with the same values, so that a change alone decides whether it passes. Other values are
// for the nights: a law that fails then prints its seed.
if (LAW_RUNS === 1) fc.configureGlobal({ seed: Number(process.env["SEED"] ?? 20261201) });
