import { tiyn } from '../../money/tiyn.ts';
import type { Drawer } from './facts.ts';
import { ODDS } from './odds.ts';
import { alike, type Possible, possible } from './possible.ts';
import { swapsOfMoney } from './swap.ts';

/** Change was not given, or given twice. */
export function change({ cash }: Drawer): Possible[] {
  const withChange = cash.filter((one) => one.change > 0);
  return alike(withChange, (one) => one.change).flatMap((same) => {
    const amount = same[0]?.change ?? tiyn(0);
    const share = same.length / withChange.length;
    const documents = same.map(({ document }) => document);
    return [
      possible({ kind: 'change', amount, given: 'never' }, ODDS.changeNever * share, { documents }),
      possible({ kind: 'change', amount, given: 'twice' }, ODDS.changeTwice * share, { documents }),
    ];
  });
}

/** Cash given was typed with two digits changed, and the change that the screen showed was given. */
export function givenTransposed({ cash }: Drawer): Possible[] {
  const paid = cash.flatMap((one) =>
    swapsOfMoney(one.given)
      .filter((likely) => likely >= one.total)
      .map((likely) => ({ ...one, likely: tiyn(likely) })),
  );
  return alike(paid, ({ given, likely }) => `${given} ${likely}`).flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return possible(
      { kind: 'transposed', typed: first.given, likely: first.likely, where: 'given' },
      (ODDS.givenTransposed * same.length) / paid.length,
      { documents: same.map(({ document }) => document) },
    );
  });
}
