import { type ApiKey, NewKey } from '@jazylym/domain/report/key';
import * as z from 'zod';
import { withKeys } from '../access/guard.ts';
import { router } from '../trpc.ts';
import { keysOf } from './key-store.ts';
import { type MadeKey, makeKey, revokeKey } from './keys.ts';

/** Keys with which editorial offices' own systems ask for their figures. */
export const keyRouter = router({
  /** The own publisher's keys, revoked ones too; for an administrator everybody's. Never a secret. */
  list: withKeys.query(({ ctx }): Promise<ApiKey[]> => keysOf(ctx.db.pool, ctx.keyReach)),
  /** Makes one for the own publisher; its secret is told this once. */
  make: withKeys.input(NewKey).mutation(({ ctx, input }): Promise<MadeKey> => makeKey(ctx, input)),
  /** Revokes one for good, at once; answers the list. */
  revoke: withKeys
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }): Promise<ApiKey[]> => revokeKey(ctx, input)),
});
