import { CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { expect, test } from 'vitest';
import {
  formatCompact,
  formatDate,
  formatDay,
  formatDayOfMonth,
  formatMoment,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPercent,
  formatShortDate,
  formatTime,
} from './format.ts';

const january = Month.parse('2027-01');
const day = CalendarDate.parse('2027-01-05');

test('money is written in tenge with no-break spaces, and tiyn only where there are any', () => {
  expect(formatMoney(tiyn(377_500), 'kk')).toBe('3\u202f775\u00a0₸');
  expect(formatMoney(tiyn(0), 'ru')).toBe('0\u00a0₸');
  expect(formatMoney(tiyn(377_505), 'ru')).toBe('3\u202f775,05\u00a0₸');
  expect(formatMoney(tiyn(123_456_789_00), 'en')).toBe('123\u202f456\u202f789\u00a0₸');
  expect(formatMoney(-50, 'en')).toBe('\u22120.50\u00a0₸');
});

test('every whole number of tiyn can be read back from what is written', () => {
  for (const amount of [1, 9, 10, 99, 100, 101, 62_900, 999_999_999_999, Number.MAX_SAFE_INTEGER]) {
    const [tenge = '', rest = '0'] = formatMoney(tiyn(amount), 'ru')
      .replaceAll(/[\u202f\u00a0₸]/g, '')
      .split(',');
    if (amount < 1e15) expect(Number(tenge) * 100 + Number(rest)).toBe(amount);
  }
});

test('numbers are grouped and rounded', () => {
  expect(formatNumber(1_234_567, 'kk')).toBe('1\u202f234\u202f567');
  expect(formatNumber(999, 'kk')).toBe('999');
  expect(formatNumber(1234.56, 'ru', 1)).toBe('1\u202f234,6');
  expect(formatNumber(-0.2, 'en')).toBe('0');
  expect(formatPercent(0.256, 'ru')).toBe('26\u00a0%');
  expect(formatPercent(0.256, 'en')).toBe('26%');
});

test('big numbers fit an axis', () => {
  expect(formatCompact(9_999, 'ru')).toBe('9\u202f999');
  expect(formatCompact(12_000, 'kk')).toBe('12\u00a0мың');
  expect(formatCompact(12_340, 'ru')).toBe('12,3\u00a0тыс.');
  expect(formatCompact(1_234_567, 'en')).toBe('1.2\u00a0M');
  expect(formatCompact(999_999, 'ru')).toBe('1,0\u00a0млн');
  expect(formatCompact(2_500_000_000, 'kk')).toBe('2,5\u00a0млрд');
});

test('months and days carry Kazakh, Russian and English names', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  expect(plain(formatMonth(january, 'kk'))).toBe('қаңтар 2027');
  expect(plain(formatMonth(january, 'ru'))).toBe('январь 2027');
  expect(plain(formatMonth(january, 'en'))).toBe('January 2027');
  expect(plain(formatDate(day, 'kk'))).toBe('2027 ж. 5 қаңтар');
  expect(plain(formatDate(day, 'ru'))).toBe('5 января 2027 г.');
  expect(plain(formatDate(day, 'en'))).toBe('5 January 2027');
  expect(formatShortDate(day, 'kk')).toBe('05.01.2027');
  expect(plain(formatShortDate(day, 'en'))).toBe('5 Jan 2027');
  expect(plain(formatDayOfMonth(day, 'kk'))).toBe('5 қаң');
  expect((['kk', 'ru', 'en'] as const).map((language) => formatDay(day, language))).toEqual([
    '5\u00a0қаңтар',
    '5\u00a0января',
    '5\u00a0January',
  ]);
});

test('the time of day is that of Almaty, wherever the reader is', () => {
  expect(formatTime('2026-11-22T04:05:09.000Z')).toBe('09:05:09');
  expect(formatTime('2026-11-22T19:00:00.000Z')).toBe('00:00:00');
});

test('a moment is said by the clocks of Kazakhstan', () => {
  expect(formatMoment('2027-01-15T20:05:09.000Z', 'kk')).toBe('16.01.2027, 01:05');
  expect(formatMoment('2027-01-15T20:05:09.000Z', 'en')).toBe('16\u00a0Jan\u00a02027, 01:05');
});
