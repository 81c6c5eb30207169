import type { FoundSubscriber } from '@jazylym/domain/abonement/found';
import { entry75384, request } from '@jazylym/domain/testing/trade';
import { expect, it } from 'vitest';
import { answers, asksForSubscribers, optionsOf } from './options.ts';

const aliya: FoundSubscriber = { subscriber: request.subscriber, address: request.address, subscriptions: [] };

it('lists the abonement first, then subscribers, then publications, each under a key of its own', () => {
  const abonement = {
    id: request.id,
    number: '160000-26-0-000001-6',
    name: 'Әлия',
    title: entry75384.title,
    channel: 'facility',
    taken: null,
  } as const;
  const options = optionsOf({ abonement, subscribers: [aliya] }, [entry75384]);
  expect(options.map(({ kind }) => kind)).toEqual(['abonement', 'subscriber', 'publication']);
  expect(new Set(options.map(({ key }) => key)).size).toBe(3);
});

it.each(['Әл', 'алия нурл', 'нұрланқызы', '+7 701 234', '87012', '860101300129'.slice(0, 8)])(
  '%s finds Әлия',
  (text) => {
    expect(answers(aliya, text)).toBe(true);
  },
);

it.each(['', 'Әлибек', 'алия ахметова', '7777', 'ә'])('%j does not find Әлия', (text) => {
  expect(answers(aliya, text)).toBe(false);
});

it('asks the server for nobody by one letter or two digits', () => {
  expect(['а', '12', '', '-'].map(asksForSubscribers)).toEqual([false, false, false, false]);
  expect(['ах', '701', 'fk'].map(asksForSubscribers)).toEqual([true, true, true]);
});
