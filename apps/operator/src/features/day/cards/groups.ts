import { type CardGroups, type SortableCard, sortedCards } from '@jazylym/domain/day/sort';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { counted } from '@jazylym/i18n/counted';
import { formatMonth } from '@jazylym/i18n/format';
import type { Translate } from '@jazylym/i18n/i18n';

/** Cards that lie together, with what they are called. */
export type CardGroup = { key: string; name: string; cards: readonly SortableCard[] };

/** By index, then by term: the order of the print. */
export function groupsByTerm(cards: readonly SortableCard[], language: Language): CardGroup[] {
  const terms = Map.groupBy(
    sortedCards(cards),
    ({ publicationIndex, startMonth, months }) => `${publicationIndex} ${startMonth} ${months}`,
  );
  return [...terms].flatMap(([key, held]) => {
    const [any] = held;
    if (any === undefined) return [];
    const { publicationIndex, title, startMonth, months } = any;
    const term = `${formatMonth(startMonth, language)}, ${counted(months, 'month', language)}`;
    return [{ key, name: `${publicationIndex} ${title[language]} · ${term}`, cards: held }];
  });
}

/** As the copies travel: by sorting point and delivery round, the address system's apart. */
export function groupsByPoint(
  { bySortingPoint, addressed }: CardGroups,
  { t, language }: { t: Translate; language: Language },
): CardGroup[] {
  const ofRounds = bySortingPoint.flatMap(({ sortingPoint, rounds }) => {
    const point = sortingPoint?.names[language] ?? t('day.count.sorted.noPoint');
    return rounds.map(({ deliveryFacility, round, titles }) => {
      const facility = deliveryFacility.names[language];
      const place =
        round === ''
          ? `${facility}, ${t('day.count.sorted.noRound')}`
          : t('day.count.sorted.round', { facility, round });
      return {
        key: `${sortingPoint?.id ?? '-'} ${deliveryFacility.id} ${round}`,
        name: `${point} → ${place}`,
        cards: titles.flatMap(({ sorted }) => sorted),
      };
    });
  });
  if (addressed.cards === 0) return ofRounds;
  const cards = addressed.titles.flatMap(({ sorted }) => sorted);
  return [...ofRounds, { key: 'addressed', name: t('day.count.sorted.addressed'), cards }];
}
