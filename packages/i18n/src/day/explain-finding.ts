import type { Finding } from '@jazylym/domain/day/finding';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatDate } from '../format.ts';
import type { Translate } from '../i18n.ts';

/** A finding in words: what it is about and why it does not fit; and where it is, as far as that is known. */
export function explainFinding(
  { what, why, sequence, number, day, field }: Finding,
  { t, language }: { t: Translate; language: Language },
): { sentence: string; where: string } {
  const places = [
    number === null ? null : t('journal.finding.number', { number }),
    day === null ? null : t('journal.finding.day', { day: formatDate(day, language) }),
    sequence === null ? null : t('journal.finding.sequence', { sequence }),
    field === null ? null : t('journal.finding.field', { field }),
  ];
  return {
    sentence: `${t(`journal.what.${what}`)}. ${t(`journal.why.${why}`)}.`,
    where: places.filter((place) => place !== null).join(', '),
  };
}
