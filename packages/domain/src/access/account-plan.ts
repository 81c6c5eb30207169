import { type AccountProfile, administers, isSameProfile, type Standing } from './account.ts';
import { type AccountProblem, MOST_NEW_ACCOUNTS } from './account-problem.ts';
import type { AccountRow } from './account-row.ts';

/** An account that is there already. */
export type StoredAccount = { id: string; userName: string } & Omit<Standing, 'role'> & AccountProfile;

/** What is known besides the file: every account that it names, every administrator, and who imports. */
export type PlanFacts = { accounts: readonly StoredAccount[]; actorId: string };

/** What of a file could not be read: its problems, and whose lines they are where at least that could. */
export type Unread = { problems: readonly AccountProblem[]; named: readonly { line: number; userName: string }[] };

const NOTHING: Unread = { problems: [], named: [] };

/** What an import does: accounts to make, accounts to change with what they were, and how many stay as they are. */
export type AccountPlan = {
  made: (AccountProfile & { userName: string; line: number })[];
  changed: { before: StoredAccount; after: StoredAccount; line: number }[];
  unchanged: number;
};

export type Planned = { ok: true; plan: AccountPlan } | { ok: false; problems: AccountProblem[] };

/**
 * Decides what a file's lines do to the accounts that there are: a user name that is known is changed, any other one is made. Takes
 * all of them or, with every problem named, those of the reading too, none: a name twice, one's own power, the last administrator.
 */
export function planAccounts(
  rows: readonly AccountRow[],
  { accounts, actorId }: PlanFacts,
  unread: Unread = NOTHING,
): Planned {
  const byName = new Map(accounts.map((account) => [account.userName, account]));
  const plan: AccountPlan = { made: [], changed: [], unchanged: 0 };
  const problems = [...unread.problems, ...repeated([...rows, ...unread.named]), ...otherStates(rows, byName)];
  for (const { line, userName, profile, language } of rows) {
    const before = byName.get(userName);
    if (before === undefined) {
      plan.made.push({ line, userName, ...profile, language: language ?? 'kk' });
      continue;
    }
    const after = { ...before, ...profile, language: language ?? before.language };
    if (isSameProfile(before, after)) plan.unchanged++;
    else plan.changed.push({ before, after, line });
    if (before.id === actorId && administers(before) && !administers(after))
      problems.push({ line, column: 'role', reason: 'ownAccount' });
  }
  problems.push(...lastOnes(plan, accounts, actorId));
  const surplus = plan.made[MOST_NEW_ACCOUNTS];
  if (surplus !== undefined) problems.push({ line: surplus.line, column: '', reason: 'tooManyNew' });
  problems.sort((one, other) => one.line - other.line);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, plan };
}

/** Lines that say of an account that it is disabled, or enabled, and it is not. */
const otherStates = (rows: readonly AccountRow[], byName: ReadonlyMap<string, StoredAccount>): AccountProblem[] =>
  rows
    .filter(
      ({ isDisabled, userName }) => isDisabled !== null && isDisabled !== (byName.get(userName)?.isDisabled ?? false),
    )
    .map(({ line }) => ({ line, column: 'state', reason: 'stateDiffers' }));

/** Lines whose user name another line has had. */
function repeated(lines: readonly { line: number; userName: string }[]): AccountProblem[] {
  const seen = new Set<string>();
  return lines
    .toSorted((one, other) => one.line - other.line)
    .flatMap(({ line, userName }) => {
      if (seen.has(userName)) return [{ line, column: 'userName', reason: 'repeatedUserName' } as const];
      seen.add(userName);
      return [];
    });
}

/** Lines that together would leave nobody who administers; who is only made by them cannot sign in before they are taken. */
function lastOnes({ changed }: AccountPlan, accounts: readonly StoredAccount[], actorId: string): AccountProblem[] {
  const demoted = changed.filter(({ before, after }) => administers(before) && !administers(after));
  const promoted = changed.filter(({ before, after }) => !administers(before) && administers(after)).length;
  const left = accounts.filter(administers).length - demoted.length + promoted;
  if (demoted.length === 0 || left > 0) return [];
  return demoted
    .filter(({ before }) => before.id !== actorId)
    .map(({ line }) => ({ line, column: 'role', reason: 'lastAdministrator' }));
}
