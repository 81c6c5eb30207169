import { setTimeout as wait } from 'node:timers/promises';
import { demoSignIn } from '@jazylym/server/demo/accounts';
import { clientOf, type TestClient } from '@jazylym/server/testing/client';
import { signIn } from '@jazylym/server/testing/sign-in';
import { timed, type Waits, waitsOf } from '../measure/waits.ts';
import type { Asked } from './measure.ts';

/** How often a page asks anew, in milliseconds. */
const EVERY = 3_000;

/** Dashboards that somebody has open; closed, they tell how long their pages waited for all that they show. */
export type Dashboards = { close(): Promise<Waits> };

/** Opens so many, which ask one after the other: what the overview shows, the largest branch and the title that sells most. */
export async function openDashboards(url: string, count: number, asked: Asked): Promise<Dashboards> {
  const client = clientOf(url, await signIn(url, 'hq', demoSignIn.password));
  const closing = new AbortController();
  const times: number[] = [];
  const open = async (place: number): Promise<void> => {
    const sleep = (ms: number) => wait(ms, undefined, { signal: closing.signal }).catch(() => undefined);
    for (await sleep((EVERY * place) / count); !closing.signal.aborted; await sleep(EVERY))
      times.push((await timed(() => refresh(client, asked))).took);
  };
  const all = Array.from({ length: count }, (_, place) => open(place));
  return {
    close: async () => {
      closing.abort();
      await Promise.all(all);
      return waitsOf(times);
    },
  };
}

function refresh({ report }: TestClient, { period, year, branch, title }: Asked): Promise<unknown> {
  const pages = [{}, { branchCodes: [branch] }, { publicationIndexes: [title] }];
  return Promise.all([
    report.freshness.query(),
    ...pages.map((narrow) => report.acceptance.query({ ...period, ...narrow })),
    ...pages.map((narrow) => report.delivery.query({ year, ...narrow })),
  ]);
}
