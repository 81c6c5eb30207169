import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { FiscalMark } from '@jazylym/domain/abonement/fiscal-mark';
import type { FiscalDevice, FiscalOperation } from '../abonement/fiscal.ts';

/** How the device behaves: `down` refuses, `deaf` registers and loses the answer, `garbled` registers and answers something else. */
type Mood = 'up' | 'down' | 'deaf' | 'garbled';

/** A fiscal device in a service of its own, reached over HTTP as real ones are. */
export type TestFiscalDevice = {
  device: FiscalDevice;
  /** What it registered, in order; a key once. */
  registered(): FiscalOperation[];
  /** How often it was asked, for whatever. */
  asked(): number;
  /** For all facilities, or for one alone. */
  become(mood: Mood, facilityId?: number): void;
  close(): Promise<void>;
};

/** Starts one; what it prints names the operation's key and sum. */
export async function startFiscalDevice(): Promise<TestFiscalDevice> {
  const registered = new Map<string, FiscalOperation>();
  const moods = new Map<number, Mood>();
  let mood: Mood = 'up';
  let asked = 0;
  const service = createServer(async (request, response) => {
    asked += 1;
    const operation = JSON.parse(await text(request)) as FiscalOperation;
    const now = moods.get(operation.facilityId) ?? mood;
    if (now === 'down') return void response.writeHead(503).end();
    if (!registered.has(operation.key)) registered.set(operation.key, operation);
    if (now === 'deaf') return void request.socket.destroy();
    if (now === 'garbled') return void response.end(JSON.stringify({ lines: [], qr: 4711 }));
    const mark = {
      lines: [`Фискалды белгі: ${operation.key.slice(-12)}`],
      qr: `https://ofd.example.kz/?s=${operation.amount}`,
    };
    response.end(JSON.stringify(mark));
  });
  service.listen(0, '127.0.0.1');
  await once(service, 'listening');
  const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  return {
    device: {
      register: async (operation, signal) => {
        const answer = await fetch(url, { method: 'POST', body: JSON.stringify(operation), signal });
        if (!answer.ok) throw new Error(`the device answered ${answer.status}`);
        // As it came: a real device is believed no more than this one.
        return (await answer.json()) as FiscalMark;
      },
    },
    registered: () => [...registered.values()],
    asked: () => asked,
    become: (next, facilityId) => {
      if (facilityId === undefined) mood = next;
      else moods.set(facilityId, next);
    },
    close: async () => {
      service.closeAllConnections();
      service.close();
      await once(service, 'close');
    },
  };
}
