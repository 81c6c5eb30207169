import { expect, test } from 'vitest';
import { DEFAULT_SEARCH, parseSearch, readSearch, writeSearch } from './search.ts';

const read = (text: string) => readSearch(parseSearch(text));

test('filters survive the way through the address', () => {
  const search = readSearch({
    period: 'custom',
    from: '2026-11-01',
    to: '2026-11-22',
    branches: ['71', '79'],
    publications: ['75384', 'AB12'],
    measure: 'amount',
    paidOnly: 'yes',
    map: 'change',
  });
  const text = writeSearch({ ...search });
  expect(text).toBe(
    '?period=custom&from=2026-11-01&to=2026-11-22&branches=71,79&publications=75384,AB12&measure=amount&paidOnly=yes&map=change',
  );
  expect(read(text)).toEqual(search);
});

test('what is as by default does not burden the address', () => {
  expect(writeSearch({ ...DEFAULT_SEARCH })).toBe('');
  expect(read('')).toEqual({ ...DEFAULT_SEARCH, from: undefined, to: undefined, paidOnly: undefined, map: undefined });
});

test('what other pages look through is in the address too', () => {
  expect(writeSearch({ text: 'Әли', role: undefined, state: 'disabled' })).toBe(
    '?text=%D3%98%D0%BB%D0%B8&state=disabled',
  );
});

test.each([
  '?period=tomorrow&measure=happiness&paidOnly=no&map=treasure',
  '?branches=x,%F0%9F%98%80,711&publications=<script>,12345678',
  '?period=custom&from=2026-02-30&to=yesterday',
  '?branches=&publications=,,,&measure=',
  '?from=2026-01-01&__proto__=1&constructor=2',
])('a bad address falls back calmly: %s', (text) => {
  const search = read(text);
  expect(search.branches).toEqual([]);
  expect(search.publications).toEqual([]);
  expect(search.measure).toBe('sets');
  expect([search.from, search.to, search.paidOnly, search.map]).toEqual([undefined, undefined, undefined, undefined]);
});

test('one bad value of a list does not cost the others, and none counts twice', () => {
  expect(read('?branches=71,xx,79,71').branches).toEqual(['71', '79']);
  expect(read(`?branches=${Array.from({ length: 30 }, (_, place) => 10 + place).join(',')}`).branches).toHaveLength(20);
});
