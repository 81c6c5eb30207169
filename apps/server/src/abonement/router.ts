import { type Abonement, AcceptAbonement } from '@jazylym/domain/abonement/abonement';
import { FacilityId } from '@jazylym/domain/organisation/organisation';
import * as z from 'zod';
import { inFacility } from '../access/guard.ts';
import { problem, router } from '../trpc.ts';
import { type AcceptAnswer, accept } from './accept.ts';
import { storedAbonement } from './store.ts';
import { type Today, today } from './today.ts';

const InFacility = z.object({ facilityId: FacilityId });

export const abonementRouter = router({
  accept: inFacility('abonement.accept', AcceptAbonement).mutation(
    ({ ctx, input }): Promise<AcceptAnswer> => accept(ctx, input),
  ),
  get: inFacility('abonement.read', InFacility.extend({ id: z.uuid() })).query(
    async ({ ctx, input }): Promise<Abonement> => {
      const stored = await storedAbonement(ctx.db.pool, input);
      if (stored === null) throw problem('NOT_FOUND', 'notFound');
      return stored.abonement;
    },
  ),
  today: inFacility('abonement.read', InFacility).query(
    ({ ctx, input }): Promise<Today> => today(ctx, input.facilityId),
  ),
});
