import { describe, expect, test } from 'vitest';
import { accountHeads, readAccountHeader } from './account-columns.ts';
import { planAccounts, type StoredAccount } from './account-plan.ts';
import { type AccountRow, type AccountWords, readAccountRow } from './account-row.ts';

const words: AccountWords = {
  roles: new Map([
    ['оператор', 'operator'],
    ['администратор', 'administrator'],
    ['headquarters', 'headquarters'],
  ]),
  facilities: new Map([
    ['160012', 5],
    ['050012', 6],
  ]),
  branches: new Map([
    ['02', '02'],
    ['17', '17'],
  ]),
  publishers: new Map([['казак газеттери', 3]]),
};

const read = (record: Parameters<typeof readAccountRow>[0]) => readAccountRow(record, 7, words);
const good = { userName: 'Aigerim.S', name: 'Сейітова  Айгерім', role: 'Оператор', facility: '160012' };

describe('the first line', () => {
  test.each(['kk', 'ru', 'en'] as const)('of an export in %s is read back', (language) => {
    const header = readAccountHeader(accountHeads(language));
    expect(header.ok && header.columns).toContain('facility');
  });

  test('names what is missing, unknown or twice there', () => {
    expect(readAccountHeader(['userName', 'Имя', 'РОЛЬ', 'role', ''])).toEqual({
      ok: false,
      problems: [
        { line: 1, column: 'Имя', reason: 'unknownColumn' },
        { line: 1, column: 'role', reason: 'repeatedColumn' },
        { line: 1, column: 'name', reason: 'missingColumn' },
      ],
    });
  });
});

describe('a line', () => {
  test('is an account, with its place by code', () => {
    expect(read(good)).toEqual({
      ok: true,
      row: {
        line: 7,
        userName: 'aigerim.s',
        language: null,
        isDisabled: null,
        profile: { name: 'Сейітова Айгерім', role: 'operator', facilityId: 5, branchCode: null, publisherId: null },
      },
    });
  });

  test.each([
    [{ userName: 'айгерім' }, 'userName', 'notAUserName'],
    [{ userName: '' }, 'userName', 'missing'],
    [{ name: '—' }, 'name', 'notAName'],
    [{ role: 'директор' }, 'role', 'unknownRole'],
    [{ language: 'deutsch' }, 'language', 'unknownLanguage'],
    [{ facility: '999999' }, 'facility', 'unknownFacility'],
    [{ facility: '' }, 'facility', 'missing'],
    [{ branch: '99' }, 'branch', 'unknownBranch'],
    [{ branch: '17' }, 'role', 'placeNotNeeded'],
    [{ publisher: 'Қазақ газеттері' }, 'role', 'placeNotNeeded'],
    [{ state: 'кетті' }, 'state', 'unknownState'],
  ] as const)('with %j is refused at its column', (change, column, reason) => {
    expect(read({ ...good, ...change })).toMatchObject({ ok: false, problems: [{ line: 7, column, reason }] });
  });

  test('gets back the zeros that a spreadsheet ate before a code', () => {
    const facility = read({ ...good, facility: '50012' });
    expect(facility.ok && facility.row.profile.facilityId).toBe(6);
    const manager = { userName: 'marat', name: 'Марат', role: 'headquarters', branch: '2' };
    expect(read(manager)).toMatchObject({
      ok: false,
      problems: [{ line: 7, column: 'role', reason: 'placeNotNeeded' }],
    });
  });

  test('tells everything that is wrong with it at once', () => {
    const result = read({ userName: '?', name: '', role: 'x', facility: '1' });
    expect(!result.ok && result.problems.map(({ column }) => column)).toEqual(['name', 'userName', 'role', 'facility']);
  });
});

describe('a whole file', () => {
  const nowhere = { facilityId: null, branchCode: null, publisherId: null };
  const stored = (userName: string, change: Partial<StoredAccount> = {}): StoredAccount => ({
    id: `id of ${userName}`,
    userName,
    isDisabled: false,
    hasOneTimePassword: false,
    name: userName,
    role: 'administrator',
    language: 'ru',
    ...nowhere,
    ...change,
  });
  const row = (line: number, userName: string, change: Partial<AccountRow['profile']> = {}): AccountRow => ({
    line,
    userName,
    language: null,
    isDisabled: null,
    profile: { name: userName, role: 'administrator', ...nowhere, ...change },
  });
  const demoted = { role: 'headquarters' } as const;

  test('makes new names, changes known ones and leaves alone what is as it was', () => {
    const facts = { accounts: [stored('admin'), stored('anna')], actorId: 'id of admin' };
    const planned = planAccounts([row(2, 'admin'), row(3, 'anna', { name: 'Анна' }), row(4, 'new', demoted)], facts);
    expect(planned).toMatchObject({
      ok: true,
      plan: {
        unchanged: 1,
        changed: [{ line: 3, before: { name: 'anna' }, after: { name: 'Анна', language: 'ru' } }],
        made: [{ line: 4, userName: 'new', role: 'headquarters', language: 'kk' }],
      },
    });
  });

  test('is refused whole for a name twice', () => {
    const planned = planAccounts([row(2, 'new'), row(3, 'new')], { accounts: [], actorId: '' });
    expect(planned).toEqual({ ok: false, problems: [{ line: 3, column: 'userName', reason: 'repeatedUserName' }] });
  });

  test('cannot take the power of who imports it, nor that of the last administrators together', () => {
    const accounts = [stored('a'), stored('b'), stored('c', { isDisabled: true })];
    expect(planAccounts([row(2, 'a', demoted)], { accounts, actorId: 'id of a' })).toEqual({
      ok: false,
      problems: [{ line: 2, column: 'role', reason: 'ownAccount' }],
    });
    const both = planAccounts([row(2, 'a', demoted), row(3, 'b', demoted)], { accounts, actorId: '' });
    expect(!both.ok && both.problems.map(({ reason }) => reason)).toEqual(['lastAdministrator', 'lastAdministrator']);
    expect(planAccounts([row(2, 'a', demoted)], { accounts, actorId: '' }).ok).toBe(true);
  });

  test('names what could not be read together with what the rest would do', () => {
    const accounts = [stored('me'), stored('other')];
    const unread = {
      problems: [{ line: 3, column: 'role', reason: 'unknownRole' }],
      named: [{ line: 3, userName: 'other' }],
    } as const;
    const rows = [row(2, 'me', demoted), row(4, 'other', demoted)];
    const planned = planAccounts(rows, { accounts, actorId: 'id of me' }, unread);
    expect(!planned.ok && planned.problems.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'ownAccount'],
      [3, 'unknownRole'],
      [4, 'repeatedUserName'],
      [4, 'lastAdministrator'],
    ]);
  });

  test('does not enable or disable: what it says of that must be so already', () => {
    const facts = { accounts: [stored('on'), stored('off', { isDisabled: true })], actorId: '' };
    const says = (line: number, userName: string, isDisabled: boolean) => ({ ...row(line, userName), isDisabled });
    expect(planAccounts([says(2, 'on', false), says(3, 'off', true), says(4, 'new', false)], facts).ok).toBe(true);
    expect(planAccounts([says(2, 'on', true), says(3, 'off', false), says(4, 'new', true)], facts)).toEqual({
      ok: false,
      problems: [2, 3, 4].map((line) => ({ line, column: 'state', reason: 'stateDiffers' })),
    });
  });

  test('makes at most 500 accounts, and changes as many as there are', () => {
    const names = Array.from({ length: 1001 }, (_, place) => `n${place}`);
    const rows = names.map((userName, place) => row(place + 2, userName, demoted));
    const accounts = names.slice(0, 501).map((userName) => stored(userName, demoted));
    expect(planAccounts(rows.slice(0, 1001), { accounts, actorId: '' }).ok).toBe(true);
    expect(planAccounts(rows, { accounts: accounts.slice(1), actorId: '' })).toEqual({
      ok: false,
      problems: [{ line: 1002, column: '', reason: 'tooManyNew' }],
    });
  });

  test('leaves one who administers besides those who were only given a password', () => {
    const accounts = [stored('a'), stored('unused', { hasOneTimePassword: true })];
    const planned = planAccounts([row(2, 'a', demoted), row(3, 'made')], { accounts, actorId: '' });
    expect(planned).toEqual({ ok: false, problems: [{ line: 2, column: 'role', reason: 'lastAdministrator' }] });
    expect(planAccounts([row(2, 'unused', demoted)], { accounts, actorId: '' }).ok).toBe(true);
  });
});
