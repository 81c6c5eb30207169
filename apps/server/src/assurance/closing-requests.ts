import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { expect } from 'vitest';
import type { TestClient } from '../testing/client.ts';
import { certifyDay } from '../testing/day.ts';
import { newId } from '../testing/request.ts';
import { asking, type Request } from './counter-requests.ts';
import { outcomeOf } from './day-command.ts';
import type { DayModel } from './day-model.ts';
import * as told from './day-model.ts';
import type { RacingFacility } from './racing.ts';

export const closing = (model: DayModel, { facilityId }: RacingFacility, businessDate: CalendarDate): Request =>
  asking(
    (client) => client.day.close.mutate({ facilityId, businessDate }),
    (answer) => {
      expect(outcomeOf(answer)).toBe(told.close(model, businessDate));
      return businessDate;
    },
  );

/** Certifies a counted day as it is now: it is looked at before. */
export async function certification(
  model: DayModel,
  { client, at, businessDate }: { client: TestClient; at: RacingFacility; businessDate: CalendarDate },
): Promise<Request> {
  const { facilityId } = at;
  const { digest: seen } = await client.day.reconcile.query({ facilityId, businessDate });
  const id = newId();
  return asking(
    (again) => certifyDay(again, { facilityId, businessDate, id, seen, reason: 'Сынақ' }),
    (answer) => {
      const it = model.counts.get(businessDate);
      if (it === undefined) throw new Error('it was not counted');
      const { expected, abonements } = told.sumsOf(model, businessDate);
      const oldest = told.oldestOf(model) ?? businessDate;
      if (oldest < businessDate) expect(outcomeOf(answer)).toBe('earlierDayWaits');
      else if (it.left > Math.max(0, it.cash - it.since)) expect(outcomeOf(answer)).toBe('leftTooMuch');
      else {
        if (!answer.ok) throw new Error(answer.rejection.reason);
        const { cash, cards } = answer.certified.content;
        const difference = it.cash - it.since - expected;
        expect([cash.difference, cards.difference]).toEqual([difference, it.cards - abonements]);
        model.states.set(businessDate, 'certified');
        model.certified.set(businessDate, { digest: answer.certified.digest, left: it.left });
      }
      return businessDate;
    },
  );
}
