import { tiyn } from '../../money/tiyn.ts';
import type { Drawer } from './facts.ts';
import { ODDS } from './odds.ts';
import { alike, documentOf, type Possible, possible } from './possible.ts';
import { swapsOf } from './swap.ts';

/** How likely each other number of sets is what was paid for: the nearer the likelier, and slips of the fingers. */
function likelySets(sets: number): Map<number, number> {
  const likely = new Map<number, number>();
  const add = (other: number, share: number): void => {
    if (Number.isInteger(other) && other >= 1 && other !== sets) likely.set(other, (likely.get(other) ?? 0) + share);
  };
  for (const sign of [1, -1]) {
    add(sets + sign, 0.35);
    add(sets + sign * 2, 0.06);
    for (let off = 3; off <= 5; off += 1) add(sets + sign * off, 0.01);
  }
  for (const slip of [sets * 10, sets / 10, ...swapsOf(sets)]) add(slip, 0.04);
  return likely;
}

/** The client paid for another number of sets than were registered. */
export function sets({ cash }: Drawer): Possible[] {
  const standing = cash.flatMap((one) => one.standing);
  return alike(standing, (row) => `${row.total} ${row.sets}`).flatMap((same) => {
    const [first] = same;
    if (first === undefined || first.total % first.sets !== 0) return [];
    const price = tiyn(first.total / first.sets);
    const documents = same.map(documentOf);
    return [...likelySets(first.sets)].map(([likely, share]) =>
      possible({ kind: 'sets', sets: first.sets, likely, price }, (ODDS.sets * share * same.length) / standing.length, {
        documents,
      }),
    );
  });
}
