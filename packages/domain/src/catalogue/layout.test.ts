import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { undoWrongLayout } from './layout.ts';

describe('a text typed in the wrong layout', () => {
  test.each([
    ['tutvty', 'егемен'],
    ['Fqrby', 'айкин'],
    [';bpym', 'жизнь'],
    ['{jhjij', 'хорошо'],
    ['j0sne', 'оқыту'],
    ['J)sne', 'оқыту'],
    ['fyf n3k3', 'ана тілі'],
  ])('%s could have been %s', (typed, meant) => {
    expect(undoWrongLayout(typed)).toContain(meant);
  });

  test.each([
    ['.ғіүң', '75384'],
    ['"әіңғ,.үұқ', '1234567890'],
    ['ӘІҢҒ', '2345'],
    ['ЕГЕМЕН', 'tutvty'],
  ])('%s could have been %s', (typed, meant) => {
    expect(undoWrongLayout(typed)).toEqual([meant]);
  });

  test('a text that no other layout could have meant has no other reading', () => {
    expect(undoWrongLayout('75384')).toEqual([]);
    expect(undoWrongLayout('')).toEqual([]);
  });

  test('Kazakh words typed on Latin keys are read back letter by letter', () => {
    const key = new Map(
      [...'йцукенгшщзфывапролдячсмитьәіңғүұқө'].map((letter, place) => [
        letter,
        [...'qwertyuiopasdfghjklzxcvbnm2345890-'][place],
      ]),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...key.keys()), minLength: 1 }), (word) => {
        const typed = [...word].map((letter) => key.get(letter)).join('');
        fc.pre(/[a-z]/.test(typed));
        expect(undoWrongLayout(typed)).toContain(word);
      }),
    );
  });
});
