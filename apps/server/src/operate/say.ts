/** When the start began, also for what scripts/start.mjs did before this process: milliseconds since 1970. */
const began = Number(process.env.JAZYLYM_STARTED_AT ?? Date.now());

const seconds = () => ((Date.now() - began) / 1000).toFixed(1).padStart(6);

/** Tells whoever started the server what happens now, with the seconds since the start. */
export const say = (text: string): void => console.log(`${seconds()} s  ${text}`);
