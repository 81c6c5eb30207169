import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { useState } from 'react';
import * as z from 'zod';
import { useClerk } from '../../../app/clerk.ts';

const Kept = z.array(z.string()).catch([]);

/** Suspects that were looked at and are not it, by their keys: this window remembers them while one looks at a document. */
export function useFolded(businessDate: CalendarDate) {
  const { facilityId } = useClerk();
  const key = `jazylym.folded.${facilityId}.${businessDate}`;
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(read(key)));
  const keep = (next: readonly string[]) => {
    setFolded(new Set(next));
    write(key, next);
  };
  return {
    folded,
    fold: (suspect: string) => keep([...folded, suspect]),
    unfold: () => keep([]),
  };
}

function read(key: string): string[] {
  try {
    return Kept.parse(JSON.parse(sessionStorage.getItem(key) ?? '[]'));
  } catch {
    return [];
  }
}

function write(key: string, value: readonly string[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}
