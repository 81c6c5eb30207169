import * as z from 'zod';

/**
 * An amount of money: a whole, non-negative number of tiyn (1 ₸ = 100 tiyn), safe in a JavaScript number.
 * The brand keeps tenge, counts and floats from being taken for money.
 */
export const Tiyn = z.int().min(0).brand<'Tiyn'>();
export type Tiyn = z.infer<typeof Tiyn>;

/** Names a number of tiyn as money. Throws RangeError for anything but a safe integer ≥ 0: such a number is a defect. */
export function tiyn(amount: number): Tiyn {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not an amount of tiyn: ${amount}`);
  return amount as Tiyn;
}

/** The sum, in tiyn. */
export const addTiyn = (...amounts: readonly Tiyn[]): Tiyn => tiyn(amounts.reduce<number>((sum, one) => sum + one, 0));

/** One price taken a whole number of times, in tiyn: an abonement's row × its sets. */
export const timesTiyn = (amount: Tiyn, times: number): Tiyn => tiyn(amount * times);

/** What is left of `from` after `taken`, in tiyn. Throws RangeError when more is taken than there is. */
export const subtractTiyn = (from: Tiyn, taken: Tiyn): Tiyn => tiyn(from - taken);
