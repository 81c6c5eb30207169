import { request } from '@jazylym/domain/testing/trade';
import { describe, expect, it } from 'vitest';
import { emptyDraft, isEmpty, parseDraft, parseParked } from './draft.ts';
import { newLine } from './lines.ts';

const line = newLine('0192f0c1-2345-7abc-8def-0123456789ac', '75384');
const draft = { ...emptyDraft(request.id), name: 'Әлия', given: '4 00', lines: [line], sent: request };

describe('a draft', () => {
  it('comes back from the browser letter by letter, with what was sent', () => {
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
  });

  it('of another version is left aside', () => {
    const old = { ...draft, lines: undefined, publicationIndex: '75384', search: '75384' };
    for (const text of [null, '', '{', '{}', '[]', JSON.stringify(old), JSON.stringify({ ...draft, id: 'x' })])
      expect(parseDraft(text)).toBeNull();
  });

  it('is empty until something of a client is in it', () => {
    const empty = emptyDraft(request.id);
    expect(isEmpty(empty)).toBe(true);
    expect(isEmpty({ ...empty, language: 'ru', kind: 'organization', name: ' ' })).toBe(true);
    expect(isEmpty({ ...empty, phone: '7' })).toBe(false);
    expect(isEmpty({ ...empty, lines: [line] })).toBe(false);
  });
});

describe('what was parked', () => {
  it('comes back in its order, without what is none of this version', () => {
    expect(parseParked(JSON.stringify([draft, { id: 'x' }, 7, { ...draft, name: 'Болат' }]))).toEqual([
      draft,
      { ...draft, name: 'Болат' },
    ]);
  });

  it('is nothing where nothing was kept, or where it is no list', () => {
    for (const text of [null, '', '{}', 'null', '[']) expect(parseParked(text)).toEqual([]);
  });
});
