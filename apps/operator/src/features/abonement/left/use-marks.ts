import type { Answers } from '@jazylym/front/trpc';
import { useState } from 'react';

/** A line of the list of what is not handed over. */
export type LeftLine = Answers['abonement']['notHandedOver']['list'][number];

/** Which lines are marked; a line that has left the list is marked no more. */
export function useMarks(lines: readonly LeftLine[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    marked: lines.filter(({ id }) => ids.has(id)),
    toggle: ({ id }: LeftLine) =>
      setIds((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
  };
}
