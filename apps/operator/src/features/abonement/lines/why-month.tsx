import { addMonths } from '@jazylym/domain/calendar/month';
import { useWords } from '@jazylym/front/language';
import { formatMonth, formatShortDate } from '@jazylym/i18n/format';
import type { OnOffer } from '../draft/reckon.ts';
import classes from './lines.module.css';

/** Why the first open month is the first, and until when the chosen one is accepted. */
export function WhyMonth({ onOffer }: { onOffer: OnOffer }) {
  const { t, language } = useWords();
  const { entry, firstOpen, closedBefore, closesAfter } = onOffer;
  const why = closedBefore
    ? t('counter.deadline.closed', {
        before: formatMonth(addMonths(firstOpen, -1), language),
        closed: formatShortDate(closedBefore, language),
        system: t(`counter.publication.${entry.distributionSystem}`),
      })
    : t('counter.deadline.catalogueBegins', { firstOpen: formatMonth(firstOpen, language) });
  const until = t('counter.deadline.closesAfter', { closes: formatShortDate(closesAfter, language) });
  return (
    <p className={classes.why}>
      {why} {until}
    </p>
  );
}
