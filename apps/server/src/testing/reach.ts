import type { Target } from './targets.ts';

/** Whom the access matrix asks as: nobody, and an account of each role. */
export const WHO = ['nobody', 'aigerim', 'head', 'manager', 'hq', 'editor', 'contact', 'admin'] as const;
export type Who = (typeof WHO)[number];

/** Who reaches which facility; who is not named may not do it at all. `own` is the city facility, in Shymkent. */
export type Reach = { input: (target: Target) => unknown; reaches: Partial<Record<Who, readonly Target[]>> };

/** What is done at a counter is done at one's own. */
export const COUNTER: Reach['reaches'] = { aigerim: ['own'], head: ['own'] };

/** Days and registers are seen at one's own counter and from above. */
export const DAY_READERS: Reach['reaches'] = {
  ...COUNTER,
  manager: ['own', 'sibling'],
  hq: ['own', 'sibling', 'otherBranch'],
};
