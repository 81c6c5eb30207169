import { setTimeout as wait } from 'node:timers/promises';
import type { Finding, Verified } from '@jazylym/domain/day/finding';
import type { Services } from '../../context.ts';
import { type Verification, type VerifyProgress, verify } from './verify.ts';

/** A verification that headquarters asked for: of one facility, or of all where `facilityCode` is null. */
type RunAsked = { facilityCode: string | null; startedBy: string };

/** One that has ended; `verification` null where it broke off. */
type EndedRun = RunAsked & {
  startedAt: string;
  seconds: number;
  verified: Verified | null;
  findings: Finding[];
};

/** What is under way, and what ended since the server was started, the latest first. */
export type RunsState = {
  running: (RunAsked & { startedAt: string; progress: VerifyProgress | null }) | null;
  ended: EndedRun[];
};

/** Verifications of a running server, one at a time. `start` is false where one is under way. */
export type VerifyRuns = {
  start(asked: RunAsked): boolean;
  state(): RunsState;
  /** Breaks off what is under way. */
  stop(): Promise<void>;
};

/** How many results are remembered, and of how many facilities each. */
const REMEMBERED = 10;
const MOST_FINDINGS = 200;

/** The rest after some hundred entries, in milliseconds: a core and a connection are left to clerks for most of the time. */
const REST = 25;

type Needed = Pick<Services, 'db' | 'clock' | 'sealKeys'> & { failed: (error: unknown) => void };

/** Keeps verifications in this server's memory; another server of the same database has its own. */
export function openVerifyRuns({ db, clock, sealKeys, failed }: Needed): VerifyRuns {
  const stopping = new AbortController();
  const ended: EndedRun[] = [];
  let running: RunsState['running'] = null;
  let atWork: Promise<void> = Promise.resolve();

  const run = async (asked: RunAsked, from: Date): Promise<void> => {
    const pace = {
      rest: () => wait(REST, undefined, { signal: stopping.signal }),
      progress: (progress: VerifyProgress) => {
        if (running !== null) running = { ...running, progress };
      },
    };
    let done: Verification | null = null;
    try {
      const { facilityCode } = asked;
      done = await verify({ pool: db.pool, keys: sealKeys }, { facilityCode, papers: [] }, pace);
    } catch (error) {
      if (!stopping.signal.aborted) failed(error);
    }
    const seconds = Math.round((clock().getTime() - from.getTime()) / 1000);
    const findings = done?.findings.slice(0, MOST_FINDINGS) ?? [];
    ended.unshift({ ...asked, startedAt: from.toISOString(), seconds, verified: done?.verified ?? null, findings });
    ended.splice(REMEMBERED);
    running = null;
  };

  return {
    start(asked) {
      if (running !== null) return false;
      const from = clock();
      running = { ...asked, startedAt: from.toISOString(), progress: null };
      atWork = run(asked, from);
      return true;
    },
    state: () => ({ running, ended: [...ended] }),
    async stop() {
      stopping.abort();
      await atWork;
    },
  };
}
