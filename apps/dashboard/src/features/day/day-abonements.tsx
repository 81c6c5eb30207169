import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { formatMonth, formatNumber } from '@jazylym/i18n/format';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import own from './day-page.module.css';
import classes from './days.module.css';

/** So many are shown until all are asked for. */
const FIRST = 50;

/**
 * The documents behind a day's figures: its abonements by title and term, each leading to its PS-1. Names stay on the paper. For whoever may
 * read abonements.
 */
export function DayAbonements({ facilityId, businessDate }: { facilityId: number; businessDate: string }) {
  const { t, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const cards = useQuery(trpc.day.sorted.queryOptions({ facilityId, businessDate }, { enabled: isOpen, retry: false }));
  const shown = isWhole ? cards.data : cards.data?.slice(0, FIRST);
  const rest = (cards.data?.length ?? 0) - (shown?.length ?? 0);
  return (
    <details className={classes.card} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={own.summary}>{t('above.day.abonements')}</summary>
      {cards.isError && <p role="alert">{t('above.day.abonementsFailed')}</p>}
      {cards.isPending && isOpen && <SkeletonLines lines={6} label={t('shell.loading')} />}
      {shown?.length === 0 && <p>{t('above.day.noAbonements')}</p>}
      {shown !== undefined && shown.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        <section className={own.scroll} tabIndex={0} aria-label={t('above.day.abonements')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('above.day.number')}</th>
                <th scope="col">{t('above.day.publication')}</th>
                <th scope="col">{t('above.day.term')}</th>
                <th scope="col" className={classes.number}>
                  {t('above.day.sets')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ abonementId, number, publicationIndex, title, startMonth, months, sets }) => (
                <tr key={abonementId}>
                  <th scope="row">
                    <a href={`/documents/${facilityId}/ps1/${abonementId}.pdf`} target="_blank" rel="noreferrer">
                      {number}
                    </a>
                  </th>
                  <td>
                    {publicationIndex} {title[language]}
                  </td>
                  <td>{t('above.day.termOf', { month: formatMonth(startMonth, language), months })}</td>
                  <td className={classes.number}>{formatNumber(sets, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rest > 0 && (
        <Button variant="default" size="sm" onClick={() => setWhole(true)}>
          {t('above.day.allAbonements', { rest: formatNumber(rest, language) })}
        </Button>
      )}
    </details>
  );
}
