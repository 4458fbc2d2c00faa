import { createHash } from "node:crypto";
import type { RenderHost } from "@fixbook/core";

/** What renderers get of this machine. */
export const renderHost: RenderHost = {
  sha256: (contents, encoding) =>
    createHash("sha256")
      .update(contents, encoding ?? "utf8")
      .digest("hex"),
  byteLength: (contents, encoding) => Buffer.byteLength(contents, encoding),
};
