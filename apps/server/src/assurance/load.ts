import { isDeepStrictEqual } from 'node:util';
import type { AcceptAbonements, Acceptance } from '@jazylym/domain/abonement/acceptance';
import { type Chance, chanceOf } from '../demo/random.ts';
import { askUntilAnswered } from './ask.ts';
import type { Clerk } from './clerks.ts';
import type { Orders } from './orders.ts';

/** A request that was acknowledged, with the first answer that its clerk got. */
export type Acknowledged = { clerk: Clerk; request: AcceptAbonements; acceptance: Acceptance };

export interface Load {
  /** All that was acknowledged so far. */
  acknowledged: Acknowledged[];
  /** What no clerk should ever see: refusals, other answers to the same request, broken answers. */
  faults: string[];
  /** Resolves after `more` further acknowledgements. */
  progress(more: number): Promise<void>;
  /** Lets every clerk finish the client before them. */
  finish(): Promise<void>;
}

/** How often a clerk sends the same request again: twice at once, or once more after the answer. */
const DOUBLED = 0.1;
const REPEATED = 0.1;

/** Clerks who accept one client after the other until told to finish, and never give up on a lost reply. */
export function startLoad(url: string, clerks: readonly Clerk[], orders: Orders): Load {
  const acknowledged: Acknowledged[] = [];
  const faults: string[] = [];
  let finishing = false;

  const serve = async (clerk: Clerk, chance: Chance): Promise<void> => {
    const { request } = orders(clerk.facilityId);
    const send = () => askUntilAnswered(url, clerk.cookie, request);
    const sent = chance.happens(DOUBLED) ? await Promise.all([send(), send()]) : [await send()];
    if (chance.happens(REPEATED)) sent.push(await send());
    const [first] = sent;
    if (first?.ok !== true) faults.push(`${request.id} was refused: ${JSON.stringify(first)}`);
    else acknowledged.push({ clerk, request, acceptance: first.acceptance });
    if (sent.some((one) => !isDeepStrictEqual(one, first))) faults.push(`${request.id} got different answers`);
  };

  const work = async (clerk: Clerk, chance: Chance): Promise<void> => {
    while (!finishing) {
      try {
        await serve(clerk, chance);
      } catch (error) {
        faults.push(String(error));
        return;
      }
    }
  };

  const working = clerks.map((clerk, place) => work(clerk, chanceOf(place)));
  return {
    acknowledged,
    faults,
    async progress(more) {
      const goal = acknowledged.length + more;
      while (acknowledged.length < goal && faults.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    async finish() {
      finishing = true;
      await Promise.all(working);
    },
  };
}
