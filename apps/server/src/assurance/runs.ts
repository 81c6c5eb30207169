/** How much a test does here: `few` in `npm test`, `ASSURE_RUNS` times as much in `npm run assure`. */
export const runsOf = (few: number): number => Math.max(1, Math.round(few * Number(process.env.ASSURE_RUNS ?? 1)));

/** A seed of this run's own, told with the results: chance is repeatable, the moments it hits are not. */
export const seedOfRun = (): number => Number(process.env.ASSURE_SEED ?? Date.now() % 1_000_000_007);
