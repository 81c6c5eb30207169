import type { Account } from './account-store.ts';

/** An account as the history of changes keeps it: by codes and names that can still be read when ids mean nothing. */
export const recordOf = ({ userName, name, role, language, facility, branch, publisher, isDisabled }: Account) => ({
  userName,
  name,
  role,
  language,
  facility: facility?.code ?? null,
  branch: branch?.code ?? null,
  publisher: publisher?.name ?? null,
  state: isDisabled ? 'disabled' : 'enabled',
});
