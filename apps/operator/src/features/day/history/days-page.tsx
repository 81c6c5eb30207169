import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { i18n, useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { addDay } from '@jazylym/i18n/day/add';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import { BackButton } from '../../abonement/accepted/back-button.tsx';
import { moveAmongRows } from '../../abonement/afterwards/row-keys.ts';
import classes from '../day.module.css';
import { DayState } from '../state.tsx';
import { CertifiedRow } from './certified-row.tsx';
import own from './history.module.css';

addDay(i18n);

/** The days that were certified, the latest first, with their differences; each opens its protocol as it was sealed. */
export function DaysPage() {
  const { t } = useWords();
  const { facilityId } = useClerk();
  const [before, setBefore] = useState<CalendarDate | null>(null);
  const history = useQuery(
    trpc.day.history.queryOptions({ facilityId, before }, { staleTime: 0, placeholderData: keepPreviousData }),
  );
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('day.history.title')}</h1>
          <p className={classes.hint}>{t('day.history.hint')}</p>
        </div>
        <div className={classes.links}>
          <Link to="/day" className={classes.link ?? ''}>
            {t('day.history.toDay')}
          </Link>
          <BackButton isFirst={false} />
        </div>
      </div>
      <DayState query={history} failed={t('day.history.failed')}>
        {({ days, next }) =>
          days.length === 0 ? (
            <EmptyState
              title={t('day.history.none')}
              hint={t('day.history.noneHint')}
              action={
                <Button component={Link} to="/day" autoFocus>
                  {t('day.history.toDay')}
                </Button>
              }
            />
          ) : (
            <>
              <ul className={own.rows} onKeyDown={moveAmongRows}>
                {days.map((day, place) => (
                  <CertifiedRow key={day.businessDate} day={day} isFirst={place === 0} />
                ))}
              </ul>
              {next !== null && (
                <Button variant="light" className={own.older ?? ''} onClick={() => setBefore(next)}>
                  {t('day.history.older')}
                </Button>
              )}
            </>
          )
        }
      </DayState>
    </div>
  );
}
