import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientOf, type TestClient } from '../testing/client.ts';
import { ALMATY, CITY_FACILITY, MAGAZINE_PUBLISHER, RAYON_FACILITY, SHYMKENT } from '../testing/reference.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { signIn } from '../testing/sign-in.ts';

let server: TestServer;
let admin: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
});
afterAll(() => server?.close());

const NOWHERE = { facilityId: null, branchCode: null, publisherId: null };
const operator = (userName: string) =>
  ({
    userName,
    name: 'Әсел Қуанышқызы',
    role: 'operator',
    language: 'kk',
    ...NOWHERE,
    facilityId: CITY_FACILITY,
  }) as const;

async function made(account: Parameters<TestClient['access']['createAccount']['mutate']>[0]) {
  const answer = await admin.access.createAccount.mutate(account);
  if (!answer.ok) throw new Error(answer.rejection);
  return answer;
}

/** A moment later: the history goes by the clock, which stands still in tests. */
const later = () => server.clock.set(new Date(server.clock().getTime() + 1).toISOString());

const idOf = async (userName: string): Promise<string> => {
  const { rows } = await server.owner.query<{ id: string }>('SELECT id FROM "user" WHERE username = $1', [userName]);
  return rows[0]?.id ?? '';
};
/** What an account is now, as a form that is about to change it has seen it. */
async function profileOf(id: string) {
  const { account } = await admin.access.account.query({ id });
  const { name, role, language, facility, branch, publisher } = account;
  const places = {
    facilityId: facility?.id ?? null,
    branchCode: branch?.code ?? null,
    publisherId: publisher?.id ?? null,
  };
  return { name, role, language, ...places };
}

const historyOf = async (id: string) =>
  (await admin.organisation.changes.query({ subject: 'account', key: id })).changes;

describe('making an account', () => {
  test('gives a one-time password, which opens nothing but its own change', async () => {
    const { account, oneTimePassword } = await made(operator('Asel'));
    expect(account).toMatchObject({
      userName: 'asel',
      hasOneTimePassword: true,
      isDisabled: false,
      facility: { code: '160000', branchCode: SHYMKENT },
      branch: null,
    });
    const asel = clientOf(server.url, await signIn(server.url, 'asel', oneTimePassword));
    expect(await asel.access.me.query()).toMatchObject({ mustChangePassword: true });
    for (const refused of [asel.abonement.today.query({ facilityId: CITY_FACILITY }), asel.access.own.query()])
      await expect(refused).rejects.toMatchObject({ data: { problem: 'mustChangePassword' } });
  });

  test('is recorded with who made it, and without the password', async () => {
    const { account, oneTimePassword } = await made(operator('recorded'));
    const [change] = await historyOf(account.id);
    expect(change).toMatchObject({
      changedBy: { name: 'Арман Әли' },
      changedAt: '2026-11-10T06:00:00.000Z',
      before: null,
      after: { userName: 'recorded', role: 'operator', facility: '160000', branch: null, state: 'enabled' },
    });
    const { rows } = await server.owner.query('SELECT before, after FROM change_record');
    expect(JSON.stringify(rows)).not.toContain(oneTimePassword);
  });

  test.each([
    [{ userName: 'AIGERIM' }, 'userNameTaken'],
    [{ facilityId: null }, 'facilityNeeded'],
    [{ branchCode: ALMATY }, 'placeNotNeeded'],
    [{ facilityId: 99 }, 'unknownFacility'],
    [{ role: 'regionalManager', facilityId: null, branchCode: '99' }, 'unknownBranch'],
    [{ role: 'editor', facilityId: null, publisherId: 99 }, 'unknownPublisher'],
    [{ role: 'editor', facilityId: null }, 'publisherNeeded'],
  ] as const)('is refused with %j: %s', async (change, rejection) => {
    const before = await admin.access.exportAccounts.query({ language: 'en' });
    const answer = await admin.access.createAccount.mutate({ ...operator('refused'), ...change });
    expect(answer).toEqual({ ok: false, rejection });
    expect(await admin.access.exportAccounts.query({ language: 'en' })).toEqual(before);
  });

  test('makes one account of two requests at once', async () => {
    const answers = await Promise.all([1, 2].map(() => admin.access.createAccount.mutate(operator('twice'))));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});

describe('changing an account', () => {
  test('holds from the next request of a session that lives, and tells what became of what', async () => {
    const bolat = await server.as('bolat');
    const id = await idOf('bolat');
    const profile = { name: 'Болат Ахметов', language: 'ru', role: 'editor' } as const;
    const asked = { id, seen: await profileOf(id), ...profile, ...NOWHERE, publisherId: MAGAZINE_PUBLISHER };
    expect((await admin.access.editAccount.mutate(asked)).ok).toBe(true);
    await expect(bolat.abonement.today.query({ facilityId: RAYON_FACILITY })).rejects.toMatchObject({
      data: { problem: 'notAllowed' },
    });
    const [change] = await historyOf(id);
    expect(change).toMatchObject({
      before: { role: 'operator', facility: '160200', branch: SHYMKENT, publisher: null },
      after: { role: 'editor', facility: null, branch: null, publisher: 'Оқыту баспасы', language: 'ru' },
    });
  });

  test('is refused where somebody else has changed it since it was read, and goes through once that is seen', async () => {
    const { account } = await made(operator('busy'));
    const seen = await profileOf(account.id);
    const edit = (name: string, as = seen) =>
      admin.access.editAccount.mutate({ id: account.id, ...seen, name, seen: as });
    expect((await edit('Бірінші')).ok).toBe(true);
    expect(await edit('Екінші')).toEqual({ ok: false, rejection: 'changedMeanwhile' });
    expect((await edit('Бірінші')).ok).toBe(true);
    expect((await edit('Екінші', { ...seen, name: 'Бірінші' })).ok).toBe(true);
  });

  test('into what it is already is no change and no record', async () => {
    const { account } = await made(operator('same'));
    const { userName: _, ...profile } = operator('same');
    expect((await admin.access.editAccount.mutate({ id: account.id, seen: profile, ...profile })).ok).toBe(true);
    expect(await historyOf(account.id)).toHaveLength(1);
  });
});

describe('disabling an account', () => {
  test('refuses the next request of its sessions, keeps it out, and says why in the history', async () => {
    const { account, oneTimePassword } = await made({ ...operator('gone'), role: 'headquarters', facilityId: null });
    const cookie = await signIn(server.url, 'gone', oneTimePassword);
    expect(await clientOf(server.url, cookie).access.me.query()).not.toBeNull();
    later();
    const answer = await admin.access.disableAccount.mutate({ id: account.id, reason: 'Жұмыстан шықты' });
    expect(answer).toMatchObject({ ok: true, account: { isDisabled: true, reason: 'Жұмыстан шықты' } });

    expect(await clientOf(server.url, cookie).access.me.query()).toBeNull();
    await expect(clientOf(server.url, cookie).organisation.branches.query()).rejects.toMatchObject({
      data: { problem: 'signInNeeded' },
    });
    await expect(signIn(server.url, 'gone', oneTimePassword)).rejects.toThrow('401');
    expect((await historyOf(account.id))[0]).toMatchObject({
      before: { state: 'enabled' },
      after: { state: 'disabled', reason: 'Жұмыстан шықты' },
    });

    await admin.access.enableAccount.mutate({ id: account.id, reason: 'Қайтып келді' });
    expect(await clientOf(server.url, cookie).access.me.query()).toBeNull();
    expect(await signIn(server.url, 'gone', oneTimePassword)).not.toBe('');
  });

  test('is not for oneself, nor is giving up administering', async () => {
    const id = await idOf('admin');
    const own = { ok: false, rejection: 'ownAccount' };
    expect(await admin.access.disableAccount.mutate({ id, reason: 'holiday' })).toEqual(own);
    expect(
      await admin.access.editAccount.mutate({
        id,
        seen: await profileOf(id),
        name: 'Арман Әли',
        language: 'kk',
        role: 'headquarters',
        ...NOWHERE,
      }),
    ).toEqual(own);
    expect(await admin.access.resetPassword.mutate({ id })).toEqual(own);
  });
});

test('of two administrators who disable and demote each other at once, one stays', async () => {
  const administrator = async (userName: string) => {
    const { account, oneTimePassword } = await made({ ...operator(userName), role: 'administrator', facilityId: null });
    await server.owner.query('UPDATE "user" SET must_change_password = false WHERE id = $1', [account.id]);
    return { id: account.id, client: clientOf(server.url, await signIn(server.url, userName, oneTimePassword)) };
  };
  const pairs = [];
  for (let round = 0; round < 5; round++)
    pairs.push([await administrator(`one${round}`), await administrator(`other${round}`)] as const);

  const profile = { name: 'Басқа', language: 'kk', role: 'headquarters', ...NOWHERE } as const;
  const administering = { ...profile, role: 'administrator' } as const;
  const onlyThese = `UPDATE "user" SET banned = NOT id = ANY($1) WHERE role = 'administrator'`;
  for (const [one, other] of pairs) {
    await server.owner.query(onlyThese, [[one.id, other.id]]);
    const answers = await Promise.allSettled([
      one.client.access.disableAccount.mutate({ id: other.id, reason: 'race' }),
      other.client.access.editAccount.mutate({
        id: one.id,
        seen: { ...administering, name: 'Әсел Қуанышқызы' },
        ...profile,
      }),
    ]);
    expect(answers.filter((answer) => answer.status === 'fulfilled' && answer.value.ok)).toHaveLength(1);
    const { rows } = await server.owner.query(`SELECT id FROM "user" WHERE role = 'administrator' AND NOT banned`);
    expect(rows).toHaveLength(1);
  }
  await server.owner.query(onlyThese, [[await idOf('admin')]]);
});

test('an administrator sees where somebody is signed in, and ends one session or all', async () => {
  const cookies = await Promise.all([1, 2, 3].map(() => signIn(server.url, 'contact')));
  const id = await idOf('contact');
  const { sessions, signIns } = await admin.access.account.query({ id });
  expect(sessions).toHaveLength(3);
  expect(signIns.last).toMatchObject({ succeeded: true, ipAddress: '127.0.0.1' });
  const [first] = sessions;
  expect(await admin.access.endAccountSessions.mutate({ id, only: first?.id ?? '' })).toBe(1);
  const alive = async () =>
    (await Promise.all(cookies.map((cookie) => clientOf(server.url, cookie).access.me.query()))).filter(Boolean).length;
  expect(await alive()).toBe(2);
  later();
  expect(await admin.access.endAccountSessions.mutate({ id })).toBe(2);
  expect(await alive()).toBe(0);
  expect((await historyOf(id)).map(({ after }) => after)).toEqual([{ sessionsEnded: 2 }, { sessionsEnded: 1 }]);
});
