import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { formatNumber, formatShortDate } from '@jazylym/i18n/format';
import type { ReactNode } from 'react';
import { endedRuns, manyOf, type Run, runsOf } from './blank-runs.ts';
import classes from './panel.module.css';

/** Which numbers are in a collector's hands, which were issued when, and what became of those that ended. */
export function BlankHistory({
  blanks: { ranges, ended, outstanding },
}: {
  blanks: Answers['organisation']['blanks'];
}) {
  const { t, language } = useWords();
  if (ranges.length === 0) return <p className={classes.detail}>{t('collectors.blanks.none')}</p>;
  const many = (run: Run) => t('collectors.blanks.many', { blanks: formatNumber(manyOf(run), language) });
  return (
    <>
      {outstanding.length > 0 && (
        <History title={t('collectors.blanks.inHand')}>
          <li className={classes.numbers} data-in-hand>
            {runsOf(outstanding).map(numbersOf).join(', ')}
          </li>
        </History>
      )}
      <History title={t('collectors.blanks.ranges')}>
        {ranges.toReversed().map((range) => (
          <li key={range.first}>
            <strong>{numbersOf(range)}</strong>
            <span className={classes.detail}>
              {many(range)} · {t('collectors.blanks.on', { date: formatShortDate(range.issuedOn, language) })}
            </span>
          </li>
        ))}
      </History>
      {ended.length > 0 && (
        <History title={t('collectors.blanks.ended')}>
          {endedRuns(ended).map((run) => (
            <li key={run.first} data-ended={run.end}>
              <strong>{numbersOf(run)}</strong>
              <span className={classes.detail}>
                {[t(`collectors.end.${run.end}`), formatShortDate(run.on, language), run.reason]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </History>
      )}
    </>
  );
}

const numbersOf = ({ first, last }: Run): string => (first === last ? String(first) : `${first}–${last}`);

function History({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h4 className={classes.formTitle}>{title}</h4>
      <ul className={classes.history}>{children}</ul>
    </div>
  );
}
