import { Language } from '@jazylym/domain/organisation/organisation';
import { formatMoney, formatNumber, formatPercent } from '@jazylym/i18n/format';
import { expect, test } from 'vitest';
import { readShown } from './read-shown.ts';

test.each(Language.options)('numbers, money and shares are read as they are written: %s', (language) => {
  for (const value of [0, 7, 999, 1_000, 12_345, 1_234_567, -48_000]) {
    expect(readShown(formatNumber(value, language))).toEqual({ kind: 'number', value, digits: 0 });
    expect(readShown(formatMoney(value * 100, language))).toEqual({ kind: 'money', value, digits: 0 });
  }
  expect(readShown(formatNumber(7.25, language, 2))).toEqual({ kind: 'number', value: 7.25, digits: 2 });
  expect(readShown(formatMoney(377_550, language))).toEqual({ kind: 'money', value: 3_775.5, digits: 2 });
  expect(readShown(formatPercent(0.26, language))).toEqual({ kind: 'share', value: 0.26, digits: 0 });
});

test.each(['75384', '2027-01', '15.01.2027', '1,2\u00a0млн', 'Егемен Қазақстан', '–', '', '10 қараша', '+5'])(
  'what is no number of ours stays a text: %s',
  (text) => {
    expect(readShown(text)).toEqual({ kind: 'text', text });
  },
);
