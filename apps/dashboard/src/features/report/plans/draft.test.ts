import { expect, test } from 'vitest';
import { changesOf, NO_DRAFT, pastedTexts, shownText, takeTheirs, typeLine, typeLines, undoLast } from './draft.ts';

const line = (code: string, text: string, before: number | null = null) => ({
  kind: 'branch' as const,
  code,
  text,
  before,
});
const typed = (...lines: ReturnType<typeof line>[]) => lines.reduce((draft, one) => typeLine(draft, one, 4), NO_DRAFT);

test('what is typed stands in its field, also where it is no number yet', () => {
  const draft = typed(line('17', '1 200'), line('02', 'он'));
  expect(['17', '02', '10'].map((code) => shownText(draft, { kind: 'branch', code }, 7))).toEqual(['1 200', 'он', '7']);
  expect(shownText(draft, { kind: 'title', code: '17' }, null)).toBe('');
  expect(changesOf(draft)).toEqual({ lines: [{ kind: 'branch', code: '17', sets: 1200 }], wrong: 1 });
});

test('an emptied field takes its line out, and what was planned anyway is no change', () => {
  expect(changesOf(typed(line('17', '', 5))).lines).toEqual([{ kind: 'branch', code: '17', sets: null }]);
  expect(typed(line('17', '5', 5))).toBe(NO_DRAFT);
  const draft = typed(line('17', '6', 5));
  expect(typeLine(draft, line('02', '', null), 4)).toBe(draft);
  expect(changesOf(typed(line('17', '6', 5), line('17', '5', 5))).lines).toEqual([]);
});

test('a draft is of the version that its author saw when it began', () => {
  const draft = typeLine(typed(line('17', '1')), line('02', '2'), 9);
  expect(draft.seen).toBe(4);
  expect(typeLine(undoLast(undoLast(draft)), line('02', '2'), 9).seen).toBe(9);
});

test('undo goes back a line at a time, to nothing', () => {
  const draft = typed(line('17', '1'), line('17', '2'), line('02', '3'));
  const texts = [draft, undoLast(draft), undoLast(undoLast(draft))].map(({ typed }) =>
    [...typed.values()].map(({ text }) => text),
  );
  expect(texts).toEqual([['2', '3'], ['2'], ['1']]);
  expect(undoLast(NO_DRAFT)).toBe(NO_DRAFT);
});

test('a pasted column is many lines and one step to undo', () => {
  expect(pastedTexts('1 200\r\n\r\n7\r\n')).toEqual(['1 200', '', '7']);
  const first = typed(line('17', '1'));
  const draft = typeLines(first, [line('02', '2'), line('17', '3'), line('61', '', null)], 4);
  expect(changesOf(draft).lines.map(({ code, sets }) => [code, sets])).toEqual([
    ['17', 3],
    ['02', 2],
  ]);
  expect(undoLast(draft).typed).toBe(first.typed);
  expect(typeLines(first, [line('61', '')], 4)).toBe(first);
});

test('of what others changed theirs is taken, the rest of what is typed stays', () => {
  const draft = takeTheirs(typed(line('17', '1'), line('02', '2')), [{ kind: 'branch', code: '17' }], 6);
  expect([draft.seen, changesOf(draft).lines.map(({ code }) => code)]).toEqual([6, ['02']]);
});
