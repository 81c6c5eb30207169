import type { Figures } from '@jazylym/domain/report/report';

/** A part of what was accepted: how many sets or abonements, and the amount in tiyn. */
export type Part<Key extends string> = { key: Key; count: number; amount: number };

export const CHANNELS = ['facility', 'postman', 'publicAgent'] as const;
type ChannelKey = (typeof CHANNELS)[number];

/** Sets and amount by who accepted them; together all that was accepted. */
export const channelParts = ({ channels }: Figures): Part<ChannelKey>[] =>
  CHANNELS.map((key) => ({ key, count: channels[key].sets, amount: channels[key].amount }));

export type PaymentKey = 'cash' | 'paid' | 'awaiting';

/** Abonements and amount by how they are paid, what awaits payment by itself; together all that was accepted. */
export function paymentParts(figures: Figures): Part<PaymentKey>[] {
  const { abonements, cash, cashAbonements, account, awaiting } = figures;
  return [
    { key: 'cash', count: cashAbonements, amount: cash },
    { key: 'paid', count: abonements - cashAbonements - awaiting.abonements, amount: account - awaiting.amount },
    { key: 'awaiting', count: awaiting.abonements, amount: awaiting.amount },
  ];
}

/** A part of the whole; 0 of nothing. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
