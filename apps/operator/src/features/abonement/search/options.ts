import type { Found, FoundSubscriber } from '@jazylym/domain/abonement/found';
import { searchedWords, subscriberWords } from '@jazylym/domain/abonement/words';
import type { CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import { undoWrongLayout } from '@jazylym/domain/catalogue/layout';

/** Something that the search found: one of a list that holds abonements, subscribers and publications alike. */
export type Option =
  | { kind: 'abonement'; key: string; abonement: NonNullable<Found['abonement']> }
  | { kind: 'subscriber'; key: string; found: FoundSubscriber }
  | { kind: 'publication'; key: string; entry: CatalogueEntry };

/** The groups of the list in their order: the most exact first. */
export const GROUPS = ['abonement', 'subscriber', 'publication'] as const;

/** What was found as one list, group after group. */
export const optionsOf = (found: Found, entries: readonly CatalogueEntry[]): Option[] => [
  ...(found.abonement ? [{ kind: 'abonement', key: found.abonement.id, abonement: found.abonement } as const] : []),
  ...found.subscribers.map((one) => ({ kind: 'subscriber', key: keyOf(one), found: one }) as const),
  ...entries.map((entry) => ({ kind: 'publication', key: entry.publicationIndex, entry }) as const),
];

const keyOf = ({ subscriber, address }: FoundSubscriber): string =>
  [subscriber.name, subscriber.phone, ...Object.values(address)].join(' ');

/** Whether a text asks for subscribers at all: two letters or three digits of one, whatever the layout. */
export const asksForSubscribers = (text: string): boolean => readingsOf(text).length > 0;

/**
 * Whether a subscriber answers a text, by the rule that the server finds them by: so an answer to an earlier, shorter text goes
 * on being good for what is typed since, and what no longer fits is never shown.
 */
export const answers = ({ subscriber }: FoundSubscriber, text: string): boolean => {
  const held = subscriberWords(subscriber);
  return readingsOf(text).some((words) => words.every((word) => held.some((one) => one.startsWith(word))));
};

/** All that a text may ask for, in whatever layout it was typed. */
const readingsOf = (text: string): string[][] => [text, ...undoWrongLayout(text)].flatMap(searchedWords);
