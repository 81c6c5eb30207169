import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { extendedProtocol } from '@jazylym/domain/day/extended-protocol';
import type { DayFacts } from '@jazylym/domain/day/protocol';
import { DEMO_ISSUER } from '@jazylym/domain/organisation/issuer';
import { expect, it } from 'vitest';
import { ledgerMoney } from '../sheet/table.ts';
import { certifiedOf, dayOf, SEAL_ADDRESS } from '../testing/example-day.ts';
import { type ProtocolContent, protocolContent } from './content.ts';

const draftOf = (facts: DayFacts) =>
  protocolContent({ protocol: extendedProtocol(facts), rows: facts.rows, sealed: null, issuer: DEMO_ISSUER });

const certifiedContent = (facts: DayFacts, missing = 0) => {
  const certified = certifiedOf(facts, missing);
  return protocolContent({
    protocol: certified.content.protocol,
    rows: facts.rows,
    sealed: { certified, address: SEAL_ADDRESS },
    issuer: { ...DEMO_ISSUER, isDemo: false },
  });
};

/** The rows of a table, by its Kazakh title, from all sheets. */
const rowsOf = ({ sheets }: ProtocolContent, title: string) =>
  sheets
    .flat()
    .filter((part) => part.title.kk.startsWith(title))
    .flatMap(({ rows }) => rows);

it('of a day that is not certified says so: no number, no seal, nobody who signed', () => {
  const content = draftOf(dayOf(4));
  expect(content).toMatchObject({ number: null, draft: { mark: { kk: 'Жоба', ru: 'Проект' } } });
  expect(content.tail).toMatchObject({ seal: null, certifiedAt: null, signatures: [{ name: '' }, { name: '' }] });
  expect(content.foot).toBe('160000 · 10.11.2026 · Жоба / Проект');
});

it('of a certified day says its number, who signed and when, on every sheet the beginning of its digest', () => {
  const content = certifiedContent(dayOf(4));
  expect(content).toMatchObject({ number: '160000-2026-11-10', draft: null });
  expect(content.foot).toBe('160000 · 10.11.2026 · № 160000-2026-11-10 · 01234567 89abcdef'.replace('№ ', '№\u00a0'));
  expect(content.tail.certifiedAt).toBe('10.11.2026, 18:40');
  expect(content.tail.signatures.map(({ name }) => name)).toEqual(['Айгерім Серікқызы', 'Болат Нұрланұлы']);
  expect(content.tail.seal).toMatchObject({ address: SEAL_ADDRESS, keyId: 'post-2026-1' });
  expect(content.tail.seal?.seal.replaceAll(' ', '')).toBe(certifiedOf(dayOf(4)).seal);
  expect(content.tail.seal?.seal.split(' ').every((group) => group.length <= 8)).toBe(true);
});

it('keeps cash, what was paid by account and what is awaited apart, and what was reversed out of the total', () => {
  const protocol = extendedProtocol(dayOf(10));
  const { bySettled, total, reversed } = protocol;
  expect(rowsOf(draftOf(dayOf(10)), 'Төлем түрі').map(({ kind, cells }) => [kind, cells.at(-1)])).toEqual([
    ['line', ledgerMoney(bySettled.cash.total)],
    ['line', ledgerMoney(bySettled.paid.total)],
    ['line', ledgerMoney(bySettled.awaiting.total)],
    ['total', ledgerMoney(total.total)],
    ['apart', ledgerMoney(reversed.total)],
  ]);
});

it('carries the publications from sheet to sheet until they come to the total of the day', () => {
  const content = draftOf(dayOf(300, 60));
  const parts = content.sheets.flat().filter(({ title }) => title.kk.startsWith('Басылымдар'));
  expect(parts.length).toBeGreaterThan(3);
  for (const [at, part] of parts.entries()) {
    const handed = parts[at - 1]?.rows.at(-1)?.cells.slice(-5);
    if (handed) expect(part.rows[0]?.cells.slice(-5)).toEqual(handed);
  }
  const { total } = extendedProtocol(dayOf(300, 60));
  expect(parts.at(-1)?.rows.at(-1)?.cells.slice(-5)).toEqual([
    '299',
    '448',
    ...[total.publisher, total.delivery, total.total].map(ledgerMoney),
  ]);
});

it('explains in both languages whose the numbers are that lie between', () => {
  const facts = dayOf(6);
  const between = { year: 2026, series: 0, businessDate: CalendarDate.parse('2026-11-11') };
  const gapped = {
    ...facts,
    rows: facts.rows.filter(({ numberSequence }) => numberSequence < 102 || numberSequence > 103),
    otherNumbers: [102, 103].map((sequence) => ({ ...between, sequence })),
  };
  expect(rowsOf(draftOf(gapped), 'Абонемент нөмірлері').map(({ cells }) => cells.slice(2))).toEqual([
    ['4', '000102 – 000103: 11.11.2026 күнінікі / 000102 – 000103: день 11.11.2026'],
  ]);
  expect(rowsOf(draftOf(facts), 'Абонемент нөмірлері')[0]?.cells.at(-1)).toBe('Үзіліс жоқ / Пропусков нет');
});

it('names on a line each what there was nothing of', () => {
  const said = rowsOf(draftOf(dayOf(0)), 'Бұл күні болмады').map(({ cells: [name] }) => name);
  expect(said).toHaveLength(6);
  expect(said).toContain('Осы күні төленген есепшоттар / Счета, оплаченные в этот день');
});

it('says what was counted, by notes and coins, and why it differs', () => {
  const content = certifiedContent(dayOf(12), 12_000);
  const cash = rowsOf(content, 'Кассадағы').map(({ cells }) => cells);
  expect(cash.find(([name]) => name?.startsWith('Айырма'))?.[1]).toMatch(/^−120,/);
  expect(content.tail.reason).toBe('Қайтарым қате берілген: клиентке хабарланды');
  const counted = rowsOf(content, 'Купюралар');
  expect(counted.at(-1)?.cells.at(-1)).toBe(cash.find(([name]) => name?.startsWith('Саналғаны'))?.[1]);
});

it('has a line for the hand of the head also where the operator certified alone', () => {
  const certified = certifiedOf(dayOf(4));
  const alone = { ...certified, content: { ...certified.content, head: null } };
  const { tail } = protocolContent({
    protocol: alone.content.protocol,
    rows: dayOf(4).rows,
    sealed: { certified: alone, address: SEAL_ADDRESS },
    issuer: DEMO_ISSUER,
  });
  expect(tail.signatures.map(({ who, name }) => [who.ru, name])).toEqual([
    ['Оператор', 'Айгерім Серікқызы'],
    ['Начальник объекта', ''],
  ]);
});
