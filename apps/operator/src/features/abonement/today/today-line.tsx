import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { nameWhoTook } from '@jazylym/i18n/abonement/name-who-took';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney, formatTime } from '@jazylym/i18n/format';
import { Link } from '@tanstack/react-router';
import { markOf } from './mark.ts';
import classes from './today.module.css';

/** One abonement of today; a reversed one is struck through, and what has not reached its client yet says how far it is. */
export function TodayLine({ line }: { line: Answers['abonement']['today']['latest'][number] }) {
  const { t, language } = useWords();
  const { id, number, name, title, total, months, sets, acceptedAt, isReversed, taken } = line;
  const mark = markOf(line);
  return (
    <Link
      to="/abonement/$id"
      params={{ id }}
      className={classes.line ?? ''}
      title={t('counter.today.open', { number })}
      data-mark={mark}
    >
      <span className={classes.name}>{name}</span>
      <span className={classes.sum}>
        {isReversed ? <s>{formatMoney(total, language)}</s> : formatMoney(total, language)}
      </span>
      <span className={classes.detail}>
        {title[language]} · {counted(months, 'month', language)} × {sets}
        {taken && ` · ${nameWhoTook(taken.collector, t)}`}
      </span>
      <time className={classes.detail} dateTime={acceptedAt}>
        {formatTime(acceptedAt).slice(0, 5)}
      </time>
      {mark && <span className={classes.mark}>{t(`counter.today.${mark}`)}</span>}
    </Link>
  );
}
