import { describe, expect, test } from 'vitest';
import { tiyn } from '../money/tiyn.ts';
import {
  agent,
  correctionOf,
  factsOf,
  outpost,
  postman,
  remittanceOf,
  reversed,
  rowOf,
  takenBy,
} from '../testing/day.ts';
import { extendedProtocol } from './extended-protocol.ts';
import type { DayFacts, DayRow } from './protocol.ts';

const cashOf = (rows: readonly DayRow[], change: Partial<DayFacts> = {}) =>
  extendedProtocol(factsOf(rows, change)).cash;

describe('cash through the day', () => {
  test('what the counter took is in the drawer, what was given back is not', () => {
    expect(cashOf([rowOf(1), rowOf(2), rowOf(3, reversed())])).toEqual({
      opening: 1_000_000,
      counter: 1_132_500,
      refunds: 377_500,
      remitted: 0,
      expected: 1_755_000,
    });
  });

  test.each(['paid', 'awaiting'] as const)('an invoice that is %s brings no cash, nor takes any back', (settled) => {
    expect(cashOf([rowOf(1, { settled }), rowOf(2, { settled, ...reversed() })])).toMatchObject({
      counter: 0,
      refunds: 0,
      expected: 1_000_000,
    });
  });

  test('what a collector took is not in the drawer until it is handed in', () => {
    expect(cashOf([rowOf(1, takenBy(postman)), rowOf(2, { ...takenBy(agent), ...reversed() })])).toMatchObject({
      counter: 0,
      refunds: 0,
      expected: 1_000_000,
    });
    expect(cashOf([rowOf(1, takenBy(postman))], { remittances: [remittanceOf(1, postman, 300_000)] })).toMatchObject({
      counter: 0,
      remitted: 300_000,
      expected: 1_300_000,
    });
  });

  test('a remittance that was entered wrongly and taken back leaves nothing', () => {
    const remittances = [remittanceOf(1, postman, 300_000), remittanceOf(2, postman, -300_000)];
    expect(cashOf([], { remittances })).toMatchObject({ remitted: 0, expected: 1_000_000 });
  });

  test('a wrong remittance of an earlier day, taken back on this one, makes it less than nothing', () => {
    expect(cashOf([], { remittances: [remittanceOf(1, postman, -1_300_000)] })).toMatchObject({
      remitted: -1_300_000,
      expected: -300_000,
    });
  });

  test('a correction takes cash out only where it was given back at the counter in cash', () => {
    const corrections = [
      correctionOf(1, { refund: tiyn(100_000) }),
      correctionOf(2, { method: 'account' }),
      correctionOf(3, { collectorId: agent.id }),
    ];
    expect(cashOf([], { corrections })).toMatchObject({ refunds: 100_000, expected: 900_000 });
  });
});

describe('the accounts of collectors', () => {
  const statements = (rows: readonly DayRow[], change: Partial<DayFacts> = {}) =>
    extendedProtocol(factsOf(rows, change)).collectors;

  test('after = before + accepted − reversed − remitted', () => {
    expect(
      statements(
        [rowOf(1, takenBy(postman)), rowOf(2, takenBy(postman)), rowOf(3, { ...takenBy(postman), ...reversed() })],
        {
          debtsBefore: [{ collectorId: postman.id, debt: 50_000 }],
          corrections: [correctionOf(90, { collectorId: postman.id, refund: tiyn(20_000) })],
          remittances: [remittanceOf(1, postman, 700_000), remittanceOf(2, postman, 5_000)],
        },
      ),
    ).toEqual([
      {
        collector: postman,
        before: 50_000,
        accepted: 1_132_500,
        reversed: 397_500,
        remitted: 705_000,
        after: 80_000,
      },
    ]);
  });

  test('who had nothing to do with the day and owes nothing is not listed', () => {
    expect(statements([rowOf(1)], { debtsBefore: [{ collectorId: agent.id, debt: 0 }] })).toEqual([]);
  });

  test.each<[string, readonly DayRow[], Partial<DayFacts>]>([
    ['owed before', [], { debtsBefore: [{ collectorId: agent.id, debt: 1 }] }],
    ['had handed in too much', [], { debtsBefore: [{ collectorId: agent.id, debt: -1 }] }],
    ['took a subscription', [rowOf(1, takenBy(agent))], {}],
    ['took one that was reversed', [rowOf(1, { ...takenBy(agent), ...reversed() })], {}],
    ['has a correction', [], { corrections: [correctionOf(1, { collectorId: agent.id })] }],
    ['handed money in', [], { remittances: [remittanceOf(1, agent, 1)] }],
  ])('who %s is listed', (_, rows, change) => {
    expect(statements(rows, change).map(({ collector }) => collector)).toEqual([agent]);
  });

  test('go as the register has them: postmen, agents, facilities without automation', () => {
    const rows = [outpost, agent, postman].map((collector, place) => rowOf(place + 1, takenBy(collector)));
    expect(statements(rows).map(({ collector }) => collector)).toEqual([postman, agent, outpost]);
  });

  test('what an organization pays to the post itself is no debt of who took the subscription', () => {
    expect(statements([rowOf(1, { ...takenBy(agent), settled: 'awaiting' })])).toMatchObject([
      { accepted: 0, after: 0 },
    ]);
  });

  test('name a collector by nothing but id, channel, number and name, whatever else is known of them', () => {
    const collectors = [{ ...agent, round: '5', facilityId: 12 }];
    expect(statements([rowOf(1, takenBy(agent))], { collectors })[0]?.collector).toEqual(agent);
  });
});
