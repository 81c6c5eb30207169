import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from './days.module.css';
import type { HealthRow } from './health-rows.ts';
import { SortHead } from './sort-head.tsx';
import { WaitingRow } from './waiting-row.tsx';

/** How many lines are drawn at first, so that what lies below is in reach, and how many with each further press. */
const FIRST = 20;
const MORE = 100;

interface Props {
  rows: readonly HealthRow[];
  today: CalendarDate;
  /** Whether there are several, so that a facility's needs to be said. */
  hasBranches: boolean;
}

/** Facilities to act on, a line each, sorted by a press on a head. On a phone every line is a small card. */
export function WaitingTable({ rows, today, hasBranches }: Props) {
  const { t, language } = useWords();
  const [shown, setShown] = useState(FIRST);
  return (
    <>
      <table className={classes.table}>
        <caption className={classes.spoken}>{t('above.waiting.caption')}</caption>
        <thead>
          <tr>
            <SortHead sort="facility" label={t('above.waiting.facility')} />
            {hasBranches && <SortHead sort="branch" label={t('above.waiting.branch')} />}
            <SortHead sort="oldest" label={t('above.waiting.oldest')} isUsual />
            <SortHead sort="count" label={t('above.waiting.count')} isNumber />
            <SortHead sort="takings" label={t('above.waiting.takings')} isNumber />
            <SortHead sort="differences" label={t('above.waiting.differences')} isNumber />
            <th scope="col">{t('above.waiting.last')}</th>
            <th scope="col">{t('above.waiting.act')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <WaitingRow key={row.facility.id} row={row} today={today} hasBranches={hasBranches} />
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <Button variant="default" mt="sm" onClick={() => setShown(shown + MORE)}>
          {t('above.waiting.more', { left: formatNumber(rows.length - shown, language) })}
        </Button>
      )}
    </>
  );
}
