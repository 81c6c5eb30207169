import type { DeliveryPlace } from '@jazylym/domain/organisation/organisation';
import { bin, catalogueOf, cityPlace, day, iin, order } from '@jazylym/domain/testing/trade';
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { reckon } from './reckon.ts';
import { firstField, shownTroubles } from './show.ts';

const facts = { catalogue: catalogueOf(), order, today: day('2026-11-10'), facilityId: 12 };
const filled: Draft = {
  ...emptyDraft('0192f0c1-2345-7abc-8def-0123456789ab'),
  publicationIndex: '75384',
  name: 'Әлия Нұрланқызы',
  postalCode: '160000',
  settlement: 'Шымкент',
  street: 'Тәуке хан',
  house: '5',
  given: '4 000',
};

const checked = (change: Partial<Draft> = {}, place: DeliveryPlace | null | undefined = cityPlace) => {
  const draft = { ...filled, ...change };
  return check(draft, reckon(draft, facts, place ?? null), { ...facts, place });
};
const troubles = (change: Partial<Draft>, place?: DeliveryPlace | null) => {
  const answer = checked(change, place);
  return 'troubles' in answer ? answer.troubles : {};
};

describe('the request that a draft makes', () => {
  it('carries the price that was shown and the cash that was given', () => {
    expect(checked()).toMatchObject({
      request: {
        id: filled.id,
        startMonth: '2027-01',
        months: 12,
        payment: { method: 'cash', given: 400_000 },
        priceShown: { catalogueId: 7, total: 377_500 },
        subscriber: { kind: 'individual', iin: null, phone: null },
      },
    });
  });

  it('takes the exact amount where no cash is typed', () => {
    expect(checked({ given: ' ' })).toMatchObject({ request: { payment: { given: 377_500 } } });
  });

  it('is by account for an organization with its BIN', () => {
    const request = { payment: { method: 'account' }, subscriber: { kind: 'organization', bin } };
    expect(checked({ kind: 'organization', bin, method: 'account' })).toMatchObject({ request });
  });

  it('holds an IIN where one is typed', () => {
    expect(checked({ iin })).toMatchObject({ request: { subscriber: { iin } } });
  });
});

describe('what hinders a request, field by field', () => {
  it.each([
    [{ publicationIndex: '' }, 'publication'],
    [{ name: 'Ә' }, 'name'],
    [{ postalCode: '16001' }, 'postalCode'],
    [{ settlement: '' }, 'settlement'],
    [{ sets: '0' }, 'sets'],
    [{ sets: '10000' }, 'sets'],
    [{ given: 'көп' }, 'given'],
    [{ kind: 'organization', bin: '' } as const, 'bin'],
  ])('%j is mended in %s', (change, field) => {
    expect(firstField(troubles(change))).toBe(field);
  });

  it('says which digit rule an identity number breaks', () => {
    expect(troubles({ iin: '123' }).iin).toEqual({ mend: 'notTwelveDigits' });
    expect(troubles({ kind: 'organization', bin: iin }).bin).toHaveProperty('mend');
  });

  it('tells what the rules refuse beside the field that mends it', () => {
    expect(troubles({ given: '3000' }).given).toMatchObject({ rejection: { reason: 'notEnoughCash' } });
    expect(troubles({ method: 'account' }).method).toMatchObject({ rejection: { reason: 'accountNeedsOrganization' } });
  });

  it('knows an unknown postal code before the rest is filled', () => {
    expect(troubles({ name: '' }, null).postalCode).toMatchObject({ rejection: { reason: 'unknownPostalCode' } });
  });

  it('waits for the postal code to be looked up', () => {
    const waiting = check(filled, reckon(filled, facts, null), { ...facts, place: undefined });
    expect(waiting).toEqual({ troubles: { postalCode: { mend: 'place' } } });
  });
});

describe('the troubles that are shown', () => {
  const nothing = { left: new Set<never>(), tried: false };

  it('are none in a form that nobody has touched', () => {
    expect(shownTroubles(checked({ name: '', settlement: '' }), null, nothing)).toEqual({});
  });

  it('are those of the fields that were left, and all of them once acceptance was tried', () => {
    const empty = checked({ name: '', settlement: '' });
    expect(Object.keys(shownTroubles(empty, null, { left: new Set(['name'] as const), tried: false }))).toEqual([
      'name',
    ]);
    expect(Object.keys(shownTroubles(empty, null, { ...nothing, tried: true }))).toEqual(['name', 'settlement']);
  });

  it('do not speak of too little cash while it is still being counted out', () => {
    const counting = checked({ given: '3' });
    expect(shownTroubles(counting, null, nothing)).toEqual({});
    expect(shownTroubles(counting, null, { left: new Set(['given'] as const), tried: false })).toHaveProperty('given');
  });

  it('show at once what the server refused', () => {
    const refused = { reason: 'unknownPostalCode', postalCode: '160000' } as const;
    expect(shownTroubles(checked(), refused, nothing)).toEqual({ postalCode: { rejection: refused } });
  });
});
