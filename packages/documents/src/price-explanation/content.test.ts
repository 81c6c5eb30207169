import { DEMO_ISSUER } from '@jazylym/domain/organisation/issuer';
import { expect, it } from 'vitest';
import { abonementOf, acceptanceOf, newspaper, reversedIn } from '../testing/example.ts';
import { explanationContent } from './content.ts';

it('says from which row each price was read, its parts, the zone and why', () => {
  const content = explanationContent({
    acceptance: acceptanceOf({}, newspaper),
    issuer: DEMO_ISSUER,
    print: 1,
    positions: { [abonementOf().id]: 12 },
  });
  expect(content.zone).toEqual({
    name: 'қала / город',
    why: 'жеткізу мекенжайының индексі бойынша / по индексу адреса доставки 160012; жеткізетін объект / объект доставки: Шымкент 12-ПББ / ОПС Шымкент-12',
  });
  expect(content.sheets).toMatchObject([
    [
      {
        row: 'Каталог 2027, нұсқасы / версия 1 · №\u00a012 · 12 ай / мес. · қала / город',
        publisher: '3\u00a0240\u00a0₸',
        delivery: '535\u00a0₸',
        price: '3\u00a0775\u00a0₸',
        sets: '1',
        sum: '3\u00a0775\u00a0₸',
      },
      {
        row: 'Каталог 2027, нұсқасы / версия 1 · 6 ай / мес. · қала / город',
        publisher: '1\u00a0800,50\u00a0₸',
        delivery: '720\u00a0₸',
        price: '2\u00a0520,50\u00a0₸',
        sets: '2',
      },
    ],
  ]);
  expect(content.total).toBe('8\u00a0816\u00a0₸');
});

it('marks reversed lines and adds up what is left', () => {
  const acceptance = reversedIn(acceptanceOf({}, newspaper), 0);
  const content = explanationContent({ acceptance, issuer: DEMO_ISSUER, print: 1, positions: {} });
  expect(content.sheets.flat().map(({ reversed }) => reversed?.kk)).toEqual(['Күші жойылды', undefined]);
  expect([content.reversed, content.total]).toEqual([null, '5\u00a0041\u00a0₸']);
});
