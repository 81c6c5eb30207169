import { setTimeout as wait } from 'node:timers/promises';
import { TRPCClientError } from '@trpc/client';
import { expect } from 'vitest';
import { patientClientOf, type TestClient } from '../testing/client.ts';
import { counted, daysOf } from './closing-commands.ts';
import { certification, closing } from './closing-requests.ts';
import { awaited, entries, standing } from './counter-commands.ts';
import { acceptance, batchOf, correction, payment, type Request, remittance, reversal } from './counter-requests.ts';
import { always, comparedAllCommand, pick, type Real } from './day-command.ts';
import type { DayModel } from './day-model.ts';

/**
 * What is in flight when the server dies, in any order that the model can tell: a counter at work, a day being certified while the counter goes
 * on, or a day being closed at two tills.
 */
const IN_FLIGHT = {
  counter: async (model: DayModel, client: TestClient, at: Real['at'], place: number): Promise<Request[]> => [
    acceptance(model, at, 'cash'),
    acceptance(model, at, 'account'),
    acceptance(model, at, 'cash'),
    await batchOf(model, { client, at, count: 2 }),
    remittance(model, at, 500_000),
    ...some(
      standing(model).filter((one) => !awaited(model).includes(one)),
      place,
      (one) => reversal(model, at, one),
    ),
    ...some(awaited(model), place, (one) => payment(model, at, one)),
    ...some(entries(model), place, (one) => correction(model, at, one)),
  ],
  certify: async (model: DayModel, client: TestClient, at: Real['at'], place: number): Promise<Request[]> => [
    ...(await Promise.all(
      some(counted(model), place, (businessDate) => certification(model, { client, at, businessDate })),
    )),
    acceptance(model, at, 'cash'),
    remittance(model, at, 500_000),
  ],
  close: async (model: DayModel, _: TestClient, at: Real['at'], place: number): Promise<Request[]> =>
    some(daysOf(model), place, (date) => [closing(model, at, date), closing(model, at, date)]).flat(),
};

const some = <Thing, Made>(things: readonly Thing[], place: number, make: (thing: Thing) => Made): Made[] => {
  const thing = pick(things, place);
  return thing === undefined ? [] : [make(thing)];
};

/** What was heard of a request; null where the server died before it answered. */
const heardOf = async (request: Request, client: TestClient) => {
  try {
    return await request(client);
  } catch (error) {
    // With data it is the server's own word, and no lost reply.
    if (!(error instanceof TRPCClientError) || error.data) throw error;
    return null;
  }
};

/**
 * `kill -9` of the server, so many milliseconds after requests were sent. When it is up again every one of them is sent again under its id: what
 * was acknowledged is answered as before, what was not has happened once.
 */
export const crash = (what: keyof typeof IN_FLIGHT, place: number, after: number) =>
  comparedAllCommand(`crash(${what}, ${place}, ${after})`, always, async (model, client, real) => {
    const { at, server } = real;
    const requests = await IN_FLIGHT[what](model, client, at, place);
    const answering = requests.map((request) => heardOf(request, client));
    await wait(after);
    await server.kill();
    const first = await Promise.all(answering);
    real.crashed(requests.length, first.filter((heard) => heard === null).length);
    await server.start();
    const again = patientClientOf(server.url(), at.cookie);
    for (const [index, request] of requests.entries()) {
      const heard = await request(again);
      const before = first[index];
      if (before) expect(heard.answer).toEqual(before.answer);
      heard.tell();
    }
  });
