import { createHash, randomUUID } from 'node:crypto';
import { inTransaction } from '@jazylym/db/transaction';
import { type AccountPlan, planAccounts, type StoredAccount } from '@jazylym/domain/access/account-plan';
import type { AccountProblem } from '@jazylym/domain/access/account-problem';
import type { AccountRow } from '@jazylym/domain/access/account-row';
import { oneTimeUntil } from '@jazylym/domain/access/one-time-password';
import { type NewChange, recordChanges } from '../organisation/change-store.ts';
import type { Transaction } from '../organisation/store.ts';
import { readAccountFile } from './account-file.ts';
import { recordOf } from './account-record.ts';
import { accountsById, editAccounts } from './account-store.ts';
import { accountWords, storedAccounts } from './import-store.ts';
import { type Administering, lockedBy } from './keep-account.ts';
import { newOneTimePassword } from './new-one-time-password.ts';
import { insertUsers } from './store.ts';

/** What an import would do: how many accounts it makes, changes and leaves alone, and whose. */
export type ImportPreview =
  | {
      ok: true;
      made: { line: number; userName: string; name: string }[];
      changed: { line: number; userName: string; name: string }[];
      unchanged: number;
      /** What this preview showed: an import names it, so that nothing is done that nobody saw. */
      digest: string;
    }
  | Refused;
type Refused = { ok: false; problems: AccountProblem[]; more: number };

/** What an import did. The new accounts' passwords are told this once and kept nowhere. */
export type Imported =
  | {
      ok: true;
      made: { userName: string; name: string; oneTimePassword: string }[];
      changed: number;
      unchanged: number;
    }
  | Refused;

/** More problems than these nobody reads at once. */
const MOST_PROBLEMS = 100;

const refuse = (problems: readonly AccountProblem[]): Refused => ({
  ok: false,
  problems: problems.slice(0, MOST_PROBLEMS),
  more: Math.max(0, problems.length - MOST_PROBLEMS),
});

/** The accounts are not any more as the preview showed them. */
const LOOK_AGAIN = refuse([{ line: 1, column: '', reason: 'changedMeanwhile' }]);

type Read = { ok: true; rows: AccountRow[]; plan: AccountPlan } | Refused;

async function readAndPlan({ db, actor }: Administering, file: Buffer): Promise<Read> {
  const read = readAccountFile(file, await accountWords(db.pool));
  if (!read.ok) return refuse(read.problems);
  const accounts = await storedAccounts(db.pool, namesIn(read.rows));
  const planned = planAccounts(read.rows, { accounts, actorId: actor.userId }, read.unread);
  return planned.ok ? { ok: true, rows: read.rows, plan: planned.plan } : refuse(planned.problems);
}

const namesIn = (rows: readonly AccountRow[]): string[] => rows.map(({ userName }) => userName);

/** Says what a file would do, and does nothing. */
export async function previewImport(ctx: Administering, file: Buffer): Promise<ImportPreview> {
  const read = await readAndPlan(ctx, file);
  if (!read.ok) return read;
  const { made, changed, unchanged } = read.plan;
  return {
    ok: true,
    made: made.map(({ line, userName, name }) => ({ line, userName, name })),
    changed: changed.map(({ line, after }) => ({ line, userName: after.userName, name: after.name })),
    unchanged,
    digest: digestOf(read.plan),
  };
}

/** What stands for a plan: every line that does something, with what the account was and becomes. */
function digestOf({ made, changed, unchanged }: AccountPlan): string {
  const shown = ({ id, hasOneTimePassword: _, ...account }: StoredAccount) => ({ id, ...account });
  const plan = [made, changed.map(({ before, after, line }) => [line, shown(before), shown(after)]), unchanged];
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex');
}

type NewAccount = { id: string; password: string; hash: string };

/**
 * Makes and changes the accounts of a file as its preview, whose digest is `seen`, showed it, in one transaction with the records of it:
 * all of it or nothing.
 */
export async function importAccounts(
  ctx: Administering,
  { file, seen }: { file: Buffer; seen: string },
): Promise<Imported> {
  const read = await readAndPlan(ctx, file);
  if (!read.ok) return read;
  if (digestOf(read.plan) !== seen) return LOOK_AGAIN;
  // Before anything is locked: a hash is slow on purpose. Few at a time, so that who signs in meanwhile is not kept waiting.
  const passwords = await inTurn(read.plan.made, async ({ userName }): Promise<[string, NewAccount]> => {
    return [userName, { id: randomUUID(), ...(await newOneTimePassword()) }];
  });
  try {
    return await inTransaction(ctx.db.pool, (client) =>
      importWithin(client, ctx, { rows: read.rows, seen, passwords: new Map(passwords) }),
    );
  } catch (error) {
    if (!(error instanceof NameTaken)) throw error;
    return refuse(error.lines.map((line) => ({ line, column: 'userName', reason: 'userNameTaken' })));
  }
}

async function importWithin(
  client: Transaction,
  ctx: Administering,
  { rows, seen, passwords }: { rows: readonly AccountRow[]; seen: string; passwords: ReadonlyMap<string, NewAccount> },
): Promise<Imported> {
  await lockedBy(ctx, client, { userNames: namesIn(rows) });
  const accounts = await storedAccounts(client, namesIn(rows));
  const planned = planAccounts(rows, { accounts, actorId: ctx.actor.userId });
  if (!planned.ok) return refuse(planned.problems);
  if (digestOf(planned.plan) !== seen) return LOOK_AGAIN;
  const { made, changed, unchanged } = planned.plan;

  const ids = changed.map(({ after }) => after.id);
  const before = new Map((await accountsById(client, ids)).map((account) => [account.id, recordOf(account)]));
  await editAccounts(
    client,
    changed.map(({ after }) => after),
    ctx.clock(),
  );
  const given = made.flatMap(({ line, ...account }) => {
    const password = passwords.get(account.userName);
    return password === undefined ? [] : [{ ...account, ...password, line }];
  });
  const inserted = await insertUsers(
    client,
    given.map(({ userName, hash, ...account }) => ({
      ...account,
      username: userName,
      passwordHash: hash,
      mustChangePassword: true,
      oneTimeUntil: oneTimeUntil(ctx.clock()),
    })),
  );
  // Somebody made an account of this name in the same moment.
  const taken = given.filter(({ id }) => !inserted.has(id));
  if (taken.length > 0) throw new NameTaken(taken.map(({ line }) => line));

  const after = await accountsById(client, [...ids, ...inserted]);
  const changes = after.map((account): NewChange => {
    const record = { subject: 'account', key: account.id, by: ctx.actor.userId, now: ctx.clock() } as const;
    return { ...record, before: before.get(account.id) ?? null, after: recordOf(account) };
  });
  if (changes.length > 0) await recordChanges(client, changes);
  const told = given.map(({ userName, name, password }) => ({ userName, name, oneTimePassword: password }));
  return { ok: true, made: told, changed: changed.length, unchanged };
}

/** Takes an import back whose lines name user names that were taken meanwhile. */
class NameTaken extends Error {
  readonly lines: readonly number[];
  constructor(lines: readonly number[]) {
    super('user names were taken meanwhile');
    this.lines = lines;
  }
}

/** Two at a time, one after the other. */
async function inTurn<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let place = 0; place < items.length; place += 2)
    results.push(...(await Promise.all(items.slice(place, place + 2).map(work))));
  return results;
}
