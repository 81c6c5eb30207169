import type { Figures } from './report.ts';

/** Nothing accepted. */
export const NOTHING: Figures = {
  sets: 0,
  abonements: 0,
  setMonths: 0,
  terms: { one: 0, three: 0, six: 0, longer: 0 },
  citySets: 0,
  renewedSets: 0,
  amount: 0,
  publisher: 0,
  cash: 0,
  cashAbonements: 0,
  account: 0,
  channels: {
    facility: { sets: 0, amount: 0 },
    postman: { sets: 0, amount: 0 },
    publicAgent: { sets: 0, amount: 0 },
  },
  awaiting: { sets: 0, abonements: 0, amount: 0, publisher: 0 },
};

/**
 * The same without what is not paid yet: sets, abonements and money. What is awaited was taken by account at the counter, so the
 * channel `facility` and the account part lose it; the average term, the sets by term, in cities and renewed are of all, for which
 * `setMonths` is reduced as the sets are, and no longer whole.
 */
export function paidOf(figures: Figures): Figures {
  const { awaiting, channels } = figures;
  return {
    ...figures,
    sets: figures.sets - awaiting.sets,
    setMonths: (averageTerm(figures) ?? 0) * (figures.sets - awaiting.sets),
    abonements: figures.abonements - awaiting.abonements,
    amount: figures.amount - awaiting.amount,
    publisher: figures.publisher - awaiting.publisher,
    account: figures.account - awaiting.amount,
    channels: {
      ...channels,
      facility: {
        sets: channels.facility.sets - awaiting.sets,
        amount: channels.facility.amount - awaiting.amount,
      },
    },
    awaiting: NOTHING.awaiting,
  };
}

/** The average term in months of what was accepted, not rounded; null where nothing was. */
export const averageTerm = ({ sets, setMonths }: Pick<Figures, 'sets' | 'setMonths'>): number | null =>
  sets === 0 ? null : setMonths / sets;
