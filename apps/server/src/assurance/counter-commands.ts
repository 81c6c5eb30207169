import { acceptance, batchOf, correction, payment, remittance, reversal } from './counter-requests.ts';
import { always, command, pick } from './day-command.ts';
import type { DayModel } from './day-model.ts';

export const accept = (method: 'cash' | 'account') =>
  command(`accept(${method})`, always, async (model, client, { at }) =>
    (await acceptance(model, at, method)(client)).tell(),
  );

export const batch = (count: number) =>
  command(`batch(${count})`, always, async (model, client, { at }) => {
    const send = await batchOf(model, { client, at, count });
    return (await send(client)).tell();
  });

export const handOver = (amount: number) =>
  command(`handOver(${amount})`, always, async (model, client, { at }) =>
    (await remittance(model, at, amount)(client)).tell(),
  );

/** Abonements that nobody took back. */
export const standing = (model: DayModel) => model.abonements.filter((one) => one.reversal === null);

export const reverse = (place: number) =>
  command(
    `reverse(${place})`,
    (model) => standing(model).length > 0,
    async (model, client, { at }) => {
      const abonement = pick(standing(model), place);
      if (abonement === undefined) throw new Error('nothing to reverse');
      return (await reversal(model, at, abonement)(client)).tell();
    },
  );

/** Abonements whose invoice nobody paid yet. */
export const awaited = (model: DayModel) =>
  standing(model).filter(({ method, paidOn }) => method === 'account' && paidOn === null);

export const pay = (place: number) =>
  command(
    `pay(${place})`,
    (model) => awaited(model).length > 0,
    async (model, client, { at }) => {
      const abonement = pick(awaited(model), place);
      if (abonement === undefined) throw new Error('nothing to pay');
      return (await payment(model, at, abonement)(client)).tell();
    },
  );

/** Money that was handed in and not taken back. */
export const entries = (model: DayModel) =>
  model.remittances.filter(({ isCorrected, amount }) => !isCorrected && amount > 0);

export const takeEntryBack = (place: number) =>
  command(
    `takeEntryBack(${place})`,
    (model) => entries(model).length > 0,
    async (model, client, { at }) => {
      const entry = pick(entries(model), place);
      if (entry === undefined) throw new Error('no entry to take back');
      return (await correction(model, at, entry)(client)).tell();
    },
  );
