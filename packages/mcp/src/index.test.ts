import { expect, test } from "vitest";
import * as face from "./index.js";
import * as node from "./node/index.js";

test("the package exports what makes servers, and apart from it what reads folders", () => {
  expect(Object.keys(face)).toEqual(["askBook", "RefusedBuildError", "createBookHandler", "createBookServers"]);
  expect(Object.keys(node)).toEqual(["BuildError", "findBuilds", "openBuild", "serveHttp", "serveStdio"]);
});
