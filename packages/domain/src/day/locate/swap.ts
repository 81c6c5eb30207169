/** Every number that differs from this one by two neighbouring digits that changed places; none starts with a zero. */
export function swapsOf(whole: number): number[] {
  const digits = String(whole);
  const swaps: number[] = [];
  for (let place = 0; place + 1 < digits.length; place += 1) {
    const left = digits.charAt(place);
    const right = digits.charAt(place + 1);
    if (left !== right && !(place === 0 && right === '0'))
      swaps.push(Number(`${digits.slice(0, place)}${right}${left}${digits.slice(place + 2)}`));
  }
  return swaps;
}

/** The same of an amount in tiyn: people type tenge. */
export const swapsOfMoney = (amount: number): number[] =>
  swapsOf(Math.floor(amount / 100)).map((tenge) => tenge * 100 + (amount % 100));
