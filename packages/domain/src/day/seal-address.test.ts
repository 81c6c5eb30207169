import { expect, test } from 'vitest';
import { CalendarDate } from '../calendar/calendar.ts';
import { readSealAddress, sealAddress } from './seal-address.ts';

const SEAL = 'Ab_-'.repeat(21).concat('Cg');
const ADDRESS = { facilityCode: '160012', businessDate: CalendarDate.parse('2026-11-23'), seal: SEAL };

test('what is printed is what is read', () => {
  const address = sealAddress('https://post.example', ADDRESS);
  expect(address).toBe(`https://post.example/seal/160012/2026-11-23/${SEAL}`);
  expect(readSealAddress(address.slice('https://post.example/seal/'.length))).toEqual(ADDRESS);
  expect(readSealAddress(`160012/2026-11-23/${SEAL}/`)).toEqual(ADDRESS);
});

test.each([
  '',
  '160012',
  '160012/2026-11-23',
  '160012/2026-11-23/',
  `160012/2026-02-30/${SEAL}`,
  `16001/2026-11-23/${SEAL}`,
  `160012/2026-11-23/${SEAL.slice(1)}`,
  `160012/2026-11-23/${SEAL}A`,
  `160012/2026-11-23/${SEAL}/x`,
  `160012/2026-11-23/${SEAL.replace('_', '/')}`,
  `160012/2026-11-23/${SEAL.replace('_', '+')}`,
  `/160012/2026-11-23/${SEAL}`,
])('«%s» was never printed', (path) => {
  expect(readSealAddress(path)).toBeNull();
});
