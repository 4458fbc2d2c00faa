export { prettyReporter } from "@fixbook/lint";
