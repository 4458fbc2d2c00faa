import type {
  CallExpression,
  Expression,
  MemberExpression,
  Statement,
  SwitchStatement,
  VariableDeclarator,
} from "oxc-parser";

/** What printing needs to know of a language, and what it finds out. */
export interface SnowballNames {
  /** The results that each table of endings or beginnings can give. */
  readonly results: ReadonlyMap<string, readonly number[]>;
  /** Where routines take a result from a table, in the order of their text. */
  readonly lookUps: readonly { readonly start: number; readonly table: string }[];
  /** Whether the answer of a routine counts. */
  readonly isAsked: (routine: string) => boolean;
  /** Tables that are read from right to left. */
  readonly backward: Set<string>;
  /** The code of the first letter that each set of letters can hold. */
  readonly firstLetters: Map<string, number>;
}

/**
 * The statements of a routine that the Snowball compiler wrote as Java and another one turned into JavaScript: with
 * plain names instead of members, and with conditions instead of jumps where both say the same. A routine that ends
 * without an answer says no. Fails on anything that these compilers do not write.
 */
export function printRoutine(name: string, body: readonly Statement[], names: SnowballNames): string {
  return list(body, new Set(names.isAsked(name) ? [NO] : [NO, YES]));

  /** Statements, of which those that only do what comes after all of them anyway, the `exits`, are left out. */
  function list(statements: readonly Statement[], exits: Exits): string {
    const [first, ...others] = statements;
    if (first === undefined || exits.has(jumpOf(first) ?? "")) return "";
    const jump = first.type === "IfStatement" ? jumpOf(first.consequent) : undefined;
    const rest = list(others, exits);
    if (first.type !== "IfStatement" || jump === undefined || !exits.has(jump))
      return statement(first, rest === "" ? exits : NONE) + rest;
    const go = negated(first.test);
    if (rest === "") return `${go};\n`;
    return rest === `${YES};\n` ? `return ${go};\n` : `if (${go}) {\n${rest}}\n`;
  }

  function statement(node: Statement, exits: Exits): string {
    switch (node.type) {
      case "BlockStatement":
        return `{\n${list(node.body, exits)}}\n`;
      case "LabeledStatement":
        return labelled(node.label.name, node.body, exits);
      case "IfStatement":
        if (node.alternate !== null) break;
        return `if (${expression(node.test)}) {\n${list(blockOf(node.consequent), exits)}}\n`;
      case "SwitchStatement":
        return cases(node, exits);
      case "ForStatement": {
        const { init, test, update } = node;
        if (init?.type !== "AssignmentExpression" || test === null || update === null) break;
        const head = [init, test, update].map(expression).join("; ");
        return `for (${head}) {\n${list(blockOf(node.body), NONE)}}\n`;
      }
      case "ExpressionStatement":
        return `${expression(node.expression)};\n`;
      case "VariableDeclaration":
        return node.declarations.map(variable).join("");
      case "BreakStatement":
        // Without a label it would mean another loop here than there.
        if (node.label === null) break;
        return `${jumpOf(node)};\n`;
      case "ContinueStatement":
      case "ReturnStatement":
        if (jumpOf(node) === undefined) break;
        return `${jumpOf(node)};\n`;
    }
    return unexpected(node);
  }

  function variable({ id, init }: VariableDeclarator): string {
    if (id.type !== "Identifier" || init === null) return unexpected(id);
    return init.type === "Identifier" && init.name === "undefined"
      ? `var ${id.name};\n`
      : `var ${id.name} = ${expression(init)};\n`;
  }

  function labelled(label: string, node: Statement, exits: Exits): string {
    if (node.type === "DoWhileStatement" && isLiteral(node.test, false)) {
      const text = list(blockOf(node.body), new Set([...exits, `break ${label}`]));
      return text.includes(`break ${label};`) ? `${label}: {\n${text}}\n` : text;
    }
    if (node.type !== "WhileStatement" || !isLiteral(node.test, true)) return unexpected(node);
    const text = list(blockOf(node.body), new Set([`continue ${label}`]));
    const inner = /\b(?:for|switch) \(/.test(text) ? text : text.replaceAll(` ${label};`, ";");
    return `${inner.includes(` ${label};`) ? `${label}: ` : ""}for (;;) {\n${inner}}\n`;
  }

  /** A switch over results. That of nothing is none of them: before it the routine has left. */
  function cases(node: SwitchStatement, exits: Exits): string {
    const kept = node.cases.filter(({ test }) => test !== null && !isLiteral(test, 0));
    const texts = kept.map(({ test, consequent }) => {
      const ends = consequent.at(-1);
      if (test === null || ends === undefined || jumpOf(ends) === undefined) return unexpected(node);
      return [expression(test), list(consequent, new Set([...exits, "break"]))] as const;
    });
    const subject = expression(node.discriminant);
    const [only, ...more] = texts;
    if (only === undefined) return "";
    if (more.length > 0)
      return `switch (${subject}) {\n${texts.map(([value, text]) => `case ${value}:\n${text}break;\n`).join("")}}\n`;
    const { table = "" } = names.lookUps.findLast(({ start }) => start < node.start) ?? {};
    const isCertain = names.results.get(table)?.every((result) => String(result) === only[0]);
    return isCertain ? `{\n${only[1]}}\n` : `if (${subject} === ${only[0]}) {\n${only[1]}}\n`;
  }

  function negated(test: Expression): string {
    if (test.type === "UnaryExpression" && test.operator === "!") return expression(test.argument);
    if (test.type !== "BinaryExpression") return `!${expression(test)}`;
    if (test.operator === "===" && isLiteral(test.right, 0)) return expression(test.left as Expression);
    const opposite = OPPOSITE[test.operator];
    return opposite === undefined ? `!${expression(test)}` : binary(test.left as Expression, opposite, test.right);
  }

  function binary(left: Expression, operator: string, right: Expression): string {
    return `(${expression(left)} ${operator} ${expression(right)})`;
  }

  function expression(node: Expression | MemberExpression): string {
    switch (node.type) {
      case "Literal":
        return JSON.stringify(node.value);
      case "Identifier":
        return node.name;
      case "MemberExpression":
        return memberOf(node) ?? unexpected(node);
      case "UnaryExpression":
        return `${node.operator}(${expression(node.argument)})`;
      case "UpdateExpression":
        if (node.prefix) return unexpected(node);
        return `${expression(node.argument as Expression)}${node.operator}`;
      case "AssignmentExpression":
        return `(${expression(node.left as Expression)} ${node.operator} ${expression(node.right)})`;
      case "BinaryExpression":
      case "LogicalExpression":
        return binary(node.left as Expression, node.operator, node.right);
      case "CallExpression":
        return call(node);
      default:
        return unexpected(node);
    }
  }

  function call({ callee, arguments: given }: CallExpression): string {
    if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return unexpected(callee);
    const args = given as readonly Expression[];
    if (callee.object.type !== "ThisExpression") {
      const object = expression(callee.object);
      if (callee.property.name === "toString") return object;
      return callee.property.name === "length" ? `${object}.length` : unexpected(callee);
    }
    const routine = memberOf(callee) ?? "";
    const [subject, first] = args.map(expression);
    if (routine.includes("_grouping")) names.firstLetters.set(subject ?? "", Number(first));
    if (routine === "find_among_b") names.backward.add(subject ?? "");
    if (routine === "slice_to") return "slice_to()";
    return `${routine}(${routine.includes("_grouping") ? subject : args.map(expression).join(", ")})`;
  }
}

/** Jumps that lead to where a list of statements ends anyway. */
type Exits = ReadonlySet<string>;

const NONE: Exits = new Set();
const NO = "return false";
const YES = "return true";

const OPPOSITE: Readonly<Record<string, string>> = {
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
  "===": "!==",
  "!==": "===",
};

/** Where a statement that does nothing else leads. */
function jumpOf(node: Statement): string | undefined {
  if (node.type === "BlockStatement") return node.body.length === 1 && node.body[0] ? jumpOf(node.body[0]) : undefined;
  if (node.type === "BreakStatement") return node.label === null ? "break" : `break ${node.label.name}`;
  if (node.type === "ContinueStatement") return node.label === null ? undefined : `continue ${node.label.name}`;
  if (node.type !== "ReturnStatement" || node.argument?.type !== "Literal") return undefined;
  return `return ${node.argument.value}`;
}

function blockOf(node: Statement): readonly Statement[] {
  return node.type === "BlockStatement" ? node.body : [node];
}

function isLiteral(node: Expression, value: unknown): boolean {
  return node.type === "Literal" && node.value === value;
}

/** The name of a member of the stemmer, its own or that of its class. */
function memberOf({ object, property }: MemberExpression): string | undefined {
  const isOwn = object.type === "ThisExpression" || (object.type === "Identifier" && object.name.endsWith("Stemmer"));
  return isOwn && property.type === "Identifier" ? plainName(property.name) : undefined;
}

/** A name without the number of arguments, which one of the compilers adds. */
export function plainName(name: string): string {
  return name.replace(/\$esjava\$\d$/, "");
}

function unexpected(node: { readonly type: string; readonly start: number }): never {
  throw new Error(`${node.type} at ${node.start}: the compilers write none there`);
}
