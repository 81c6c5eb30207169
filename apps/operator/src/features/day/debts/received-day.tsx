import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { Remittance } from '@jazylym/domain/day/remittance';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { formatMoney } from '@jazylym/i18n/format';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import list from '../../abonement/afterwards/list.module.css';
import classes from './debts.module.css';
import { RemittanceEntry } from './remittance-entry.tsx';

export interface ReceivedProps {
  nameOf: (entry: Remittance) => string;
  /** Whether it is what one was led here for: it stands out, and the cursor goes to it. */
  isSought: (entry: Remittance) => boolean;
  onWrong: (entry: Remittance) => void;
}

interface Props extends ReceivedProps {
  businessDate: CalendarDate;
}

/** What was handed in on one day, the latest first, with its sum. */
export function ReceivedDay({ businessDate, nameOf, isSought, onWrong }: Props) {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const root = useRef<HTMLDivElement>(null);
  const received = useQuery(trpc.day.remittances.queryOptions({ facilityId, businessDate }, { staleTime: 0 }));
  const { data } = received;
  const isHere = data !== undefined;
  useEffect(() => {
    if (!isHere) return;
    const sought = root.current?.querySelector<HTMLElement>('[data-sought="true"]');
    sought?.scrollIntoView({ block: 'center' });
    (sought?.querySelector<HTMLElement>('[data-correct]') ?? sought)?.focus();
  }, [isHere]);
  const sum = data?.reduce((all, { amount }) => all + amount, 0) ?? 0;
  return (
    <div ref={root} data-received={businessDate}>
      {received.isPending && <SkeletonLines lines={2} label={t('shell.loading')} />}
      {received.isError && (
        <p role="alert">
          {t('debts.todayFailed')}{' '}
          <Anchor component="button" type="button" onClick={() => void received.refetch()}>
            {t('shell.retry')}
          </Anchor>
        </p>
      )}
      {data?.length === 0 && <p className={classes.detail}>{t('debts.todayNone')}</p>}
      {data !== undefined && data.length > 0 && (
        <>
          <ul className={list.rows}>
            {data.map((entry) => (
              <RemittanceEntry
                key={entry.id}
                entry={entry}
                name={nameOf(entry)}
                isSought={isSought(entry)}
                onWrong={() => onWrong(entry)}
              />
            ))}
          </ul>
          <p className={classes.daySum} data-today>
            {t('debts.todaySum', { amount: formatMoney(sum, language) })}
          </p>
        </>
      )}
    </div>
  );
}
