import { digestOf } from '@jazylym/server/abonement/digest';
import { columnsOf } from '@jazylym/server/abonement/store';
import type { Clerk } from '@jazylym/server/assurance/clerks';
import type { Orders } from '@jazylym/server/assurance/orders';
import { todayOf } from '@jazylym/server/clock';
import type { Side } from './server.ts';

/** A request ready to be sent, with what must be stored of it. */
export type Ready = { id: string; total: number; cookie: string; body: string };

/** Prepares requests of clerks taken in turn: ours as the counter sends them, the floor's decided already. */
export function prepare(
  side: Side,
  { clerks, orders, amount }: { clerks: readonly Clerk[]; orders: Orders; amount: number },
): Ready[] {
  return Array.from({ length: amount }, (_, place) => {
    const clerk = clerks[place % clerks.length];
    if (clerk === undefined) throw new RangeError('no clerks');
    const accepted = orders(clerk.facilityId);
    const { request, total } = accepted;
    const decided = () => {
      const now = new Date();
      const rows = columnsOf([{ accepted, digest: digestOf(request) }]);
      return { values: [clerk.facilityId, clerk.branchCode, clerk.userId, todayOf(now), now, rows] };
    };
    const body = JSON.stringify(side === 'ours' ? request : decided());
    return { id: request.id, total, cookie: clerk.cookie, body };
  });
}
