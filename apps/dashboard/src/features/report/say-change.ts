import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatPercent } from '@jazylym/i18n/format';

/** A change with its arrow and its sign: «▲ +12 %», «▼ −5 %», and «= 0 %» for what rounds to nothing. */
export function sayChange(share: number, language: Language): string {
  if (Math.abs(share) < 0.005) return `= ${formatPercent(0, language)}`;
  return share < 0 ? `▼ ${formatPercent(share, language)}` : `▲ +${formatPercent(share, language)}`;
}
