import { AbonementEvent } from '@jazylym/domain/abonement/afterwards';
import { expect, test } from 'vitest';
import { createI18n } from '../i18n.ts';
import { describeEvent } from './describe-event.ts';

const by = { at: '2026-11-10T06:00:00.000Z', operatorName: 'Айгерім Серікқызы' };
const abonementId = '01934567-89ab-7def-8123-456789abcdef';
const describe = (facts: object, language: 'kk' | 'ru' | 'en' = 'ru') => {
  const event = AbonementEvent.parse({ abonementId, ...by, ...facts });
  return describeEvent(event, { t: createI18n(language).t, language }).replaceAll(/[\u00a0\u202f]/g, ' ');
};

test('the first print is the original, the second the first copy, as on the paper', () => {
  expect(describe({ kind: 'printed', paper: 'ps1', number: 1 })).toBe('ПС-1: распечатан оригинал');
  expect(describe({ kind: 'printed', paper: 'ps1', number: 2 })).toBe('ПС-1: распечатана копия № 1');
  expect(describe({ kind: 'printed', paper: 'receipt', number: 3, abonementId: null }, 'kk')).toBe(
    'Түбіртек: № 2 көшірмесі басып шығарылды',
  );
});

test('a reversal names its reason and the money, or says that there was none', () => {
  const reversed = { kind: 'reversed', reason: 'Не то издание', correctedOn: null };
  expect(describe({ ...reversed, refund: 377_500 })).toBe(
    'Приём сторнирован. Причина: Не то издание. Возвращено: 3 775 ₸',
  );
  expect(describe({ ...reversed, refund: 0 })).toContain('деньги не возвращались');
});

test('a correction says that a certified day is corrected, and whose document it is', () => {
  const corrected = { kind: 'reversed', reason: 'Не то издание', correctedOn: '2026-11-12' };
  expect(describe({ ...corrected, refund: 377_500 })).toBe(
    'Исправление заверенного дня (документ дня 12 ноября 2026 г.). Причина: Не то издание. Возвращено: 3 775 ₸',
  );
  expect(describe({ ...corrected, refund: 0 }, 'kk')).toContain('2026 ж. 12 қараша күнінің құжаты');
  expect(describe({ ...corrected, refund: 0 })).toContain('деньги не возвращались');
});

test('a payment names its day and its payment order', () => {
  const paid = { kind: 'paid', abonementId: null, amount: 377_500, paidOn: '2026-11-12', reference: '1047' };
  expect(describe(paid)).toBe('Счёт оплачен: 3 775 ₸, дата оплаты 12 ноября 2026 г., платёжное поручение 1047');
});

test.each(['kk', 'ru', 'en'] as const)('every step has words in %s', (language) => {
  for (const kind of ['registered', 'signed', 'handedOver'])
    expect(describe({ kind }, language)).toMatch(/^\p{Lu}[^{}]{5,}$/u);
});
