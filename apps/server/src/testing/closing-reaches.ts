import { NOT_COUNTED } from '@jazylym/domain/day/count';
import type { TestClient } from './client.ts';
import { POSTMAN } from './day-reaches.ts';
import { COUNTER, DAY_READERS, type Reach } from './reach.ts';
import { newId } from './request.ts';
import { TARGETS, type Target } from './targets.ts';

/** A batch that is keyed in at the city facility. */
const DRAFT = newId();

/** Makes what the rows below ask about, after `prepareDay`. */
export async function prepareBatch(operator: TestClient): Promise<void> {
  await operator.abonement.beginBatch.mutate({ facilityId: TARGETS.own, id: DRAFT, collectorId: POSTMAN });
}

const inFacility = (target: Target) => ({ facilityId: TARGETS[target] });
const ofDraft = (target: Target) => ({ ...inFacility(target), id: DRAFT });
/** The day of the abonements that stand in each facility; none is closed here, so that it goes on for the other rows. */
const ofDay = (target: Target) => ({ ...inFacility(target), businessDate: '2026-11-10' });
const ofNoDay = (target: Target) => ({ ...inFacility(target), businessDate: '2026-11-09' });
const CARD = {
  ...{ cardId: newId(), name: 'Әлия Нұрғалиқызы', publicationIndex: '75384', startMonth: '2027-01', months: 12 },
} as const;

/** Who keys batches in and sees them. */
export const BATCH_REACHES: Record<string, Reach> = {
  'abonement.batches': { input: inFacility, reaches: DAY_READERS },
  'abonement.batch': { input: ofDraft, reaches: COUNTER },
  'abonement.beginBatch': {
    input: (target) => ({ ...inFacility(target), id: newId(), collectorId: POSTMAN }),
    reaches: COUNTER,
  },
  'abonement.saveBatch': {
    input: (target) => ({
      ...{ ...ofDraft(target), version: 0, control: { count: '1', sum: '3775' }, changed: [], removed: [] },
    }),
    reaches: COUNTER,
  },
  'abonement.takeBatch': { input: ofDraft, reaches: COUNTER },
  // Of a version that it never had: thrown away, it would be missing to the other rows.
  'abonement.discardBatch': { input: (target) => ({ ...ofDraft(target), version: 99 }), reaches: COUNTER },
  'abonement.acceptBatch': { input: (target) => ({ ...ofDraft(target), version: 0, reason: '' }), reaches: COUNTER },
  'abonement.likelyTwice': { input: (target) => ({ ...inFacility(target), cards: [CARD] }), reaches: COUNTER },
};

/** Who closes, counts and certifies a day, and sees it. */
export const CLOSING_REACHES: Record<string, Reach> = {
  'day.days': { input: inFacility, reaches: DAY_READERS },
  'day.history': { input: (target) => ({ ...inFacility(target), before: null }), reaches: DAY_READERS },
  'day.protocol': { input: ofDay, reaches: DAY_READERS },
  'day.count': { input: ofDay, reaches: DAY_READERS },
  'day.reconcile': { input: ofDay, reaches: DAY_READERS },
  'day.close': { input: ofNoDay, reaches: COUNTER },
  'day.takeBack': { input: ofNoDay, reaches: COUNTER },
  'day.saveCount': { input: (target) => ({ ...ofDay(target), version: 0, count: NOT_COUNTED }), reaches: COUNTER },
  'day.certify': {
    input: (target) => ({
      ...{ ...ofDay(target), id: newId(), seen: '0'.repeat(64), pin: '280419', head: null, reason: '' },
    }),
    reaches: COUNTER,
  },
};
