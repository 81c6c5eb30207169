import { describe, expect, test } from 'vitest';
import { AcceptanceOrder } from '../catalogue/catalogue.ts';
import { day, order, usualFacility } from '../testing/trade.ts';
import { decideAcceptanceOrder, orderEffects } from './acceptance-order.ts';
import { decideBranch } from './decide-branch.ts';
import { decideCampaign } from './decide-campaign.ts';
import { decideFacility, type FacilityFacts } from './decide-facility.ts';
import { decidePostalPlace, type PostalPlaceFacts } from './decide-postal-place.ts';
import { prepareTies } from './facility-ties.ts';
import type { Branch } from './organisation.ts';
import type { Campaign, FacilityEntry, PostalPlace } from './reference.ts';

const names = { kk: 'Сайрам', ru: 'Сайрам', en: 'Sairam' };
const today = day('2026-11-10');
const refused = (rejection: object) => ({ ok: false, rejection });
const stores = (next: object) => ({ ok: true, next, isChanged: true });

describe('a facility', () => {
  const stored: FacilityEntry = { id: 7, code: '160200', names, branchCode: '17', ...usualFacility };
  const { id: _, ...draft } = stored;
  const facts: FacilityFacts = {
    ...{ stored, isCodeTaken: false, hasBranch: true, hasAccepted: true, hasCertified: true, delivers: 0, today },
    unsettled: { days: 0, debtors: 0 },
    ...prepareTies([stored])(stored, stored.code),
  };
  const renamed = { ...draft, names: { ...names, ru: 'Новое' } };

  test('is renamed by who saw what is stored', () => {
    expect(decideFacility({ seen: stored, next: renamed }, facts)).toEqual(stores(renamed));
  });

  test('is not overwritten by who saw something else', () => {
    const seen = { ...stored, branchCode: '02' };
    expect(decideFacility({ seen, next: renamed }, facts)).toEqual(refused({ reason: 'changedMeanwhile' }));
  });

  test('is so already when the same request comes again', () => {
    expect(decideFacility({ seen: { ...stored, branchCode: '02' }, next: draft }, facts)).toEqual({
      ok: true,
      next: draft,
      isChanged: false,
    });
  });

  test('keeps its code once it has accepted or certified something, since numbers begin with it and seals are found by it', () => {
    const next = { ...draft, code: '160300' };
    expect(decideFacility({ seen: stored, next }, facts)).toEqual(refused({ reason: 'codeInNumbers', code: '160200' }));
    const empty = { ...facts, hasAccepted: false, hasCertified: false };
    expect(decideFacility({ seen: stored, next }, empty)).toEqual(stores(next));
    const sealed = { ...empty, hasCertified: true };
    expect(decideFacility({ seen: stored, next }, sealed)).toEqual(refused({ reason: 'codeInSeals', code: '160200' }));
  });

  test('has a code of its own', () => {
    expect(decideFacility({ seen: null, next: renamed }, facts)).toEqual(
      refused({ reason: 'codeTaken', code: '160200' }),
    );
    const next = { ...draft, code: '160300' };
    expect(decideFacility({ seen: stored, next }, { ...facts, hasAccepted: false, isCodeTaken: true })).toEqual(
      refused({ reason: 'codeTaken', code: '160300' }),
    );
  });

  test('belongs to a branch that there is', () => {
    expect(decideFacility({ seen: stored, next: renamed }, { ...facts, hasBranch: false })).toEqual(
      refused({ reason: 'unknownBranch', branchCode: '17' }),
    );
  });

  test('is closed on its day, when it delivers nowhere any more', () => {
    const next = { ...draft, closedOn: today };
    expect(decideFacility({ seen: stored, next }, facts)).toEqual(stores(next));
    expect(decideFacility({ seen: stored, next }, { ...facts, delivers: 2 })).toEqual(
      refused({ reason: 'stillDelivers', places: 2 }),
    );
    expect(decideFacility({ seen: stored, next: { ...draft, closedOn: day('2026-11-11') } }, facts)).toEqual(
      refused({ reason: 'closedAhead', today }),
    );
  });
});

describe('a facility that is to lose automation', () => {
  const stored: FacilityEntry = { id: 7, code: '160200', names, branchCode: '17', ...usualFacility };
  const { id: _, ...draft } = stored;
  const next = { ...draft, automated: false, enteredAtCode: '160000' };
  const facts: FacilityFacts = {
    ...{ stored, isCodeTaken: false, hasBranch: true, hasAccepted: true, hasCertified: true, delivers: 0, today },
    ...prepareTies([stored, { ...stored, id: 1, code: '160000' }])(next, stored.code),
    unsettled: { days: 2, debtors: 3 },
  };
  const lost = (unsettled: FacilityFacts['unsettled'], seen: FacilityEntry | null = stored) =>
    decideFacility({ seen, next }, { ...facts, stored: seen, unsettled });

  test('certifies its days first, and takes the money of its collectors', () => {
    expect(lost({ days: 2, debtors: 3 })).toEqual(refused({ reason: 'daysNotCertified', days: 2 }));
    expect(lost({ days: 0, debtors: 3 })).toEqual(refused({ reason: 'collectorsOwe', collectors: 3 }));
    expect(lost({ days: 0, debtors: 0 })).toEqual(stores(next));
  });

  test('is told what is wrong with who enters for it before that', () => {
    const decided = decideFacility({ seen: stored, next: { ...next, enteredAtCode: null } }, facts);
    expect(decided).toEqual(refused({ reason: 'enteredAtMissing' }));
  });

  test('may have work that is left where it has none already, or keeps it', () => {
    const without = { ...stored, automated: false, enteredAtCode: '160100' };
    expect(lost({ days: 2, debtors: 3 }, without)).toEqual(stores(next));
    const renamed = { ...draft, names: { ...names, ru: 'Новое' } };
    const kept = { ...facts, ...prepareTies([stored])(renamed, stored.code) };
    expect(decideFacility({ seen: stored, next: renamed }, kept)).toEqual(stores(renamed));
  });
});

describe('a postal code', () => {
  const stored: PostalPlace = {
    code: '160200',
    newCode: 'X20C3D4',
    facilityCode: '160200',
    round: '',
    zone: 'rayon',
    settlement: names,
    rayon: names,
    streets: [],
    closedOn: null,
  };
  const facility: FacilityEntry = { id: 7, code: '160200', names, branchCode: '17', ...usualFacility };
  const facts: PostalPlaceFacts = { stored, facility, newCodeOf: null, today };
  const decide = (change: Partial<PostalPlace>, known: Partial<PostalPlaceFacts> = {}) =>
    decidePostalPlace({ seen: stored, next: { ...stored, ...change } }, { ...facts, ...known });

  test('gets streets, a delivery round and another facility', () => {
    const next = { streets: ['Абай көшесі'], round: '7', facilityCode: '160300' };
    expect(decide(next)).toEqual(stores({ ...stored, ...next }));
  });

  test.each<[string, Partial<PostalPlace>, Partial<PostalPlaceFacts>, object]>([
    ['is what it is known by', { code: '160201' }, {}, { reason: 'codeFixed', code: '160200' }],
    [
      'is delivered to by a facility that there is',
      { streets: ['а'] },
      { facility: null },
      { reason: 'unknownFacility', facilityCode: '160200' },
    ],
    [
      'is not delivered to by a closed one',
      { streets: ['а'] },
      { facility: { ...facility, closedOn: today } },
      { reason: 'facilityClosed', facilityCode: '160200' },
    ],
    [
      'shares its newer form with no other',
      { newCode: 'X20C3D5' },
      { newCodeOf: '160205' },
      { reason: 'newCodeTaken', newCode: 'X20C3D5', code: '160205' },
    ],
    ['names the rayon outside of cities', { rayon: null }, {}, { reason: 'rayonMissing' }],
    ['is closed on its day, not ahead', { closedOn: day('2027-01-01') }, {}, { reason: 'closedAhead', today }],
  ])('%s', (_name, change, known, rejection) => {
    expect(decide(change, known)).toEqual(refused(rejection));
  });

  test('of a closed facility is closed too, and then needs nobody', () => {
    const closed = { closedOn: today };
    expect(decide(closed, { facility: { ...facility, ...closed } })).toEqual(stores({ ...stored, ...closed }));
  });
});

describe('a branch', () => {
  const branch = (code: string, column: number): Branch => ({ code, names, tile: { column, row: 1 } });
  const branches = [branch('17', 1), branch('02', 2)];

  test('keeps its code, and has its tile to itself', () => {
    expect(decideBranch({ seen: branch('17', 1), next: branch('18', 1) }, branches)).toEqual(
      refused({ reason: 'codeFixed', code: '17' }),
    );
    expect(decideBranch({ seen: branch('17', 1), next: branch('17', 2) }, branches)).toEqual(
      refused({ reason: 'tileTaken', branchCode: '02' }),
    );
    expect(decideBranch({ seen: branch('17', 1), next: branch('17', 3) }, branches)).toEqual(stores(branch('17', 3)));
  });
});

describe('a campaign', () => {
  const campaign = (year: number, opensOn: string, closesOn: string): Campaign => ({
    year,
    opensOn: day(opensOn),
    closesOn: day(closesOn),
  });
  const last = campaign(2026, '2025-10-10', '2025-12-20');
  const decide = (next: Campaign) => decideCampaign({ seen: null, next }, [last]);

  test('opens before it closes', () => {
    expect(decide(campaign(2027, '2026-12-20', '2026-10-10'))).toEqual(refused({ reason: 'windowReversed' }));
    expect(decide(campaign(2027, '2026-10-10', '2026-10-10'))).toMatchObject({ ok: true });
  });

  test.each([
    ['2025-12-20', '2026-12-20'],
    ['2025-01-01', '2025-10-10'],
    ['2025-11-01', '2025-11-02'],
  ])('does not overlap with another year’s: %s … %s', (opensOn, closesOn) => {
    expect(decide(campaign(2027, opensOn, closesOn))).toEqual(refused({ reason: 'windowOverlaps', ...last }));
  });

  test('may move its own window over its former one', () => {
    const next = campaign(2026, '2025-10-01', '2025-12-25');
    expect(decideCampaign({ seen: last, next }, [last])).toEqual(stores(next));
  });
});

describe('the order of acceptance', () => {
  test('is changed by who saw it as it is', () => {
    const next = { ...order, cardClosesOn: 8 };
    expect(decideAcceptanceOrder({ seen: order, next }, order)).toEqual(stores(next));
    expect(decideAcceptanceOrder({ seen: order, next }, { ...order, addressClosesOn: 1 })).toEqual(
      refused({ reason: 'changedMeanwhile' }),
    );
  });

  test('that was stored before there was a grace for cards has the usual one', () => {
    const stored = { cardClosesOn: 12, addressClosesOn: 5, rounding: 'up' };
    expect(AcceptanceOrder.parse(stored)).toEqual({ ...stored, graceDays: 3 });
  });

  test.each([-1, 32, 1.5])('gives cards no grace of %d days', (graceDays) => {
    expect(AcceptanceOrder.safeParse({ ...order, graceDays }).success).toBe(false);
  });

  test('shows what a change means today, by the rule that acceptance goes by', () => {
    expect(orderEffects(today, order, { ...order, cardClosesOn: 8 })).toEqual([
      { system: 'card', before: '2026-12', after: '2027-01' },
      { system: 'address', before: '2026-12', after: '2026-12' },
    ]);
  });
});
