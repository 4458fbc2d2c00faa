import { Option } from "commander";

/** The option for text or JSON. `what` is printed, such as "it". */
export function formatOption(what: string): Option {
  return new Option("--format <format>", `how to print ${what}`).choices(["text", "json"]).default("text");
}
