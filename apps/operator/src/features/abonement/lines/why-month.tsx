import { addMonths } from '@jazylym/domain/calendar/month';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { useWords } from '@jazylym/front/language';
import { formatMonth, formatShortDate } from '@jazylym/i18n/format';
import type { Translate } from '@jazylym/i18n/i18n';
import type { OnOffer } from '../draft/reckon.ts';
import classes from './lines.module.css';

/** Why the first open month is the first, over the year's end too, and until when the chosen one is accepted. */
export function WhyMonth({ onOffer }: { onOffer: OnOffer }) {
  const { t, language } = useWords();
  const { closesAfter, awaits } = onOffer;
  const until = t('counter.deadline.closesAfter', { closes: formatShortDate(closesAfter, language) });
  const next = awaits === null ? null : t('counter.deadline.awaits', { year: awaits });
  return <p className={classes.why}>{[whyFirst(onOffer, t, language), until, next].filter(Boolean).join(' ')}</p>;
}

function whyFirst({ entry, firstOpen: month, why }: OnOffer, t: Translate, language: Language): string {
  const firstOpen = formatMonth(month, language);
  if (why === 'catalogueBegins') return t('counter.deadline.catalogueBegins', { firstOpen });
  if ('notInYear' in why) return t('counter.deadline.titleBegins', { year: why.notInYear, firstOpen });
  return t('counter.deadline.closed', {
    before: formatMonth(addMonths(month, -1), language),
    closed: formatShortDate(why.closed, language),
    system: t(`counter.publication.${entry.distributionSystem}`),
  });
}
