import type { Actor } from '@jazylym/domain/access/role';
import type { Services } from '../../context.ts';
import type { RunsState } from './runs.ts';

/** Whether a verification was begun; why not, otherwise. */
export type StartAnswer = { ok: true } | { ok: false; rejection: { reason: 'running' | 'noSuchFacility' } };

type Asking = Pick<Services, 'known' | 'verifyRuns'>;

/** Begins to verify one facility, or all where no code is given. */
export function startVerification(
  { known, verifyRuns, actor }: Asking & { actor: Actor },
  { facilityCode }: { facilityCode: string | null },
): StartAnswer {
  const isKnown = facilityCode === null || known.facilityByCode(facilityCode) !== undefined;
  if (!isKnown) return { ok: false, rejection: { reason: 'noSuchFacility' } };
  const isStarted = verifyRuns.start({ facilityCode, startedBy: actor.displayName });
  return isStarted ? { ok: true } : { ok: false, rejection: { reason: 'running' } };
}

/** What is under way and what ended. */
export const verificationState = ({ verifyRuns }: Asking): RunsState => verifyRuns.state();
