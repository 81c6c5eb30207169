import { CARD_FIELDS, type TypedCard } from '@jazylym/domain/abonement/card';
import { describe, expect, test } from 'vitest';
import { cellsOf, pasted } from './paste.ts';
import { begunOf, isBegun, nextBlank, repeated, rowAfter, type Sheet, typed, withEmptyRow, without } from './sheet.ts';
import { nextPart, savedOf, unsavedOf, withSaved, withUnsaved } from './unsaved.ts';

let made = 0;
const newId = (): string => `0192f0c1-2345-7abc-8def-${String(++made).padStart(12, '0')}`;

const row = (fields: Partial<TypedCard>): TypedCard => ({ ...rowAfter(undefined, newId), ...fields });
const sheetOf = (...cards: TypedCard[]): Sheet => ({ control: { count: '', sum: '' }, cards });
const idOf = (sheet: Sheet, place: number): string => sheet.cards[place]?.id ?? '';

describe('a row', () => {
  test('begins with the date and the postal code of the one before, and one set', () => {
    const before = row({ blank: '7', takenOn: '22.11', postalCode: '160000', settlement: 'Шымкент', sets: '3' });
    expect(rowAfter(before, newId)).toMatchObject({
      blank: '',
      takenOn: '22.11',
      postalCode: '160000',
      settlement: '',
      sets: '1',
    });
    expect(isBegun(rowAfter(before, newId))).toBe(false);
  });

  test('that waits at the end is no card, an empty one between others is', () => {
    const cards = [row({ blank: '1' }), row({}), row({ blank: '3' }), row({})];
    expect(begunOf(cards).map(({ blank }) => blank)).toEqual(['1', '', '3']);
    expect(withEmptyRow(sheetOf(...cards), newId).cards).toHaveLength(4);
    expect(withEmptyRow(sheetOf(row({ blank: '1' })), newId).cards).toHaveLength(2);
  });

  test('is repeated from above into an empty one, with the next blank', () => {
    const sheet = sheetOf(row({ blank: '0099', name: 'Әлия', amount: '3775' }), row({}));
    const answer = repeated(sheet, idOf(sheet, 1), newId);
    expect(answer?.sheet.cards[1]).toMatchObject({ id: idOf(sheet, 1), blank: '0100', name: 'Әлия', amount: '3775' });
  });

  test('that is filled is repeated in a new one at the end, under ids of its own', () => {
    const sheet = sheetOf(row({ blank: '5', name: 'Әлия' }), row({ blank: '6' }));
    const answer = repeated(sheet, idOf(sheet, 0), newId);
    expect(answer?.sheet.cards.map(({ blank, name }) => [blank, name])).toEqual([
      ['5', 'Әлия'],
      ['6', ''],
      ['6', 'Әлия'],
    ]);
    expect(new Set(answer?.sheet.cards.flatMap(({ id, abonementId }) => [id, abonementId])).size).toBe(6);
  });

  test('has nothing to repeat where it is the first', () => {
    const sheet = sheetOf(row({}));
    expect(repeated(sheet, idOf(sheet, 0), newId)).toBeNull();
  });

  test('that goes leaves the cursor on the one that takes its place, and a row to type in', () => {
    const sheet = sheetOf(row({ blank: '1' }), row({ blank: '2' }));
    expect(without(sheet, idOf(sheet, 0), newId).id).toBe(idOf(sheet, 1));
    const last = without(sheetOf(row({ blank: '1' })), '', newId);
    expect(isBegun(last.sheet.cards.at(-1) ?? row({ blank: '1' }))).toBe(false);
  });

  test.each([
    ['7', '8'],
    ['0099', '0100'],
    ['', ''],
    ['жоқ', ''],
  ])('after the blank %j has the blank %j', (blank, next) => {
    expect(nextBlank(blank)).toBe(next);
  });
});

describe('what a spreadsheet copied', () => {
  test('fills rows from the cursor on, and adds those that are missing', () => {
    const sheet = sheetOf(row({ blank: '1', takenOn: '22.11' }));
    const cells = cellsOf('75384\t1\t12\r\n\t2\t6\r\n') ?? [];
    const { cards } = pasted(sheet, { id: idOf(sheet, 0), field: 'publicationIndex' }, { cells, newId }).sheet;
    expect(
      cards.map((card) => [card.blank, card.takenOn, card.publicationIndex, card.startMonth, card.months]),
    ).toEqual([
      ['1', '22.11', '75384', '1', '12'],
      ['', '22.11', '', '2', '6'],
    ]);
  });

  test('keeps tenge with spaces, takes quotation marks off, and leaves out what is beside the last column', () => {
    const sheet = sheetOf(row({}));
    const cells = cellsOf('"12 ""б"""\t3 775,00\tартық') ?? [];
    const { cards } = pasted(sheet, { id: idOf(sheet, 0), field: 'flat' }, { cells, newId }).sheet;
    expect(cards[0]).toMatchObject({ flat: '12 "б"', amount: '3 775,00' });
  });

  test('of one cell is pasted as any text', () => {
    expect(cellsOf('75384')).toBeNull();
    expect(cellsOf('75384\n')).toBeNull();
  });

  test('never makes more rows than a batch takes, and says how many were left', () => {
    const sheet = sheetOf(row({}));
    const cells = Array.from({ length: 510 }, (_, place) => [String(place + 1)]);
    const answer = pasted(sheet, { id: idOf(sheet, 0), field: 'blank' }, { cells, newId });
    expect([answer.sheet.cards.length, answer.left]).toEqual([500, 10]);
  });
});

describe('what is not saved yet', () => {
  const sheet = sheetOf(row({ blank: '1' }), row({ blank: '2' }), row({ blank: '3' }));
  const draft = { version: 3, control: sheet.control, cards: [...sheet.cards] };
  const saved = savedOf(draft);

  test('is only what was typed', () => {
    const next = withEmptyRow(typed(sheet, idOf(sheet, 1), { name: 'Әлия' }), newId);
    expect(unsavedOf(next, saved)).toMatchObject({
      changed: [{ place: 1, card: { blank: '2', name: 'Әлия' } }],
      removed: [],
    });
    expect(unsavedOf(withEmptyRow(sheet, newId), saved)).toBeNull();
  });

  test('is nothing once it was saved, however many requests that takes', () => {
    let next = withEmptyRow(without(sheet, idOf(sheet, 1), newId).sheet, newId);
    const long = Array.from({ length: 12 }, () => 'Ұ'.repeat(120));
    const cells = Array.from({ length: 120 }, (_, place) => [String(place + 10), ...long]);
    next = pasted(next, { id: idOf(next, 2), field: 'blank' }, { cells, newId }).sheet;
    let held = saved;
    let requests = 0;
    for (let left = unsavedOf(next, held); left !== null; left = unsavedOf(next, held), requests++) {
      const part = nextPart(left);
      expect(new TextEncoder().encode(JSON.stringify(part)).length).toBeLessThan(60_000);
      held = withSaved(held, part, held.version + 1);
    }
    expect([held.version, held.rows.size]).toEqual([3 + requests, 122]);
    expect(requests).toBeGreaterThan(1);
  });

  test('is restored on what the server holds, once and twice alike', () => {
    const gone = without(sheet, idOf(sheet, 0), newId).sheet;
    const next: Sheet = { ...typed(gone, idOf(gone, 1), { flat: '4' }), control: { count: '2', sum: '10' } };
    const unsaved = unsavedOf(next, saved);
    const once = withUnsaved(draft, unsaved);
    expect(once).toEqual({ control: next.control, cards: begunOf(next.cards) });
    expect(withUnsaved({ ...once, cards: [...once.cards] }, unsaved)).toEqual(once);
  });
});

test('a row has every field of a card', () => {
  expect(Object.keys(rowAfter(undefined, newId))).toEqual(
    expect.arrayContaining([...CARD_FIELDS, 'id', 'abonementId']),
  );
});
