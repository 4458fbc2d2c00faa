import { longestText } from "@fixbook/search";
import { describe, expect, test } from "vitest";
import { readProblem } from "./read-problem.js";

describe("what is read", () => {
  test("of a text is the text", () => {
    expect(readProblem("HTTP 401")).toEqual({ texts: ["HTTP 401"], starts: [0], words: "HTTP 401" });
  });

  test("of a number is the number", () => expect(readProblem(404).texts).toEqual(["404"]));

  test.each([undefined, null, true, Symbol("x"), () => "x", 5n, {}, []])("of %s is nothing", (value) => {
    expect(readProblem(value)).toEqual({ texts: [], words: "" });
  });

  test("of an error is its message, its fields and its causes, and neither stack nor request", () => {
    const cause = Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
    const error = Object.assign(new TypeError("Call failed", { cause }), {
      response: { status: 503, headers: { "x-id": "TW-1" }, data: { error: { code: "TW-31005" } } },
      config: { url: "https://api.acme.example" },
    });
    expect(readProblem(error)).toEqual({
      texts: ["Call failed", "TypeError", "socket hang up", "Error", "ECONNRESET", "status 503", "TW-31005"],
      words: "Call failed socket hang up ECONNRESET TW-31005",
      host: "api.acme.example",
    });
  });

  test("of several errors is each of them", () => {
    const error = new AggregateError([new Error("one"), new Error("two")], "All failed");
    expect(readProblem(error).words).toBe("All failed one two");
  });

  test("of a Response is its status", () => {
    expect(readProblem(new Response("", { status: 429, statusText: "Slow down" })).texts).toContain("status 429");
  });

  test.each([
    [{ response: { status: 404, url: "https://user@api.acme.example:8443/x" } }, "api.acme.example"],
    [{ config: { baseURL: "https://api.acme.example/v1", url: "/x" } }, "api.acme.example"],
    [{ request: { responseURL: "https://api.acme.example" } }, "api.acme.example"],
    [{ config: { url: "/x" } }, undefined],
    [{ config: null, request: "https://api.acme.example" }, undefined],
  ])("of %j is the host", (problem, host) => expect(readProblem(problem).host).toBe(host));

  test("of a long text is where its end begins", () => {
    const long = `${"a".repeat(longestText)} b`.repeat(2);
    const { texts, starts = [] } = readProblem(long);
    expect(texts.map((text, at) => long.startsWith(text, starts[at]))).toEqual([true, true]);
  });

  test("of a number with a name is both: only some names make it a status", () => {
    expect(readProblem({ httpStatus: "409", rows: "401", list: [403] }).texts).toEqual([
      "status 409",
      "rows 401",
      "0 403",
    ]);
  });

  test("of a message that is a number is the number", () =>
    expect(readProblem(new Error("404")).texts).toContain("404"));

  test("of a very long text is its beginning and its end", () => {
    const text = `begin ${"x ".repeat(longestText)}end`;
    const { texts, words } = readProblem(text);
    expect(texts.map((one) => [one.slice(0, 5), one.slice(-3)])).toEqual([
      ["begin", " x "],
      [" x x ", "end"],
    ]);
    expect(words.length).toBe(longestText);
  });
});

describe("harm is done", () => {
  test("neither by circles nor by fields that throw", () => {
    const circle: Record<string, unknown> = { message: "round" };
    circle["self"] = circle;
    Object.defineProperty(circle, "trap", {
      enumerable: true,
      get: () => {
        throw new Error("trap");
      },
    });
    circle["after"] = "after";
    expect(readProblem(circle).texts).toEqual(["round", "round", "after"]);
    const proxy = new Proxy({}, { get: thrower, ownKeys: thrower, getPrototypeOf: thrower });
    expect(readProblem(proxy).texts).toEqual([]);
    const { proxy: revoked, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(readProblem({ revoked, message: "still read" }).texts).toContain("still read");
  });

  test("nor by enormous ones: no more than a thousand fields are asked for", () => {
    let asked = 0;
    const field = { enumerable: true, get: () => `text ${++asked}` };
    const many = Object.defineProperties(
      {},
      Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`f${at}`, field])),
    );
    readProblem([many, many, { many }]);
    expect(asked).toBeLessThanOrEqual(1000);
  });

  test("nor by deep ones", () => {
    let deep: object = { message: "too deep" };
    for (let depth = 0; depth < 100_000; depth++) deep = { deep };
    expect(readProblem({ message: "top", deep }).texts).toContain("top");
  });
});

function thrower(): never {
  throw new Error("trap");
}
