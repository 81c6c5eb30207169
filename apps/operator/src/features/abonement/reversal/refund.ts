import type { Abonement } from '@jazylym/domain/abonement/abonement';
import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import { type Tiyn, tiyn } from '@jazylym/domain/money/tiyn';

/** What is given back for an abonement that is reversed, in tiyn, and where to: nothing of an invoice that is not paid. */
export function refundOf(
  { payment }: Pick<Acceptance, 'payment'>,
  { price }: Pick<Abonement, 'price'>,
): { amount: Tiyn; to: 'client' | 'account' } {
  if (payment.method === 'cash') return { amount: price.total, to: 'client' };
  return { amount: payment.paid === null ? tiyn(0) : price.total, to: 'account' };
}
