import { describe, expect, test } from 'vitest';
import { tiyn } from '../money/tiyn.ts';
import { agent, correctionOf, factsOf, idOf, outpost, postman, reversed, rowOf, takenBy } from '../testing/day.ts';
import { day, entry75384, month } from '../testing/trade.ts';
import { extendedProtocol } from './extended-protocol.ts';
import { NOTHING } from './figures.ts';

const one = { abonements: 1, sets: 1, publisher: 324_000, delivery: 53_500, total: 377_500 };
const two = { abonements: 2, sets: 2, publisher: 648_000, delivery: 107_000, total: 755_000 };

describe('the extended protocol of a day', () => {
  test('of a day on which nothing happened says nothing, and leaves the drawer as it was', () => {
    const protocol = extendedProtocol(factsOf([]));
    expect(protocol).toMatchObject({
      version: 1,
      facility: { id: 12, code: '160012' },
      businessDate: '2026-11-02',
      byPublication: [],
      byCollector: [],
      bySettled: { cash: NOTHING, paid: NOTHING, awaiting: NOTHING },
      total: NOTHING,
      reversals: [],
      reversed: NOTHING,
      corrections: [],
      corrected: 0,
      invoicePayments: [],
      invoicesPaid: 0,
      numbers: [],
      collectors: [],
      cards: 0,
    });
    expect(protocol.cash).toEqual({ opening: 1_000_000, counter: 0, refunds: 0, remitted: 0, expected: 1_000_000 });
  });

  test('lists titles by index, and each by start month, then months', () => {
    const terms = [
      ['75384', '2027-02', 6],
      ['75384', '2027-01', 12],
      ['11111', '2027-03', 1],
      ['75384', '2027-01', 6],
      ['75384', '2027-01', 12],
      ['65432', '2027-01', 2],
    ] as const;
    const { byPublication } = extendedProtocol(
      factsOf(
        terms.map(([publicationIndex, start, months], place) =>
          rowOf(place + 1, { publicationIndex, startMonth: month(start), months }),
        ),
      ),
    );
    expect(
      byPublication.map((title) => [title.publicationIndex, title.terms.map((term) => [term.startMonth, term.months])]),
    ).toEqual([
      ['11111', [['2027-03', 1]]],
      ['65432', [['2027-01', 2]]],
      [
        '75384',
        [
          ['2027-01', 6],
          ['2027-01', 12],
          ['2027-02', 6],
        ],
      ],
    ]);
    const last = byPublication.at(-1);
    expect(last?.title).toEqual(entry75384.title);
    expect(last?.figures).toEqual({
      ...two,
      abonements: 4,
      sets: 4,
      publisher: 1_296_000,
      delivery: 214_000,
      total: 1_510_000,
    });
    expect(last?.terms[1]?.figures).toEqual(two);
  });

  test('a term of six months is never put with one of twelve, nor a start month with another', () => {
    const { byPublication } = extendedProtocol(
      factsOf([
        rowOf(1, { months: 1, startMonth: month('2027-11') }),
        rowOf(2, { months: 11, startMonth: month('2027-01') }),
      ]),
    );
    expect(byPublication[0]?.terms).toHaveLength(2);
  });

  test('names the counter first, then postmen, agents and facilities without automation, each by number', () => {
    const [lastPostman, firstPostman] = [
      { ...postman, id: '0192f0c1-0000-7000-8009-000000000007', number: 12 },
      { ...postman, id: '0192f0c1-0000-7000-8009-000000000008', number: 2 },
    ];
    const { byCollector } = extendedProtocol(
      factsOf(
        [outpost, agent, lastPostman, postman, firstPostman]
          .map((collector, place) => rowOf(place + 1, takenBy(collector)))
          .concat(rowOf(6), rowOf(7)),
        { collectors: [outpost, agent, postman, lastPostman, firstPostman] },
      ),
    );
    expect(byCollector.map(({ channel, collector }) => [channel, collector?.number ?? null])).toEqual([
      ['facility', null],
      ['postman', 2],
      ['postman', 3],
      ['postman', 12],
      ['publicAgent', 1],
      ['facility', 2],
    ]);
    expect(byCollector[0]).toEqual({ channel: 'facility', collector: null, figures: two });
    expect(byCollector[2]).toEqual({ channel: 'postman', collector: postman, figures: one });
  });

  test('an old document of a postman who is not named stands apart, and its cash is the counter’s', () => {
    const protocol = extendedProtocol(
      factsOf([rowOf(1, { channel: 'postman' }), rowOf(2, takenBy(postman)), rowOf(3)]),
    );
    expect(protocol.byCollector.map(({ channel, collector }) => [channel, collector?.name ?? null])).toEqual([
      ['facility', null],
      ['postman', null],
      ['postman', 'Серік Болатов'],
    ]);
    expect(protocol.cash.counter).toBe(755_000);
  });

  test('keeps cash, paid invoices and awaited ones apart', () => {
    const { bySettled, total } = extendedProtocol(
      factsOf([
        rowOf(1),
        rowOf(2),
        rowOf(3, { settled: 'paid' }),
        rowOf(4, {
          settled: 'awaiting',
          sets: 3,
          publisher: tiyn(972_000),
          delivery: tiyn(160_500),
          total: tiyn(1_132_500),
        }),
      ]),
    );
    expect(bySettled).toEqual({
      cash: two,
      paid: one,
      awaiting: { abonements: 1, sets: 3, publisher: 972_000, delivery: 160_500, total: 1_132_500 },
    });
    expect(total).toEqual({ abonements: 4, sets: 6, publisher: 1_944_000, delivery: 321_000, total: 2_265_000 });
  });

  test('what was reversed within the day counts nowhere but among the reversals, by number', () => {
    const protocol = extendedProtocol(
      factsOf([
        rowOf(3, { ...reversed(), publicationIndex: '65432' }),
        rowOf(2),
        rowOf(1, { ...reversed(0), settled: 'awaiting', sets: 2 }),
      ]),
    );
    expect(protocol.total).toEqual(one);
    expect(protocol.byPublication.map(({ publicationIndex }) => publicationIndex)).toEqual(['75384']);
    expect(protocol.reversals).toEqual([
      { number: rowOf(1).number, publicationIndex: '75384', settled: 'awaiting', sets: 2, total: 377_500, refund: 0 },
      { number: rowOf(3).number, publicationIndex: '65432', settled: 'cash', sets: 1, total: 377_500, refund: 377_500 },
    ]);
    expect(protocol.reversed).toEqual({ ...two, sets: 3 });
    expect(protocol.cards).toBe(1);
  });

  test('reversals go by year and series before the number', () => {
    const { reversals } = extendedProtocol(
      factsOf([
        rowOf(1, { ...reversed(), numberYear: 2027 }),
        rowOf(1, { ...reversed(), numberSeries: 1 }),
        rowOf(9, reversed()),
        rowOf(10, reversed()),
      ]),
    );
    expect(reversals.map(({ number }) => number.slice(7, 18))).toEqual([
      '26-0-000009',
      '26-0-000010',
      '26-1-000001',
      '27-0-000001',
    ]);
  });

  test('there must be a card for every abonement that stands, however many sets it is for', () => {
    const { cards } = extendedProtocol(
      factsOf([
        rowOf(1, { sets: 40 }),
        rowOf(2, { settled: 'awaiting' }),
        rowOf(3, takenBy(agent)),
        rowOf(4, reversed()),
      ]),
    );
    expect(cards).toBe(3);
  });

  test('corrections of earlier days are listed by number and take nothing from this day’s totals', () => {
    const protocol = extendedProtocol(
      factsOf([rowOf(1)], {
        corrections: [correctionOf(31, { id: idOf(7, 1) }), correctionOf(30, { method: 'account', refund: tiyn(0) })],
      }),
    );
    expect(protocol.total).toEqual(one);
    expect(protocol.corrections.map(({ number }) => number)).toEqual([
      correctionOf(30).number,
      correctionOf(31).number,
    ]);
    expect(protocol.corrections[1]).toEqual({
      id: idOf(7, 1),
      abonementId: idOf(6, 31),
      number: correctionOf(31).number,
      businessDate: '2026-11-01',
      publicationIndex: '75384',
      total: 377_500,
      method: 'cash',
      refund: 377_500,
      collectorId: null,
    });
    expect(protocol.corrected).toBe(755_000);
  });

  test('invoices paid on this day are listed and summed, whichever day they are of, and bring no cash', () => {
    const payments = [2, 1].map((place) => ({
      acceptanceId: idOf(60, 9 - place),
      number: correctionOf(place).number,
      amount: tiyn(100_000 * place),
      paidOn: day('2026-11-02'),
      reference: `ПТ ${place}`,
    }));
    const protocol = extendedProtocol(factsOf([], { invoicePayments: payments }));
    expect(protocol.invoicePayments).toEqual([payments[1], payments[0]]);
    expect(protocol.invoicesPaid).toBe(300_000);
    expect(protocol.cash.expected).toBe(1_000_000);
  });

  test('a title that the facts leave out is a defect', () => {
    expect(() => extendedProtocol(factsOf([rowOf(1)], { titles: {} }))).toThrow(/no title 75384/);
  });

  test('so is a collector', () => {
    expect(() => extendedProtocol(factsOf([rowOf(1, takenBy(agent))], { collectors: [postman] }))).toThrow(RangeError);
  });
});
