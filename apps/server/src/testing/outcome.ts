import { WHO, type Who } from './reach.ts';

/** How a procedure answers somebody who asks it rightly: `ok`, or with which problem. */
export type Outcome = 'ok' | 'signInNeeded' | 'notAllowed' | 'notFound' | 'wrongPassword';

/** A procedure that does not name a facility: what it is asked (made anew for each who asks, where it is a function) and who may. */
export type Plain = { input?: unknown; expected: Record<Who, Outcome> };

export const everyone = (outcome: Outcome): Record<Who, Outcome> =>
  Object.fromEntries(WHO.map((who) => [who, outcome])) as Record<Who, Outcome>;

/** Whoever is signed in. */
export const signedIn = (outcome: Outcome): Record<Who, Outcome> => ({ ...everyone(outcome), nobody: 'signInNeeded' });

/** Of those who are signed in, nobody but these. */
export const only = (...allowed: Who[]): Record<Who, Outcome> => ({
  ...signedIn('notAllowed'),
  ...Object.fromEntries(allowed.map((who) => [who, 'ok' as const])),
});

/** An administrator alone, who asks for what nobody has. */
export const adminFindsNothing: Record<Who, Outcome> = { ...signedIn('notAllowed'), admin: 'notFound' };
