import type { Actor } from '@jazylym/domain/access/role';
import type { FacilityId } from '@jazylym/domain/organisation/organisation';
import { createContext, useContext } from 'react';

/** Who stands at the counter: somebody who may accept in a facility. */
export type Clerk = Actor & { facilityId: FacilityId };

export const ClerkContext = createContext<Clerk | null>(null);

/** The signed-in clerk; a page that asks stands inside the gate. */
export function useClerk(): Clerk {
  const clerk = useContext(ClerkContext);
  if (clerk === null) throw new Error('asked for the clerk outside the gate');
  return clerk;
}
