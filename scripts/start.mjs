// `npm start`: installs what is missing, builds, and runs the server with the project's own Node.
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Jazylym needs Node 20 or newer to start, and this is Node ${process.versions.node}.`);
  process.exit(1);
}
const { build, generate, install } = await import('./bootstrap.mjs');
const { NODE, run } = await import('./run.mjs');

await install();
await generate();
await build();
process.exit(await run(NODE, ['apps/server/src/main.ts'], { tied: true }));
