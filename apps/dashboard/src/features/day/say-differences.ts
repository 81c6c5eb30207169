import type { Differences } from '@jazylym/domain/day/health';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { counted } from '@jazylym/i18n/counted';
import { signedMoney } from '@jazylym/i18n/day/signed';

/** How often a facility differed, by how much less and more, and how many cards were wrong: «2 күн: −500 ₸, +1 200 ₸, 1 карточка». */
export function sayDifferences({ count, short, over, cards }: Differences, language: Language): string {
  const what = [-short, over].filter((amount) => amount !== 0).map((amount) => signedMoney(amount, language));
  if (cards > 0) what.push(counted(cards, 'card', language));
  const days = counted(count, 'day', language);
  return what.length > 0 ? `${days}: ${what.join(', ')}` : days;
}
