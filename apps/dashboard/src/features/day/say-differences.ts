import type { Differences } from '@jazylym/domain/day/health';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { signed } from '@jazylym/i18n/day/signed';
import { formatNumber } from '@jazylym/i18n/format';
import { sayAmount } from './say-amount.ts';

/** How often a facility differed, and by how much less and more: «2: −500, +1 200». */
export function sayDifferences({ count, short, over }: Differences, language: Language): string {
  const amounts = [-short, over]
    .filter((amount) => amount !== 0)
    .map((amount) => signed(amount, sayAmount(amount, language)));
  return [formatNumber(count, language), ...(amounts.length > 0 ? [amounts.join(', ')] : [])].join(': ');
}
