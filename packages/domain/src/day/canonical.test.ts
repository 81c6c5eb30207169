import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tiyn } from '../money/tiyn.ts';
import { anyFacts } from '../testing/any-day.ts';
import { factsOf, idOf, postman, rowOf, takenBy } from '../testing/day.ts';
import { day } from '../testing/trade.ts';
import { canonicalContent, readContent } from './canonical.ts';
import type { ProtocolContent } from './certify.ts';
import { extendedProtocol } from './extended-protocol.ts';

const contentOf = (facts = factsOf([rowOf(1, takenBy(postman))])): ProtocolContent => ({
  version: 1,
  number: '160012-26-P-0042-5',
  protocol: extendedProtocol(facts),
  count: { cash: [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], cards: { by: 'total', count: 1 }, left: tiyn(1_000_000) },
  since: 0,
  cash: { counted: 1_000_000, difference: 0 },
  cards: { counted: 1, difference: 0, missing: [], foreign: [] },
  reason: '',
  certifiedAt: '2026-11-02T12:30:00.000Z',
  operator: { userId: 'aigerim', name: 'Айгерім' },
  head: null,
});

describe('the canonical content of a certified protocol', () => {
  test('version 1 is this text for ever: seals depend on it', () => {
    const figures = '{"abonements":1,"delivery":53500,"publisher":324000,"sets":1,"total":377500}';
    const nothing = '{"abonements":0,"delivery":0,"publisher":0,"sets":0,"total":0}';
    const names = '{"en":"Shymkent","kk":"Шымкент","ru":"Шымкент"}';
    const title =
      '{"en":"Oqytu-tarbieleu tekhnologiyasy","kk":"Оқыту-тәрбиелеу технологиясы","ru":"Оқыту-тәрбиелеу технологиясы"}';
    const collector = `{"channel":"postman","id":"${idOf(9, 1)}","name":"Серік Болатов","number":3}`;
    expect(canonicalContent(contentOf())).toBe(
      `jazylym protocol 1\n{"cards":{"counted":1,"difference":0,"foreign":[],"missing":[]},"cash":{"counted":1000000,"difference":0},` +
        '"certifiedAt":"2026-11-02T12:30:00.000Z",' +
        '"count":{"cards":{"by":"total","count":1},"cash":[0,1,0,0,0,0,0,0,0,0,0,0,0,0],"left":1000000},"head":null,' +
        '"number":"160012-26-P-0042-5","operator":{"name":"Айгерім","userId":"aigerim"},' +
        `"protocol":{"branchNames":${names},"businessDate":"2026-11-02",` +
        `"byCollector":[{"channel":"postman","collector":${collector},"figures":${figures}}],` +
        `"byPublication":[{"figures":${figures},"publicationIndex":"75384",` +
        `"terms":[{"figures":${figures},"months":12,"startMonth":"2027-01"}],"title":${title}}],` +
        `"bySettled":{"awaiting":${nothing},"cash":${figures},"paid":${nothing}},"cards":1,` +
        '"cash":{"counter":0,"expected":1000000,"opening":1000000,"refunds":0,"remitted":0},' +
        `"collectors":[{"accepted":377500,"after":377500,"before":0,"collector":${collector},"remitted":0,"reversed":0}],` +
        `"corrected":0,"corrections":[],"facility":{"code":"160012","id":12,"names":${names}},"invoicePayments":[],` +
        '"invoicesPaid":0,"numbers":[{"count":1,"first":1,"gaps":[],"last":1,"series":0,"year":2026}],' +
        `"reversals":[],"reversed":${nothing},"total":${figures},"version":1},"reason":"","since":0,"version":1}\n`,
    );
  });

  test('is read back as it was, and its text is the same again, whatever the day', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const content = contentOf(facts);
        const text = canonicalContent(content);
        expect(readContent(text)).toEqual(content);
        expect(canonicalContent(readContent(text))).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  test('is two lines, whatever somebody types for a reason', () => {
    const text = canonicalContent({ ...contentOf(), reason: 'Бір\nекі\r\nүш' });
    expect(text.split('\n')).toEqual(['jazylym protocol 1', expect.stringContaining('"Бір\\nекі\\r\\nүш"'), '']);
  });

  test.each<[string, Partial<ProtocolContent>]>([
    ['number', { number: '160012-26-P-0043-7' }],
    ['count', { count: { ...contentOf().count, left: tiyn(0) } }],
    ['cash that came in since', { since: 1 }],
    ['difference', { cash: { counted: 1_000_000, difference: 1 } }],
    ['number of cards', { cards: { counted: 2, difference: 0, missing: [], foreign: [] } }],
    [
      'cards, of which the difference says nothing',
      { cards: { counted: 1, difference: 0, missing: ['a'], foreign: ['b'] } },
    ],
    ['reason', { reason: ' ' }],
    ['time', { certifiedAt: '2026-11-02T12:30:00.001Z' }],
    ['operator', { operator: { userId: 'aigerim', name: 'Әйгерім' } }],
    ['head', { head: { userId: 'aigerim', name: 'Айгерім' } }],
    ['day', { protocol: extendedProtocol(factsOf([], { businessDate: day('2026-11-03') })) }],
    ['tiyn of opening cash', { protocol: extendedProtocol(factsOf([], { opening: tiyn(1_000_001) })) }],
  ])('another %s is another text', (_, change) => {
    const one = { ...contentOf(), ...('protocol' in change && { protocol: extendedProtocol(factsOf([])) }) };
    expect(canonicalContent({ ...one, ...change })).not.toBe(canonicalContent(one));
  });

  test('the order of the scanned cards is kept: it is how they were counted', () => {
    const scanned = (...numbers: string[]) =>
      canonicalContent({ ...contentOf(), count: { ...contentOf().count, cards: { by: 'scan', numbers } } });
    expect(scanned('a', 'b')).not.toBe(scanned('b', 'a'));
  });

  test.each([
    ['another version', canonicalContent(contentOf()).replace('protocol 1', 'protocol 2')],
    ['a version that only begins alike', canonicalContent(contentOf()).replace('protocol 1', 'protocol 10')],
    ['JSON alone', '{"version":1}'],
    ['nothing', ''],
  ])('%s is no protocol that anybody here has written', (_, text) => {
    expect(() => readContent(text)).toThrow(/no protocol of a known version/);
  });

  test.each([
    ['cut short', canonicalContent(contentOf()).slice(0, -20)],
    ['another shape', canonicalContent(contentOf()).replace('"since":0', '"since":"0"')],
  ])('nor is one that is %s', (_, text) => {
    expect(() => readContent(text)).toThrow();
  });

  test('what somebody put in besides shows: the text of what was read is another', () => {
    const text = canonicalContent(contentOf()).replace('"since":0', '"since":0,"sum":1');
    expect(canonicalContent(readContent(text))).not.toBe(text);
  });
});
