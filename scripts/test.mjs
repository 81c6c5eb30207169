// `npm test`: installs what is missing, then lets the project's own Node run every check.
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Jazylym needs Node 20 or newer to be tested, and this is Node ${process.versions.node}.`);
  process.exit(1);
}
const { build, generate, install } = await import('./bootstrap.mjs');
const { NODE, run } = await import('./run.mjs');

await install();
await generate();
await build();
process.exit(await run(NODE, ['scripts/check.ts']));
