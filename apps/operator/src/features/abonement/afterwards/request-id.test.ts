import { expect, test } from 'vitest';
import { requestIds } from './request-id.ts';

const counting = () => {
  let made = 0;
  return requestIds(() => {
    made += 1;
    return `id ${made}`;
  });
};

test('a request that is sent again keeps its id, another content gets another', () => {
  const ids = counting();
  expect(ids.idOf({ reason: 'Клиент бас тартты' })).toBe('id 1');
  expect(ids.idOf({ reason: 'Клиент бас тартты' })).toBe('id 1');
  expect(ids.idOf({ reason: 'Басылым қате' })).toBe('id 2');
});

test('once answered, the same content is a new request', () => {
  const ids = counting();
  expect(ids.idOf(['ps1'])).toBe('id 1');
  ids.settle();
  expect(ids.idOf(['ps1'])).toBe('id 2');
});
