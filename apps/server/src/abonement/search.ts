import { type Found, type FoundSubscriber, standingOf } from '@jazylym/domain/abonement/found';
import { parseNumber } from '@jazylym/domain/abonement/number';
import { searchedWords, subscriberWords } from '@jazylym/domain/abonement/words';
import { undoWrongLayout } from '@jazylym/domain/catalogue/layout';
import type { Services } from '../context.ts';
import { abonementNumbered, type Holding, holdingsOf } from './search-store.ts';

/** How many subscribers a search answers: as many as a clerk reads at a glance. */
const MOST_FOUND = 8;

/**
 * Finds in a facility who has subscribed before, by the beginnings of names or by telephone, IIN or BIN, with the wrong keyboard
 * layout undone where nothing is found as typed; or one abonement by its number, typed or scanned.
 */
export async function search(
  { db }: Pick<Services, 'db'>,
  { facilityId, text }: { facilityId: number; text: string },
): Promise<Found> {
  for (const reading of [text, ...undoWrongLayout(text)]) {
    const number = parseNumber(reading);
    if (number !== null) return { subscribers: [], abonement: await abonementNumbered(db.pool, facilityId, number) };
    for (const words of searchedWords(reading)) {
      const holdings = await holdingsOf(db.pool, facilityId, words);
      if (holdings.length > 0) return { subscribers: subscribersOf(holdings).slice(0, MOST_FOUND), abonement: null };
    }
  }
  return { subscribers: [], abonement: null };
}

/**
 * Subscriptions gathered by who holds them, each as they were last written down. One person is known by the IIN or BIN and, where
 * there is none, by name and telephone; without either, by name and address. What was reversed may have been reversed for a wrong
 * name or address: it is heeded only where there is nothing else, and who has nothing else comes last.
 */
function subscribersOf(holdings: readonly Holding[]): FoundSubscriber[] {
  const found = new Map<string, FoundSubscriber>();
  for (const { subscriber, address, subscription } of holdings) {
    const key = identityOf({ subscriber, address });
    const known = found.get(key);
    if (known === undefined) found.set(key, { subscriber, address, subscriptions: [subscription] });
    else {
      if (!subscription.isReversed && isAllReversed(known)) Object.assign(known, { subscriber, address });
      known.subscriptions.push(subscription);
    }
  }
  const all = [...found.values()];
  return [...all.filter((one) => !isAllReversed(one)), ...all.filter(isAllReversed)];
}

const isAllReversed = ({ subscriptions }: FoundSubscriber): boolean => standingOf(subscriptions).length === 0;

function identityOf({ subscriber, address }: Pick<Holding, 'subscriber' | 'address'>): string {
  const number = subscriber.kind === 'individual' ? subscriber.iin : subscriber.bin;
  if (number !== null) return number;
  const words = subscriberWords(subscriber).join(' ');
  return subscriber.phone === null ? `${words} ${Object.values(address).join(' ')}` : words;
}
