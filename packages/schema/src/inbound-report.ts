import { z } from "zod";

/** What `fixbook inbound --format json` prints. Additions do not raise `version`; anything else does. */
export const inboundReport = z.strictObject({
  version: z.literal(1),
  isBroken: z
    .boolean()
    .describe(
      "Whether anything that a consumer uses is gone; with `--strict`, whether anything is not one entry or page.",
    ),
  uses: z
    .array(
      z.strictObject({
        consumer: z.string().describe("The file or book that refers, as it was named."),
        place: z.string().describe("Where in it: a line, a file or a field; empty where that is not known."),
        target: z.string().describe("The id or address that it refers to."),
        state: z
          .enum(["there", "no-anchor", "moved", "moved-out", "split", "retired", "gone", "elsewhere"])
          .describe(
            "What became of it: `moved-out` to a page that is not in the books; `no-anchor`, the page no longer has the place; `elsewhere`, the address is not one of the books'.",
          ),
      }),
    )
    .describe("Every reference, in the order of consumers and of places in them."),
});
export type InboundReport = z.infer<typeof inboundReport>;
