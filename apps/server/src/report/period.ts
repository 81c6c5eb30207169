import { SPAN_EPOCH, SPAN_LAST, spansOf } from '@jazylym/domain/report/spans';
import type { Period } from './store.ts';

/** The period as spans; days before and after those that spans are reckoned in hold nothing. */
export function periodOf({ from, to }: Pick<Period, 'from' | 'to'>): Period {
  const within = { from: from < SPAN_EPOCH ? SPAN_EPOCH : from, to: to > SPAN_LAST ? SPAN_LAST : to };
  return { ...within, spans: spansOf(within.from, within.to) };
}
