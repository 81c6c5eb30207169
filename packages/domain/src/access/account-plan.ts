import { type AccountProfile, administers, isSameProfile, type Standing } from './account.ts';
import type { AccountProblem } from './account-problem.ts';
import type { AccountRow } from './account-row.ts';

/** An account that is there already. */
export type StoredAccount = { id: string; userName: string } & Omit<Standing, 'role'> & AccountProfile;

/** What is known besides the file: every account that it names, every administrator, and who imports. */
export type PlanFacts = { accounts: readonly StoredAccount[]; actorId: string };

/** What an import does: accounts to make, accounts to change with what they were, and how many stay as they are. */
export type AccountPlan = {
  made: (AccountProfile & { userName: string; line: number })[];
  changed: { before: StoredAccount; after: StoredAccount; line: number }[];
  unchanged: number;
};

export type Planned = { ok: true; plan: AccountPlan } | { ok: false; problems: AccountProblem[] };

/**
 * Decides what a file's lines do to the accounts that there are: a user name that is known is changed, any other one is made. Takes
 * all of them or, with every problem named, none: a name twice, one's own power, the last administrator.
 */
export function planAccounts(rows: readonly AccountRow[], { accounts, actorId }: PlanFacts): Planned {
  const byName = new Map(accounts.map((account) => [account.userName, account]));
  const plan: AccountPlan = { made: [], changed: [], unchanged: 0 };
  const problems: AccountProblem[] = [];
  const firstLines = new Map<string, number>();
  for (const { line, userName, profile, language } of rows) {
    if (firstLines.has(userName)) problems.push({ line, column: 'userName', reason: 'repeatedUserName' });
    firstLines.set(userName, line);
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
  if (problems.length === 0) problems.push(...lastOnes(plan, accounts));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, plan };
}

/** Lines that together would leave nobody who administers; who is only made by them cannot sign in before they are taken. */
function lastOnes({ changed }: AccountPlan, accounts: readonly StoredAccount[]): AccountProblem[] {
  const demoted = changed.filter(({ before, after }) => administers(before) && !administers(after));
  const promoted = changed.filter(({ before, after }) => !administers(before) && administers(after)).length;
  const left = accounts.filter(administers).length - demoted.length + promoted;
  if (demoted.length === 0 || left > 0) return [];
  return demoted.map(({ line }) => ({ line, column: 'role', reason: 'lastAdministrator' }));
}
