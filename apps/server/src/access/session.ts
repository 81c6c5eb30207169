import type { Actor } from '@jazylym/domain/access/role';
import type { Language } from '@jazylym/domain/organisation/organisation';

/** A live session: who, in which language, and whether they must change the password before anything else. */
export type SignedIn = { actor: Actor; language: Language; mustChangePassword: boolean };
