import { tiyn } from '@jazylym/domain/money/tiyn';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { amountInWords, numberInWords } from './amount-in-words.ts';

const SPOKEN: [number, kk: string, ru: string][] = [
  [0, 'нөл', 'ноль'],
  [1, 'бір', 'один'],
  [2, 'екі', 'два'],
  [9, 'тоғыз', 'девять'],
  [10, 'он', 'десять'],
  [11, 'он бір', 'одиннадцать'],
  [12, 'он екі', 'двенадцать'],
  [13, 'он үш', 'тринадцать'],
  [14, 'он төрт', 'четырнадцать'],
  [15, 'он бес', 'пятнадцать'],
  [16, 'он алты', 'шестнадцать'],
  [17, 'он жеті', 'семнадцать'],
  [18, 'он сегіз', 'восемнадцать'],
  [19, 'он тоғыз', 'девятнадцать'],
  [20, 'жиырма', 'двадцать'],
  [21, 'жиырма бір', 'двадцать один'],
  [40, 'қырық', 'сорок'],
  [90, 'тоқсан', 'девяносто'],
  [99, 'тоқсан тоғыз', 'девяносто девять'],
  [100, 'бір жүз', 'сто'],
  [101, 'бір жүз бір', 'сто один'],
  [111, 'бір жүз он бір', 'сто одиннадцать'],
  [200, 'екі жүз', 'двести'],
  [555, 'бес жүз елу бес', 'пятьсот пятьдесят пять'],
  [1000, 'бір мың', 'одна тысяча'],
  [1001, 'бір мың бір', 'одна тысяча один'],
  [2002, 'екі мың екі', 'две тысячи два'],
  [3775, 'үш мың жеті жүз жетпіс бес', 'три тысячи семьсот семьдесят пять'],
  [5000, 'бес мың', 'пять тысяч'],
  [11_000, 'он бір мың', 'одиннадцать тысяч'],
  [12_012, 'он екі мың он екі', 'двенадцать тысяч двенадцать'],
  [21_000, 'жиырма бір мың', 'двадцать одна тысяча'],
  [22_322, 'жиырма екі мың үш жүз жиырма екі', 'двадцать две тысячи триста двадцать два'],
  [100_000, 'бір жүз мың', 'сто тысяч'],
  [111_000, 'бір жүз он бір мың', 'сто одиннадцать тысяч'],
  [1_000_000, 'бір миллион', 'один миллион'],
  [1_000_001, 'бір миллион бір', 'один миллион один'],
  [2_001_000, 'екі миллион бір мың', 'два миллиона одна тысяча'],
  [12_000_000, 'он екі миллион', 'двенадцать миллионов'],
  [
    1_888_696_111,
    'бір миллиард сегіз жүз сексен сегіз миллион алты жүз тоқсан алты мың бір жүз он бір',
    'один миллиард восемьсот восемьдесят восемь миллионов шестьсот девяносто шесть тысяч сто одиннадцать',
  ],
  [5_000_000_000_000, 'бес триллион', 'пять триллионов'],
];

test.each(SPOKEN)('%i is said in Kazakh and in Russian', (number, kk, ru) => {
  expect(numberInWords(number, 'kk')).toBe(kk);
  expect(numberInWords(number, 'ru')).toBe(ru);
});

/** Reads Kazakh and Russian number words back, by another way than they are made. */
const VALUES = new Map<string, number>();
const learn = (text: string, step: number, from = step) => {
  for (const [index, word] of text.split(' ').entries()) VALUES.set(word, from + index * step);
};
learn('бір екі үш төрт бес алты жеті сегіз тоғыз', 1);
learn('он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан', 10);
learn('один два три четыре пять шесть семь восемь девять', 1);
learn('одна две', 1);
learn(
  'одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
  1,
  11,
);
learn('десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто', 10);
learn('сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот', 100);
const GROUPS: [RegExp, number][] = [
  [/^(мың|тысяч[аи]?)$/, 1e3],
  [/^миллион(а|ов)?$/, 1e6],
  [/^миллиард(а|ов)?$/, 1e9],
  [/^триллион(а|ов)?$/, 1e12],
];

function read(text: string): number {
  let sum = 0;
  let group = 0;
  for (const word of text.split(' ')) {
    const scale = GROUPS.find(([name]) => name.test(word))?.[1];
    if (word === 'жүз') group = Math.floor(group / 10) * 10 + (group % 10) * 100;
    else if (scale !== undefined) {
      sum += group * scale;
      group = 0;
    } else group += VALUES.get(word) ?? Number.NaN;
  }
  return sum + group;
}

describe('any number of tenge', () => {
  const numbers = fc.oneof(
    fc.nat({ max: 100_000 }),
    fc.integer({ min: 1, max: Math.floor(Number.MAX_SAFE_INTEGER / 100) }),
    // Round amounts, where groups are empty.
    fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: 13 })).map(([digits, zeros]) => Math.min(digits * 10 ** zeros, 9e13)),
  );

  it.each(['kk', 'ru'] as const)('is read back from its %s words', (language) => {
    fc.assert(
      fc.property(
        numbers.filter((number) => number > 0),
        (number) => read(numberInWords(number, language)) === number,
      ),
      { numRuns: 5000 },
    );
  });

  it('has words of its own: no two of the first hundred thousand sound alike', () => {
    for (const language of ['kk', 'ru'] as const) {
      const said = new Set(Array.from({ length: 100_000 }, (_, number) => numberInWords(number, language)));
      expect(said.size).toBe(100_000);
    }
  });

  it('is one line of single spaces in lower case letters', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        for (const language of ['kk', 'ru'] as const)
          expect(numberInWords(number, language)).toMatch(/^[а-яәіңғүұқөһ]+( [а-яәіңғүұқөһ]+)*$/);
      }),
    );
  });
});

it.each(['kk', 'ru'] as const)(
  'chooses the Russian form by the last words, in all of 1 … 999 thousand (%s)',
  (language) => {
    for (let thousands = 1; thousands < 1000; thousands += 1) {
      const said = numberInWords(thousands * 1000, language)
        .split(' ')
        .at(-1);
      const [tens, units] = [thousands % 100, thousands % 10];
      const many = (tens > 10 && tens < 20) || units === 0 || units > 4;
      expect([thousands, said]).toEqual([
        thousands,
        language === 'kk' ? 'мың' : many ? 'тысяч' : units === 1 ? 'тысяча' : 'тысячи',
      ]);
    }
  },
);

it('writes money with a capital, tiyn as two figures', () => {
  expect(amountInWords(tiyn(377_500), 'kk')).toBe('Үш мың жеті жүз жетпіс бес теңге 00 тиын');
  expect(amountInWords(tiyn(377_505), 'ru')).toBe('Три тысячи семьсот семьдесят пять тенге 05 тиын');
  expect(amountInWords(tiyn(1), 'kk')).toBe('Нөл теңге 01 тиын');
  expect(amountInWords(tiyn(100), 'ru')).toBe('Один тенге 00 тиын');
});

it('writes out nothing that is not money', () => {
  for (const wrong of [-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1]) {
    expect(() => numberInWords(wrong, 'kk')).toThrow(RangeError);
    expect(() => amountInWords(wrong as ReturnType<typeof tiyn>, 'ru')).toThrow(RangeError);
  }
});
