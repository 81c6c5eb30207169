import { expect, test } from 'vitest';
import { notScanned, oddScans, scanOf } from './scan.ts';

const DAY = [
  { number: '160000-26-0-000001-6', isReversed: false },
  { number: '160000-26-0-000002-3', isReversed: true },
  { number: '160000-26-0-000003-9', isReversed: false },
];

test('a card of the day is counted, a second time it is not', () => {
  const [first] = DAY;
  expect(scanOf(first?.number ?? '', DAY, []).outcome).toBe('counted');
  expect(scanOf(first?.number ?? '', DAY, [first?.number ?? '']).outcome).toBe('twice');
});

test('the card of a reversed abonement and one of another day are told apart', () => {
  expect(scanOf('160000-26-0-000002-3', DAY, []).outcome).toBe('reversed');
  expect(scanOf('050012-26-0-000123-1', DAY, []).outcome).toBe('foreign');
});

test('what is not scanned yet leaves out what was reversed', () => {
  expect(notScanned(DAY, ['160000-26-0-000001-6']).map(({ number }) => number)).toEqual(['160000-26-0-000003-9']);
});

test('what does not belong among the scanned is found wherever in the pile it was', () => {
  const scanned = ['160000-26-0-000001-6', '050012-26-0-000123-1', '160000-26-0-000002-3', '160000-26-0-000003-9'];
  expect(oddScans(DAY, scanned)).toEqual([
    { number: '050012-26-0-000123-1', outcome: 'foreign' },
    { number: '160000-26-0-000002-3', outcome: 'reversed' },
  ]);
});
