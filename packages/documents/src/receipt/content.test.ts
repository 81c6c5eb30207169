import { DEMO_ISSUER } from '@jazylym/domain/organisation/issuer';
import { expect, it } from 'vitest';
import { acceptanceOf, carded, invoiceOf, longest, newspaper, reversedIn } from '../testing/example.ts';
import { receiptContent } from './content.ts';

const contentOf = (acceptance: Parameters<typeof receiptContent>[0]['acceptance']) =>
  receiptContent({ acceptance, issuer: DEMO_ISSUER, print: 1, fiscal: null });

it('says what was taken, for what, and what was handed back', () => {
  expect(contentOf(acceptanceOf({}, newspaper))).toMatchObject({
    number: '160000-26-0-000001-6',
    date: '10.11.2026, 11:15',
    from: 'Әлия Нұрғалиқызы',
    total: '8\u00a0816\u00a0₸',
    given: '9\u00a0041\u00a0₸',
    change: '225\u00a0₸',
    sheets: [
      [
        { position: '1', publicationIndex: '75384', sets: '1', sum: '3\u00a0775\u00a0₸' },
        {
          position: '2',
          publicationIndex: '65001',
          sets: '2',
          price: '2\u00a0520,50\u00a0₸',
          sum: '5\u00a0041\u00a0₸',
        },
      ],
    ],
  });
});

it('says which collector received the money, when and on which blank', () => {
  expect(contentOf(acceptanceOf(carded))?.takenBy).toBe(
    'пошташы / почтальон №\u00a04 Серік Ахметов, 09.11.2026, бланк №\u00a0101',
  );
  expect(contentOf(acceptanceOf({}))?.takenBy).toBeNull();
});

it('is none for what is paid by account', () => {
  expect(contentOf(invoiceOf([{}]))).toBeNull();
});

it('says what was given back for a reversed line, which is marked, and what is left', () => {
  const content = contentOf(reversedIn(acceptanceOf({}, newspaper), 1));
  expect(content).toMatchObject({
    reversed: null,
    total: '8\u00a0816\u00a0₸',
    reduced: { takenBack: '5\u00a0041\u00a0₸', left: '3\u00a0775\u00a0₸' },
  });
  expect(content?.sheets.flat().map(({ reversed }) => reversed?.ru)).toEqual([undefined, 'Сторно']);
  expect(contentOf(acceptanceOf({}))?.reduced).toBeNull();
});

it('is marked as a whole where all was reversed', () => {
  expect(contentOf(reversedIn(acceptanceOf({}, newspaper), 0, 1))).toMatchObject({
    reversed: { kk: 'Күші жойылды', ru: 'Сторно' },
    reduced: { left: '0\u00a0₸' },
  });
});

it('goes on to further sheets and loses no line', () => {
  const content = contentOf(acceptanceOf(...Array.from({ length: 20 }, () => longest)));
  expect(content?.sheets.length).toBeGreaterThan(3);
  expect(content?.sheets.flat().map(({ position }) => Number(position))).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
});
