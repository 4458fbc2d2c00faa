import { bookRules, type ExampleRun, rules, runExample } from "@fixbook/lint";

/** What a rule says of each of its bad examples, in their order; nothing for findings without examples. */
export function ruleRuns(ruleId: string): readonly ExampleRun[] {
  const rule = [...rules, ...bookRules].find((one) => one.ruleId === ruleId);
  return rule?.examples.bad.map((example) => runExample(rule, example)) ?? [];
}
