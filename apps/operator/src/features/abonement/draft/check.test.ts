import type { DeliveryPlace } from '@jazylym/domain/organisation/organisation';
import { bin, catalogueOf, cityPlace, day, iin, month, order, rayonPlace } from '@jazylym/domain/testing/trade';
import { describe, expect, it } from 'vitest';
import { check, isUntroubled } from './check.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { newLine } from './lines.ts';
import { reckon } from './reckon.ts';
import { firstMend, isReadable, shownTroubles } from './show.ts';

const facts = { catalogues: [catalogueOf()], order, today: day('2026-11-10'), facilityId: 12 };
const [first, second] = ['0192f0c1-2345-7abc-8def-0123456789ac', '0192f0c1-2345-7abc-8def-0123456789ad'] as const;
const IBAN = 'KZ86125KZT5004100100';
const line = newLine(first, '75384');
const filled: Draft = {
  ...emptyDraft('0192f0c1-2345-7abc-8def-0123456789ab'),
  lines: [line],
  name: 'Әлия Нұрланқызы',
  postalCode: '160000',
  settlement: 'Шымкент',
  street: 'Тәуке хан',
  house: '5',
  given: '4 000',
};

const checked = (change: Partial<Draft> = {}, place: DeliveryPlace | null | undefined = cityPlace) => {
  const draft = { ...filled, ...change };
  return check(draft, reckon(draft, facts, { delivery: place ?? null, own: cityPlace }), { ...facts, place });
};
const troubles = (change: Partial<Draft>, place?: DeliveryPlace | null) => {
  const answer = checked(change, place);
  return 'troubles' in answer ? answer.troubles : { fields: {}, lines: {} };
};
const company = { kind: 'organization', bin, method: 'account' } as const;

describe('the request that a draft makes', () => {
  it('carries every line with the price that was shown, and the cash that was given', () => {
    expect(
      checked({ lines: [line, { ...newLine(second, '75384'), months: 2, sets: '3' }], given: '10000' }),
    ).toMatchObject({
      request: {
        id: filled.id,
        lines: [
          { id: first, startMonth: '2027-01', months: 12, sets: 1, priceShown: { catalogueId: 7, total: 377_500 } },
          { id: second, months: 2, sets: 3, priceShown: { total: 188_700 } },
        ],
        payment: { method: 'cash', given: 1_000_000 },
        subscriber: { kind: 'individual', iin: null, phone: null },
      },
    });
  });

  it('takes the exact amount where no cash is typed', () => {
    expect(checked({ given: ' ' })).toMatchObject({ request: { payment: { given: 377_500 } } });
  });

  it('is by account for an organization, with its bank details where they are known', () => {
    expect(checked(company)).toMatchObject({
      request: { payment: { method: 'account', bankAccount: null, purpose: '' }, subscriber: { bin } },
    });
    const bank = { iban: IBAN.toLowerCase(), bic: 'hsbkkzkx', purpose: 'Жазылу' };
    expect(checked({ ...company, ...bank })).toMatchObject({
      request: { payment: { bankAccount: { iban: IBAN, bic: 'HSBKKZKX' }, purpose: 'Жазылу' } },
    });
  });

  it('holds an IIN where one is typed', () => {
    expect(checked({ iin })).toMatchObject({ request: { subscriber: { iin } } });
  });
});

describe('what hinders a request', () => {
  it.each([
    [{ lines: [] }, 'search'],
    [{ name: 'Ә' }, 'name'],
    [{ postalCode: '16001' }, 'postalCode'],
    [{ settlement: '' }, 'settlement'],
    [{ given: 'көп' }, 'given'],
    [{ kind: 'organization', bin: '' } as const, 'bin'],
    [{ ...company, iban: 'KZ00125KZT5004100100', bic: 'HSBKKZKX' }, 'iban'],
    [{ ...company, iban: IBAN }, 'bic'],
    [{ ...company, bic: 'HSBKKZKX' }, 'iban'],
  ])('%j is mended in %s', (change, field) => {
    expect(firstMend(troubles(change))).toEqual({ field });
  });

  it.each([
    ['a term that is not on offer', { months: 8 }, 'termNotOffered'],
    ['a month beyond the catalogue', { startMonth: month('2028-01') }, 'yearNotPublished'],
    ['a title that is in no catalogue', { publicationIndex: '11111' }, 'unknownIndex'],
  ])('%s is told beside its line, while the form is still empty too', (_name, change, reason) => {
    const lines = [line, { ...newLine(second, '75384'), ...change }];
    for (const name of ['Әлия', ''])
      expect(troubles({ lines, name }).lines).toEqual({ [second]: { rejection: expect.objectContaining({ reason }) } });
  });

  it('is a number of sets that is none, in its line', () => {
    expect(troubles({ lines: [{ ...line, sets: '0' }] }).lines).toEqual({ [first]: { mend: 'sets' } });
  });

  it('says which digit rule an identity number breaks', () => {
    expect(troubles({ iin: '123' }).fields.iin).toEqual({ mend: 'notTwelveDigits' });
    expect(troubles({ kind: 'organization', bin: iin }).fields.bin).toHaveProperty('mend');
  });

  it('tells what the rules refuse of the payment beside the field that mends it', () => {
    expect(troubles({ given: '3000' }).fields.given).toMatchObject({ rejection: { reason: 'notEnoughCash' } });
    expect(troubles({ method: 'account' }).fields.method).toMatchObject({
      rejection: { reason: 'accountNeedsOrganization' },
    });
  });

  it('knows an unknown postal code before the rest is filled', () => {
    expect(troubles({ name: '' }, null).fields.postalCode).toMatchObject({
      rejection: { reason: 'unknownPostalCode' },
    });
  });

  it('is a city address without its street or house, also while the rest is empty; a village may do without', () => {
    for (const name of ['Әлия', '']) {
      expect(firstMend(troubles({ name: name || 'Ян', street: ' ' }))).toEqual({ field: 'street' });
      expect(troubles({ name, house: '' }).fields.house).toEqual({
        rejection: { reason: 'addressIncomplete', missing: 'house' },
      });
    }
    expect(troubles({ street: '', house: '' }, rayonPlace).fields).toEqual({});
  });

  it('is a telephone that nobody can dial, and a character that no paper shows', () => {
    expect(troubles({ phone: '8701' }).fields).toEqual({ phone: { mend: 'phone' } });
    expect(troubles({ street: 'Тәуке\u202eхан' }).fields).toEqual({ street: { mend: 'unprintable' } });
    expect(troubles({ street: 'Көше 😀' }).fields).toEqual({ street: { mend: 'unprintable' } });
    expect(troubles({ house: 'x'.repeat(21) }).fields).toEqual({ house: { mend: 'house' } });
  });

  it('waits for the postal code to be looked up', () => {
    const reckoned = reckon(filled, facts, { delivery: null, own: cityPlace });
    expect(check(filled, reckoned, { ...facts, place: undefined })).toEqual({
      troubles: { fields: { postalCode: { mend: 'place' } }, lines: {} },
    });
  });
});

describe('what comes first to be mended', () => {
  const bad = [{ ...line, months: 8 }];
  it('is the client before the lines, and the lines before the payment', () => {
    expect(firstMend(troubles({ lines: bad, name: '' }))).toEqual({ field: 'name' });
    expect(firstMend(troubles({ lines: bad, given: 'x' }))).toEqual({ lineId: first });
    expect(firstMend({ fields: {}, lines: {} })).toBeNull();
  });

  it('is nothing for the read-back where only the cash is wrong', () => {
    expect(isReadable(checked({ given: '3000' }))).toBe(true);
    expect(isReadable(checked())).toBe(true);
    expect(isReadable(checked({ lines: bad }))).toBe(false);
    expect(isReadable(checked({ name: '', given: '3000' }))).toBe(false);
  });
});

describe('the troubles that are shown', () => {
  const nothing = { left: new Set<never>(), tried: false };

  it('are none in a form that nobody has touched', () => {
    expect(isUntroubled(shownTroubles(checked({ name: '', settlement: '', lines: [] }), null, nothing))).toBe(true);
  });

  it('are those of the fields that were left, and all of them once payment was tried', () => {
    const empty = checked({ name: '', settlement: '' });
    const shown = (wishes: Parameters<typeof shownTroubles>[2]) =>
      Object.keys(shownTroubles(empty, null, wishes).fields);
    expect(shown({ left: new Set(['name'] as const), tried: false })).toEqual(['name']);
    expect(shown({ ...nothing, tried: true })).toEqual(['name', 'settlement']);
  });

  it('do not speak of too little cash while it is still being counted out', () => {
    const counting = checked({ given: '3' });
    expect(shownTroubles(counting, null, nothing).fields).toEqual({});
    expect(shownTroubles(counting, null, { ...nothing, tried: true }).fields).toHaveProperty('given');
  });

  it('do not speak of street and house before the clerk could have come to them', () => {
    const begun = checked({ street: '', house: '' });
    expect(shownTroubles(begun, null, nothing).fields).toEqual({});
    expect(shownTroubles(begun, null, { ...nothing, tried: true }).fields).toHaveProperty('street');
  });

  it('show at once what the server refused, of the form or of a line', () => {
    const rejection = { reason: 'unknownPostalCode', postalCode: '160000' } as const;
    expect(shownTroubles(checked(), { rejection, lineId: null }, nothing).fields).toEqual({
      postalCode: { rejection },
    });
    const ofLine = { reason: 'unknownIndex', publicationIndex: '75384' } as const;
    expect(shownTroubles(checked(), { rejection: ofLine, lineId: first }, nothing).lines).toEqual({
      [first]: { rejection: ofLine },
    });
  });
});
