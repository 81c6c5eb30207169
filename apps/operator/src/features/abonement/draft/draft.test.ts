import { request } from '@jazylym/domain/testing/trade';
import { expect, it } from 'vitest';
import { emptyDraft, parseDraft } from './draft.ts';

const draft = { ...emptyDraft(request.id), name: 'Әлия', given: '4 00', sent: request };

it('a draft comes back from the browser letter by letter, with what was sent', () => {
  expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
});

it('what is no draft of this version is left aside', () => {
  expect([null, '', '{', '{}', JSON.stringify({ ...draft, id: 'x' })].map(parseDraft)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
