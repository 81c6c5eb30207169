import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, type RequestInput, request, requestOf } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';

let server: TestServer;

const person = (name: string, phone: string | null, iin: string | null = null) =>
  ({ kind: 'individual', name, iin, phone, language: 'kk' }) as const;
const bolat = person('Нұрғалиев Болат Ерұлы', '+7 701 555 44 33');
const company = {
  kind: 'organization',
  name: 'ЖШС «Бірлік»',
  bin: '000140002217',
  phone: null,
  language: 'ru',
} as const;
const half = { months: 6, priceShown: { catalogueId: 1, total: 188_700 } };

async function accepted(change: Partial<RequestInput>, by: 'aigerim' | 'bolat' = 'aigerim') {
  const answer = await (await server.as(by)).abonement.accept.mutate(request(change));
  if (!answer.ok) throw new Error(answer.rejection.reason);
  return answer.acceptance;
}

const find = async (text: string, by: 'aigerim' | 'bolat' = 'aigerim') =>
  (await server.as(by)).abonement.search.query({ facilityId: by === 'aigerim' ? 1 : 2, text });
const namesOf = async (text: string) => (await find(text)).subscribers.map(({ subscriber }) => subscriber.name);

beforeAll(async () => {
  server = await startTestServer();
  await accepted({ subscriber: bolat });
  await accepted({ subscriber: person('Нұрғалиева Әлия', '8 (702) 111-22-33', '860101300126') });
  await accepted({ subscriber: company });
  await accepted({ facilityId: 2, subscriber: person('Нұрғалым Сәбит', '+7 701 555 00 00') }, 'bolat');
});
afterAll(() => server?.close());

test.each([
  ['the beginning of a surname', 'нұрғалиев', ['Нұрғалиева Әлия', 'Нұрғалиев Болат Ерұлы']],
  ['plain letters for Kazakh ones', 'нургали алия', ['Нұрғалиева Әлия']],
  ['a first name alone', 'бол', ['Нұрғалиев Болат Ерұлы']],
  ['the telephone with the country', '+7 701 555', ['Нұрғалиев Болат Ерұлы']],
  ['the telephone with an eight', '8702', ['Нұрғалиева Әлия']],
  ['the IIN', '86010130', ['Нұрғалиева Әлия']],
  ["an organization's name", 'бирл', ['ЖШС «Бірлік»']],
  ['the BIN', '000140002217', ['ЖШС «Бірлік»']],
  ['keys of the wrong layout', ',bhkbr', ['ЖШС «Бірлік»']],
  ['nobody’s name', 'цапля', []],
])('a subscriber is found by %s', async (_, text, names) => {
  expect(await namesOf(text)).toEqual(names);
});

test("another facility's subscribers are not found", async () => {
  expect(await namesOf('нургалым')).toEqual([]);
  expect((await find('нургалым', 'bolat')).subscribers).toHaveLength(1);
});

test('a person who subscribed twice is one, as last written down, with the latest subscription first', async () => {
  const address = { ...request().address, house: '77' };
  const later = await accepted({ subscriber: bolat, address, ...half });
  const { subscribers } = await find('болат');
  expect(subscribers).toMatchObject([
    {
      subscriber: bolat,
      address: { house: '77' },
      subscriptions: [{ months: 6 }, { months: 12, title: { ru: 'Технология обучения и воспитания' } }],
    },
  ]);
  expect(subscribers[0]?.subscriptions[0]?.abonementId).toBe(later.abonements[0]?.id);
});

test('a namesake with another telephone is somebody else', async () => {
  await accepted({ subscriber: person(bolat.name, '+7 777 000 00 01') });
  expect(await namesOf('болат ерулы')).toEqual([bolat.name, bolat.name]);
});

test('who took everything back is found by name, with what was reversed marked as such', async () => {
  const subscriber = person('Қайтарылған Қанат', '+7 700 123 00 00');
  const { abonements } = await accepted({ subscriber });
  const operator = await server.as('aigerim');
  const [abonement] = abonements;
  await takeBack(operator, {
    facilityId: 1,
    id: newId(),
    abonementId: abonement?.id ?? '',
    reason: 'қате терілді',
  });
  expect((await find('қанат')).subscribers).toMatchObject([
    { subscriber, subscriptions: [{ abonementId: abonement?.id, isReversed: true }] },
  ]);
  const again = await accepted({ subscriber, ...half });
  const wrong = await accepted({ subscriber, address: { ...request().address, house: '99' } });
  await takeBack(operator, {
    facilityId: 1,
    id: newId(),
    abonementId: wrong.abonements[0]?.id ?? '',
    reason: 'мекенжай қате',
  });
  expect((await find('қанат')).subscribers[0]?.address.house).toBe(request().address.house);
  expect((await find('қанат')).subscribers[0]?.subscriptions).toMatchObject([
    { abonementId: wrong.abonements[0]?.id, isReversed: true },
    { abonementId: again.abonements[0]?.id, isReversed: false },
    { abonementId: abonement?.id, isReversed: true },
  ]);
});

test('an abonement is found by its number, printed, scanned or typed under the Kazakh layout', async () => {
  const asked = requestOf([{}, half], { subscriber: person('Сан Санаулы', null) });
  const answer = await (await server.as('aigerim')).abonement.accept.mutate(asked);
  if (!answer.ok) throw new Error(answer.rejection.reason);
  const [, second] = answer.acceptance.abonements;
  if (second === undefined) throw new Error('unreachable');
  const digits = second.number.replaceAll('-', '');
  const kazakh = [...digits].map((digit) => 'қ"әіңғ,.үұ'[Number(digit)]).join('');
  for (const text of [second.number, digits, kazakh])
    expect(await find(text), text).toEqual({
      subscribers: [],
      abonement: {
        id: second.id,
        number: second.number,
        name: 'Сан Санаулы',
        title: second.title,
        channel: 'facility',
        taken: null,
      },
    });
  expect(await find(second.number, 'bolat')).toEqual({ subscribers: [], abonement: null });
});
