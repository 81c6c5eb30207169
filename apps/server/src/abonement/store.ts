import type { Abonement } from '@jazylym/domain/abonement/abonement';
import type { Context } from '../context.ts';

export function storedAbonement(_ctx: Context, _key: { facilityId: number; id: string }): Promise<Abonement | null> {
  throw new Error('not yet');
}
