import type { Tiyn } from '@jazylym/domain/money/tiyn';
import { formatMoney, formatNumber } from '@jazylym/i18n/format';

/** The screen's narrow group space is hard to see at the size of print. */
const wider = (text: string): string => text.replaceAll('\u202f', '\u00a0');

/** Money on paper: «3 775 ₸», the same in Kazakh and in Russian. */
export const moneyOnPaper = (amount: Tiyn): string => wider(formatMoney(amount, 'kk'));

/** Money in the two columns of a form: whole tenge, and the tiyn left over as two digits. */
export const tengeAndTiyn = (amount: Tiyn): { tenge: string; tiyn: string } => ({
  tenge: wider(formatNumber(Math.floor(amount / 100), 'kk')),
  tiyn: String(amount % 100).padStart(2, '0'),
});
