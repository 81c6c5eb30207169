import type { Answers } from '@jazylym/front/trpc';
import { findCollectors, type Registered } from '../../abonement/batch/find-collectors.ts';

type Debt = Answers['day']['debts'][number];

/** Somebody of the register with what they owe, in tiyn: less than nothing where too much was handed in. */
export type DebtLine = Pick<Debt, 'debt' | 'days'> & { collector: Registered['collector'] };

/** Who is listed: those who owe something or have too much; where something is typed, everybody whom it means. */
export function debtLines(registered: readonly Registered[], debts: readonly Debt[], text: string): DebtLine[] {
  const found = findCollectors(registered, text);
  const byId = new Map(debts.map((debt) => [debt.collector.id, debt]));
  return found.flatMap(({ collector }) => {
    const { debt, days } = byId.get(collector.id) ?? { debt: 0, days: [] };
    return debt === 0 && text.trim() === '' ? [] : [{ collector, debt, days }];
  });
}
