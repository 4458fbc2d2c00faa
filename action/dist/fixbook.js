if (Number.parseInt(process.versions.node, 10) < 22) {
  process.stderr.write(`fixbook: Node.js 22 or later is needed, and this is ${process.versions.node}.\n`);
  process.exit(2);
}
const { start0 } = await import("./bundle.js");
await start0();
