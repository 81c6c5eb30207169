import { AccountProfile, NewAccount, StateReason } from '@jazylym/domain/access/account';
import { Instant } from '@jazylym/domain/calendar/instant';
import { AnyLine, Line } from '@jazylym/domain/organisation/line';
import { BranchCode, Language } from '@jazylym/domain/organisation/organisation';
import * as z from 'zod';
import { router } from '../trpc.ts';
import { disableAccount, enableAccount, endUserSessions, liftSignInLock, resetPassword } from './account-state.ts';
import { accountById } from './account-store.ts';
import { attemptsOf, recentFailures, signInsOf } from './attempt-list-store.ts';
import { currentLocks } from './attempt-store.ts';
import { changePassword, PasswordChange } from './change-password.ts';
import { anywhere, onOwnAccount, open, signedIn } from './guard.ts';
import { importAccounts, previewImport } from './import-accounts.ts';
import { createAccount, editAccount, known } from './keep-account.ts';
import { AccountSearch, exportAccounts, findAccounts } from './list-accounts.ts';
import { endOwnSessions, ownAccount, speak } from './own-account.ts';
import { clearPin, NewPin, setPin } from './pin.ts';
import { pinState } from './pin-store.ts';
import { allPublishers, findFacilities } from './place-store.ts';
import type { SignedIn } from './session.ts';
import { sessionsOf } from './session-store.ts';

const administering = anywhere('account.manage');

const ById = z.object({ id: Line.min(1) });
const WithReason = ById.extend({ reason: StateReason });
/** A CSV file as base64, so that it arrives in whatever it is encoded in; procedures that take one take larger requests. */
const File = z.object({ file: z.base64().transform((text) => Buffer.from(text, 'base64')) });

export const accessRouter = router({
  /** Who is signed in; null when nobody is. */
  me: open.query(({ ctx }): Promise<SignedIn | null> => ctx.signedIn()),
  /** Changes one's own password and signs all other browsers out. */
  changePassword: signedIn
    .input(PasswordChange)
    .mutation(({ ctx, input }): Promise<{ ok: true }> => changePassword(ctx, input)),

  /** One's own account: sessions, and the sign-in before this one. */
  own: onOwnAccount.query(({ ctx }) => ownAccount(ctx)),
  /** The language that one's account begins with. */
  speak: onOwnAccount.input(z.object({ language: Language })).mutation(({ ctx, input }) => speak(ctx, input.language)),
  /** Sets the PIN that one certifies days with. */
  setPin: onOwnAccount.input(NewPin).mutation(({ ctx, input }) => setPin(ctx, input)),
  /** Ends one of one's own sessions, or all but this one; answers how many. */
  endSessions: onOwnAccount
    .input(z.object({ only: Line.min(1).optional() }))
    .mutation(({ ctx, input }) => endOwnSessions(ctx, input.only)),

  /** Accounts by user name, a page at a time; `cursor` is the last page's last one. */
  accounts: administering
    .input(AccountSearch.extend({ cursor: Line.optional() }))
    .query(({ ctx, input: { cursor, ...search } }) => findAccounts(ctx, search, cursor)),
  exportAccounts: administering
    .input(AccountSearch.extend({ language: Language }))
    .query(({ ctx, input: { language, ...search } }) => exportAccounts(ctx, search, language)),
  /** One account with its sessions, what was tried with its name, and whether it has a PIN. */
  account: administering.input(ById).query(async ({ ctx, input: { id } }) => {
    const account = await known(accountById(ctx.db.pool, id));
    const { pool } = ctx.db;
    const [sessions, attempts, signIns, pin] = await Promise.all([
      sessionsOf(pool, id),
      attemptsOf(pool, id),
      signInsOf(pool, id, 0),
      pinState(pool, id),
    ]);
    return { account, sessions, attempts, signIns, pin };
  }),
  createAccount: administering.input(NewAccount).mutation(({ ctx, input }) => createAccount(ctx, input)),
  editAccount: administering
    .input(AccountProfile.extend({ ...ById.shape, seen: AccountProfile }))
    .mutation(({ ctx, input }) => editAccount(ctx, input)),
  disableAccount: administering.input(WithReason).mutation(({ ctx, input }) => disableAccount(ctx, input)),
  enableAccount: administering.input(WithReason).mutation(({ ctx, input }) => enableAccount(ctx, input)),
  /** A new one-time password, told this once. */
  resetPassword: administering.input(ById).mutation(({ ctx, input }) => resetPassword(ctx, input)),
  /** Takes a forgotten PIN away. */
  clearPin: administering.input(ById).mutation(({ ctx, input }) => clearPin(ctx, input)),
  endAccountSessions: administering
    .input(ById.extend({ only: Line.min(1).optional() }))
    .mutation(({ ctx, input }) => endUserSessions(ctx, input)),
  previewImport: administering.input(File).mutation(({ ctx, input }) => previewImport(ctx, input.file)),
  /** Does what the preview showed whose digest is `seen`. */
  importAccounts: administering
    .input(File.extend({ seen: z.string().regex(/^[0-9a-f]{64}$/) }))
    .mutation(({ ctx, input }) => importAccounts(ctx, input)),

  /** What an account may be given to hold in. */
  facilities: administering
    .input(z.object({ text: AnyLine, branchCode: BranchCode.optional() }))
    .query(({ ctx, input }) => findFacilities(ctx.db.pool, input)),
  publishers: administering.query(({ ctx }) => allPublishers(ctx.db.pool)),

  /** Failed attempts of everybody to sign in, the newest first, a page at a time. */
  failures: administering
    .input(z.object({ cursor: z.object({ at: Instant, id: z.uuid() }).optional() }))
    .query(({ ctx, input }) => recentFailures(ctx.db.pool, input.cursor)),
  /** Names and addresses that must wait now. */
  locks: administering.query(({ ctx }) => currentLocks(ctx.db.pool, ctx.clock())),
  liftLock: administering
    .input(z.object({ userName: AnyLine.nullable(), ipAddress: Line.min(1) }))
    .mutation(({ ctx, input }) => liftSignInLock(ctx, input)),
});
