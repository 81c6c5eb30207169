/** Loaded before a server: answers its parent's every message with the CPU time that the process has used, in microseconds. */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ microseconds: user + system });
});
