import { type CashCount, type DayCount, DENOMINATIONS } from '@jazylym/domain/day/count';
import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import { TENGE } from '@jazylym/domain/money/round';
import { tiyn } from '@jazylym/domain/money/tiyn';
import type { Chance } from './random.ts';
import { reasons, type Tongue } from './reasons.ts';

/** How a day ends: as chance has it, without a difference, or with one. */
export type Ending = 'asItComes' | 'agrees' | 'differs';

/** Days of a hundred on which money or cards differ. */
const DIFFERS = 0.02;
const CARD_DIFFERS = 0.4;
const SLIPS = [200, 500, 1_000, 2_000, 5_000];
/** What stays in the drawer to give change from, at most, in notes that one can change. */
const CHANGE_FUND = 20_000 * TENGE;
const SMALLEST_NOTE = 500 * TENGE;

/** What a clerk counts at the end of a day, and why it differs; nothing where it does not. */
export function countOf(
  { cash, cards }: Pick<ExtendedProtocol, 'cash' | 'cards'>,
  { chance, ending, tongue }: { chance: Chance; ending: Ending; tongue: Tongue },
): { count: DayCount; reason: string } {
  const differs = ending === 'differs' || (ending === 'asItComes' && chance.happens(DIFFERS));
  const slip = differs ? slipOf(chance, { cash: cash.expected, cards }) : null;
  const counted = cash.expected + (slip?.cash ?? 0);
  const left = tiyn(Math.min(CHANGE_FUND, counted - (counted % SMALLEST_NOTE)));
  const count: DayCount = {
    cash: piecesOf(counted),
    cards: { by: 'total', count: cards + (slip?.cards ?? 0) },
    ...{ left, ticked: [] },
  };
  return { count, reason: slip === null ? '' : reasons[slip.why][tongue] };
}

/** Something that went wrong: in tiyn and in cards, counted less expected. */
function slipOf(chance: Chance, expected: { cash: number; cards: number }) {
  if (chance.happens(CARD_DIFFERS))
    return expected.cards > 0 && chance.happens(0.6)
      ? { cash: 0, cards: -1, why: 'cardMissing' as const }
      : { cash: 0, cards: 1, why: 'cardOver' as const };
  const amount = chance.oneOf(SLIPS) * TENGE;
  return amount <= expected.cash && chance.happens(0.6)
    ? { cash: -amount, cards: 0, why: 'short' as const }
    : { cash: amount, cards: 0, why: 'over' as const };
}

/** An amount in the fewest notes and coins. Throws RangeError for one that no coins make. */
function piecesOf(amount: number): CashCount {
  let rest = amount;
  const pieces = DENOMINATIONS.map((denomination) => {
    const count = Math.floor(rest / denomination);
    rest -= count * denomination;
    return count;
  });
  if (rest !== 0) throw new RangeError(`no notes and coins make ${amount} tiyn`);
  return pieces;
}
