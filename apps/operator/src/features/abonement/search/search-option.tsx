import { type Found, type FoundSubscriber, lastMonthOf, lastTaken, runningOf } from '@jazylym/domain/abonement/found';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { monthOf } from '@jazylym/domain/calendar/month';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { useWords } from '@jazylym/front/language';
import { addressLine } from '@jazylym/i18n/abonement/address-line';
import { nameWhoTook } from '@jazylym/i18n/abonement/name-who-took';
import { formatMonth } from '@jazylym/i18n/format';
import type { Translate } from '@jazylym/i18n/i18n';
import type { Option } from './options.ts';
import classes from './search.module.css';

/** What the list says of something found: enough to tell two of the same name apart. */
export function SearchOption({ option, today }: { option: Option; today: CalendarDate }) {
  const { t, language } = useWords();
  if (option.kind === 'subscriber') return <SubscriberFound found={option.found} today={today} />;
  const [code, name, detail] =
    option.kind === 'abonement'
      ? [option.abonement.number, option.abonement.name, detailOf(option.abonement, t, language)]
      : [option.entry.publicationIndex, option.entry.title[language], option.entry.publisherName];
  return (
    <span className={classes.found}>
      <span className={classes.code}>{code}</span>
      <span>{name}</span>
      <span className={classes.detail}>{detail}</span>
    </span>
  );
}

/** An abonement's title and, where a collector took it, who and on which blank. */
function detailOf(
  { title, channel, taken }: NonNullable<Found['abonement']>,
  t: Translate,
  language: Language,
): string {
  if (taken !== null) {
    const found = { who: nameWhoTook(taken.collector, t), blank: taken.blankNumber };
    return `${title[language]} · ${t('abonement.taken.found', found)}`;
  }
  return channel === 'facility' ? title[language] : `${title[language]} · ${t(`abonement.taken.channel.${channel}`)}`;
}

/** A subscriber with telephone and address, and what runs out next. */
function SubscriberFound({ found, today }: { found: FoundSubscriber; today: CalendarDate }) {
  const { t, language } = useWords();
  const { subscriber, address, subscriptions } = found;
  const running = runningOf(subscriptions, monthOf(today));
  const [next] = running;
  const [latest] = lastTaken(subscriptions);
  const what = next ?? latest ?? subscriptions[0];
  const words = next ? 'counter.search.until' : latest ? 'counter.search.was' : 'counter.taken.reversed';
  return (
    <span className={classes.subscriber}>
      <span className={classes.name}>{subscriber.name}</span>
      <span className={classes.phone}>{subscriber.phone}</span>
      <span className={classes.detail}>{addressLine(address, t)}</span>
      {what && (
        <span className={classes.running}>
          {t(words, {
            title: what.title[language],
            month: formatMonth(lastMonthOf(what), language),
          })}
          {running.length > 1 && ` ${t('counter.search.more', { count: running.length - 1 })}`}
        </span>
      )}
    </span>
  );
}
