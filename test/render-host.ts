import { createHash } from "node:crypto";

/** What the engine gives to renderers. */
export const renderHost = {
  sha256: (contents: string, encoding: "utf8" | "latin1" = "utf8"): string =>
    createHash("sha256").update(contents, encoding).digest("hex"),
  byteLength: (contents: string, encoding: "utf8" | "latin1" = "utf8"): number => Buffer.byteLength(contents, encoding),
};
