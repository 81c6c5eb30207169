import { randomUUID } from 'node:crypto';
import { connect } from '@jazylym/db/client';
import { yearOf } from '@jazylym/domain/calendar/month';
import { acceptBatch } from '@jazylym/server/abonement/accept-batch';
import { beginDraft, saveDraft } from '@jazylym/server/abonement/batch-store';
import { openPublished } from '@jazylym/server/catalogue/published';
import { todayOf } from '@jazylym/server/clock';
import { openKnown } from '@jazylym/server/organisation/known';
import { newId } from '@jazylym/server/testing/request';
import type { FilledPost } from '../bulk/open.ts';
import { keyedCards } from './cards.ts';

const CLERK = `SELECT u.id AS "userId", c.id AS "collectorId", (SELECT max(last) FROM blank_issue WHERE facility_id = $1) AS last
  FROM "user" u JOIN collector c ON c.facility_id = u.facility_id AND c.number = 1 WHERE u.facility_id = $1 AND u.role = 'operator' LIMIT 1`;

const BOOK = `INSERT INTO blank_issue (facility_id, id, collector_id, first, last, issued_on, issued_at, operator_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** A batch that is keyed in and waits to be accepted. */
export type Waiting = { id: string; facilityId: number; accept: () => Promise<void> };

/** The server's own way of accepting a batch, in this process: decided in memory, then one statement. */
export async function openOurs({ appUrl, owner }: FilledPost) {
  const db = connect({ url: appUrl, max: 2 });
  const clock = () => new Date();
  const [known, published] = [await openKnown(db.pool), await openPublished(db.pool, clock)];
  const today = todayOf(clock());
  const keyed = await keyedCards(owner, yearOf(today) + 1);
  const takenOn = today.split('-').reverse().join('.');

  /** Gives a collector a book of blanks and keys their cards in: what a clerk does before the batch is accepted. */
  const keyIn = async (facilityId: number, count: number): Promise<Waiting> => {
    const facility = known.facility(facilityId);
    const { rows } = await owner.query<{ userId: string; collectorId: string; last: number | null }>(CLERK, [
      facilityId,
    ]);
    const [clerk] = rows;
    if (facility === undefined || clerk === undefined) throw new Error(`nobody works at ${facilityId}`);
    const { userId, collectorId } = clerk;
    const first = (clerk.last ?? 0) + 1;
    await owner.query(BOOK, [facilityId, randomUUID(), collectorId, first, first + count - 1, today, clock(), userId]);
    const { cards, tenge } = await keyed({ facilityId, first, count, takenOn });
    const id = newId();
    const doing = { userId, now: clock() };
    await beginDraft(db.pool, { facilityId, id, collectorId }, doing);
    const changed = cards.map((card, place) => ({ place, card }));
    const control = { count: String(count), sum: tenge };
    const version = await saveDraft(db.pool, { facilityId, id, version: 0, control, changed, removed: [] }, doing);
    if (version === null) throw new Error(`draft ${id} was not saved`);
    const actor = {
      ...{ userId, userName: userId, displayName: userId, role: 'operator' as const },
      ...{ facilityId, branchCode: null, publisherId: null },
    };
    const accept = async () => {
      const answer = await acceptBatch(
        { db, clock, known, published, actor, facility },
        { facilityId, id, version, reason: '' },
      );
      if (!answer.ok) throw new Error(`batch ${id}: ${JSON.stringify(answer.rejection).slice(0, 400)}`);
    };
    return { id, facilityId, accept };
  };
  return { keyIn, close: db.close };
}
