import { hash } from "node:crypto";
import type { RenderHost } from "@fixbook/core";

/** What renderers get of this machine. */
export const renderHost: RenderHost = {
  sha256: (contents, encoding) =>
    hash("sha256", encoding === undefined ? contents : Buffer.from(contents, encoding), "hex"),
  byteLength: (contents, encoding) => Buffer.byteLength(contents, encoding),
};
