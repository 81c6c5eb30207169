import type { Actor } from '@jazylym/domain/access/role';
import { createContext, useContext } from 'react';

export const ReaderContext = createContext<Actor | null>(null);

/** Who reads the figures; a page that asks stands inside the gate. */
export function useReader(): Actor {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error('asked for the reader outside the gate');
  return reader;
}
