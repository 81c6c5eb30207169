import { tiyn } from '@jazylym/domain/money/tiyn';
import { expect, it } from 'vitest';
import { moneyOnPaper, tengeAndTiyn } from './money.ts';

it('parts an amount into whole tenge and two digits of tiyn', () => {
  expect(tengeAndTiyn(tiyn(377_500))).toEqual({ tenge: '3\u00a0775', tiyn: '00' });
  expect(tengeAndTiyn(tiyn(5))).toEqual({ tenge: '0', tiyn: '05' });
  expect(tengeAndTiyn(tiyn(188_869_611_150))).toEqual({ tenge: '1\u00a0888\u00a0696\u00a0111', tiyn: '50' });
});

it('writes tiyn only where there are any', () => {
  expect(moneyOnPaper(tiyn(377_500))).toBe('3\u00a0775\u00a0₸');
  expect(moneyOnPaper(tiyn(62_910))).toBe('629,10\u00a0₸');
});
