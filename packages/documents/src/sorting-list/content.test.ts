import { DEMO_ISSUER } from '@jazylym/domain/organisation/issuer';
import { expect, it } from 'vitest';
import { cardsOf, dayOf } from '../testing/example-day.ts';
import { sortingContent } from './content.ts';

const contentOf = (abonements: number, titles = 4) => {
  const facts = dayOf(abonements, titles);
  return sortingContent({ ...facts, cards: cardsOf(facts).toReversed(), issuer: DEMO_ISSUER });
};

const partsOf = (abonements: number) => contentOf(abonements).sheets.flat();
const linesOf = (parts: ReturnType<typeof partsOf>) =>
  parts.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'line').map(({ cells }) => cells));

it('lists every card by index and term with an empty box to tick', () => {
  const lines = linesOf(partsOf(12).filter(({ title }) => title.kk.startsWith('Индекс')));
  expect(lines).toHaveLength(11);
  expect(lines.map(([tick]) => tick)).toEqual(lines.map(() => ''));
  const order = lines.map(([, index, , term]) => `${index} ${term?.slice(3, 7)}-${term?.slice(0, 2)}`);
  expect(order).toEqual(order.toSorted());
});

it('says of each title, and of all, how many cards and sets they are', () => {
  const rows = partsOf(12)
    .filter(({ title }) => title.kk.startsWith('Индекс'))
    .flatMap((part) => part.rows.filter(({ kind }) => kind === 'total'));
  expect(rows.map(({ cells: [, , name, , cards, sets] }) => [name, cards, sets])).toEqual([
    ['65001 бойынша / по 65001', '3', '3'],
    ['65002 бойынша / по 65002', '2', '4'],
    ['65003 бойынша / по 65003', '3', '3'],
    ['65004 бойынша / по 65004', '3', '6'],
    ['Барлығы / Итого', '11', '16'],
  ]);
});

it('groups the card system by sorting point and round, and the address system apart: each card once', () => {
  const parts = partsOf(12);
  const titles = parts.map(({ title }) => title.ru);
  expect(titles.slice(1)).toEqual([
    'Карточная система: по пунктам сортировки и доставочным участкам',
    'Шымкентский УСП · ОПС Шымкент-12 · Участок 1',
    'Шымкентский УСП · ОПС Шымкент-12 · Участок 2',
    'ОПС Шымкент-12 · Участок не указан',
    'Адресная система',
  ]);
  expect(linesOf(parts.slice(2))).toHaveLength(11);
});

it('names the blank by which a card of a collector is found', () => {
  const numbers = linesOf(partsOf(12)).map((cells) => cells[6]);
  expect(numbers).toContain('160000-26-0-000102-4 (бланк №\u00a07002)');
});

it('is a list of nothing where the day has no card', () => {
  expect(linesOf(partsOf(0))).toEqual([]);
});
