import type { Figures } from '@jazylym/domain/day/figures';
import type { Column } from '../sheet/table.ts';
import { type DayLabel, dayWords } from '../text/day-words.ts';

export const text = (label: DayLabel, width: number): Column => ({ label: dayWords(label), width, kind: 'text' });
export const count = (label: DayLabel, width: number): Column => ({ label: dayWords(label), width, kind: 'count' });

/** The sign of the tenge stays with the word before it. */
export function money(label: DayLabel, width: number): Column {
  const { kk, ru } = dayWords(label);
  const whole = (said: string) => said.replace(', ₸', ',\u00a0₸');
  return { label: { kk: whole(kk), ru: whole(ru) }, width, kind: 'money' };
}

/** The columns of figures, 97 mm together: a facility's day can reach 999 999 999,99 ₸. */
export const FIGURES: readonly Column[] = [
  count('abonements', 11),
  count('sets', 14),
  money('publisherPart', 24),
  money('deliveryPart', 24),
  money('sum', 24),
];

export const figureCells = ({ abonements, sets, publisher, delivery, total }: Figures): number[] => [
  abonements,
  sets,
  publisher,
  delivery,
  total,
];
