import { inTransaction } from '@jazylym/db/transaction';
import type { Language } from '@jazylym/domain/organisation/organisation';
import type { Context } from '../context.ts';
import { recordChanges } from '../organisation/change-store.ts';
import { setLanguage } from './account-store.ts';
import { type SignIns, signInsOf } from './attempt-list-store.ts';
import { type PinState, pinState } from './pin-store.ts';
import type { SignedIn } from './session.ts';
import { endSessions, type Session, sessionsOf } from './session-store.ts';

type Own = Context & { session: SignedIn };

/** What one sees of one's own account: where it is signed in, the sign-in before this one, and the PIN that it certifies with. */
export type OwnAccount = {
  userName: string;
  language: Language;
  sessions: (Session & { isThis: boolean })[];
  signIns: SignIns;
  /** What one certifies with; null where it was not set. */
  pin: PinState | null;
};

export async function ownAccount({ session, db }: Own): Promise<OwnAccount> {
  const { actor, language, sessionId } = session;
  const [sessions, signIns, pin] = await Promise.all([
    sessionsOf(db.pool, actor.userId),
    signInsOf(db.pool, actor.userId, 1),
    pinState(db.pool, actor.userId),
  ]);
  const own = sessions.map((one) => ({ ...one, isThis: one.id === sessionId }));
  return {
    userName: actor.userName,
    language,
    sessions: [...own.filter(({ isThis }) => isThis), ...own.filter(({ isThis }) => !isThis)],
    signIns,
    pin,
  };
}

/** The language in which one's own screens and prints begin, in every browser. */
export async function speak({ session, db, clock }: Own, language: Language): Promise<void> {
  const { userId } = session.actor;
  const now = clock();
  if (language === session.language) return;
  await inTransaction(db.pool, async (client) => {
    await setLanguage(client, userId, language, now);
    const change = {
      subject: 'account',
      key: userId,
      before: { language: session.language },
      after: { language },
    } as const;
    await recordChanges(client, [{ ...change, by: userId, now }]);
  });
}

/** Ends one of one's own sessions, or all but this one; answers how many. */
export const endOwnSessions = ({ session, db }: Own, only?: string): Promise<number> =>
  endSessions(db.pool, session.actor.userId, only === undefined ? { except: session.sessionId } : { only });
