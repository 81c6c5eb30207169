import { BATCH_REACHES, CLOSING_REACHES, prepareBatch } from './closing-reaches.ts';
import { typedCard } from './day.ts';
import { DAY_REACHES, prepareDay } from './day-reaches.ts';
import { newId } from './request.ts';
import type { TestServer } from './server.ts';

const INPUTS = Object.fromEntries(
  Object.entries({ ...DAY_REACHES, ...BATCH_REACHES, ...CLOSING_REACHES }).map(([path, { input }]) => [
    path,
    input('own') as object,
  ]),
);

/** What the procedures of the day take, about what `prepareDayInputs` made. */
export const DAY_INPUTS: Record<string, object> = {
  ...INPUTS,
  'abonement.saveBatch': {
    ...INPUTS['abonement.saveBatch'],
    changed: [{ place: 0, card: typedCard(101) }],
    removed: [newId()],
  },
  'day.differences': { from: '2026-11-01', to: '2026-11-30', branchCode: '17' },
  'day.remind': { facilityId: 1, businessDate: '2026-11-09' },
  'day.noticesSeen': { ids: [newId(), newId()] },
};

/** Makes what these inputs ask about. */
export async function prepareDayInputs(server: TestServer): Promise<void> {
  await prepareDay(await server.as('head'));
  await prepareBatch(await server.as('aigerim'));
}
