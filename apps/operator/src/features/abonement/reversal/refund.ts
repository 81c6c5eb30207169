import type { Abonement, TakenAway } from '@jazylym/domain/abonement/abonement';
import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import { addTiyn, type Tiyn, tiyn } from '@jazylym/domain/money/tiyn';

/** Money that is given back, in tiyn: to the client, out of the drawer unless `collector` took it; or to the payer's account. */
export type RefundDue = { amount: Tiyn; to: 'client' | 'account'; collector: TakenAway['collector'] | null };

/** What is given back for abonements that are taken back: nothing of an invoice that is not paid. */
export function refundOf(
  { payment }: Pick<Acceptance, 'payment'>,
  abonements: readonly Pick<Abonement, 'price' | 'taken'>[],
): RefundDue {
  const amount = addTiyn(...abonements.map(({ price }) => price.total));
  const collector = abonements[0]?.taken?.collector ?? null;
  if (payment.method === 'cash') return { amount, to: 'client', collector };
  return { amount: payment.paid === null ? tiyn(0) : amount, to: 'account', collector };
}
