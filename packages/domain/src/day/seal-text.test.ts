import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../testing/trade.ts';
import { type SealFacts, sealText } from './seal-text.ts';

const facts: SealFacts = {
  keyId: '3f2a9c0d11e84b57',
  facilityId: 12,
  facilityCode: '160012',
  businessDate: day('2026-11-02'),
  number: '160012-26-P-0042-5',
  contentDigest: 'ab'.repeat(32),
  journalSequence: 9041,
  journalHash: 'cd'.repeat(32),
  previousSealDigest: 'ef'.repeat(32),
  certifiedAt: '2026-11-02T12:30:00.000Z',
};

describe('the text of a seal', () => {
  test('version 1 is this text for ever: seals on paper depend on it', () => {
    expect(sealText(facts)).toBe(
      [
        'jazylym seal 1',
        'key 3f2a9c0d11e84b57',
        'facility 12',
        'facility-code 160012',
        'business-date 2026-11-02',
        'number 160012-26-P-0042-5',
        `content ${'ab'.repeat(32)}`,
        'journal-sequence 9041',
        `journal-hash ${'cd'.repeat(32)}`,
        `previous-seal ${'ef'.repeat(32)}`,
        'certified-at 2026-11-02T12:30:00.000Z',
        '',
      ].join('\n'),
    );
  });

  test('a facility’s first seal follows none', () => {
    expect(sealText({ ...facts, previousSealDigest: null })).toContain('\nprevious-seal none\n');
  });

  test('the order in which the facts are named does not change it', () => {
    expect(sealText(Object.fromEntries(Object.entries(facts).reverse()) as SealFacts)).toBe(sealText(facts));
  });

  test.each<[string, Partial<SealFacts>]>([
    ['a line break in the key', { keyId: 'a\nfacility 13' }],
    ['a space in the number', { number: '160012-26-P-0042-5 content' }],
    ['no key', { keyId: '' }],
    ['letters beyond ASCII in the code', { facilityCode: '16001２' }],
    ['a control sign in the date', { businessDate: day('2026-11-02').concat('\r') as SealFacts['businessDate'] }],
    ['no time', { certifiedAt: '' }],
    ['a digest that is too short', { contentDigest: 'ab' }],
    ['a digest in capitals', { contentDigest: 'AB'.repeat(32) }],
    ['a digest with a line break', { contentDigest: `${'ab'.repeat(32)}\n` }],
    ['a journal hash that is none', { journalHash: 'none' }],
    ['a previous seal that is the word none', { previousSealDigest: 'none' }],
    ['an empty previous seal', { previousSealDigest: '' }],
    ['a facility below 0', { facilityId: -12 }],
    ['half a facility', { facilityId: 1.5 }],
    ['a journal longer than a number counts exactly', { journalSequence: 2 ** 53 }],
    ['a journal that is no number', { journalSequence: Number.NaN }],
  ])('%s is never signed', (_, change) => {
    expect(() => sealText({ ...facts, ...change })).toThrow(RangeError);
  });

  test('two facts that differ anywhere never have one text', () => {
    const signs = (unit: string) => fc.string({ unit: fc.constantFrom(...unit), minLength: 1, maxLength: 3 });
    const word = fc.oneof({ weight: 40, arbitrary: signs('0a-:') }, { weight: 1, arbitrary: signs('0 \n') });
    const digest = fc.constantFrom('0', 'a').map((digit) => digit.repeat(64));
    const anyFacts = fc.record({
      keyId: word,
      facilityId: fc.nat({ max: 11 }),
      facilityCode: word,
      businessDate: word,
      number: word,
      contentDigest: digest,
      journalSequence: fc.nat({ max: 11 }),
      journalHash: digest,
      previousSealDigest: fc.option(digest),
      certifiedAt: word,
    }) as fc.Arbitrary<SealFacts>;
    const places = fc.subarray(Object.keys(facts) as (keyof SealFacts)[], { maxLength: 3 });
    fc.assert(
      fc.property(anyFacts, anyFacts, places, (one, another, changed) => {
        const other = { ...one, ...Object.fromEntries(changed.map((place) => [place, another[place]])) };
        const texts = [one, other].map(textOrRefusal);
        if (!texts.includes(null)) expect(texts[0] === texts[1]).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { numRuns: 2000 },
    );
  });

  test('each line says its name and one value, so that it is read back as what it says', () => {
    const [, ...lines] = sealText(facts).trimEnd().split('\n');
    expect(lines.map((line) => line.split(' '))).toEqual(
      lines.map((line) => [expect.stringMatching(/^[a-z-]+$/), line.slice(line.indexOf(' ') + 1)]),
    );
    expect(lines.map((line) => line.split(' ')[1])).toEqual(Object.values(facts).map(String));
  });
});

/** The text, or null where it is refused. */
function textOrRefusal(one: SealFacts): string | null {
  try {
    return sealText(one);
  } catch (refusal) {
    if (refusal instanceof RangeError) return null;
    throw refusal;
  }
}
