import type { Abonement } from '@jazylym/domain/abonement/abonement';
import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import { addTiyn, type Tiyn, tiyn } from '@jazylym/domain/money/tiyn';

/** What is given back for abonements that are reversed, in tiyn, and where to: nothing of an invoice that is not paid. */
export function refundOf(
  { payment }: Pick<Acceptance, 'payment'>,
  abonements: readonly Pick<Abonement, 'price'>[],
): { amount: Tiyn; to: 'client' | 'account' } {
  const amount = addTiyn(...abonements.map(({ price }) => price.total));
  if (payment.method === 'cash') return { amount, to: 'client' };
  return { amount: payment.paid === null ? tiyn(0) : amount, to: 'account' };
}
