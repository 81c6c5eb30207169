import type { Language } from '@jazylym/domain/organisation/organisation';
import type { Figures } from '@jazylym/domain/report/report';
import { formatCompact, formatMoney, formatNumber } from '@jazylym/i18n/format';
import * as z from 'zod';

/** What bars and lines measure. `amount` is in tiyn. */
export const Measure = z.enum(['sets', 'abonements', 'amount']);
export type Measure = z.infer<typeof Measure>;

/** A value of a measure in full: «3 775 ₸», «1 204». */
export const formatMeasure = (value: number, measure: Measure, language: Language): string =>
  measure === 'amount' ? formatMoney(value, language) : formatNumber(value, language);

/** A value of a measure in little room, for axes and tiles: «1,2 млн». Amounts in tenge. */
export const formatMeasureCompact = (value: number, measure: Measure, language: Language): string =>
  measure === 'amount' ? formatCompact(Math.round(value / 100), language) : formatCompact(value, language);

/** What `figures` have of a measure. */
export const measured = (figures: Figures, measure: Measure): number => figures[measure];
