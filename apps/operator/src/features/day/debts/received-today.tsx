import type { Remittance } from '@jazylym/domain/day/remittance';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { formatMoney, formatTime } from '@jazylym/i18n/format';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Alert, Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import list from '../../abonement/afterwards/list.module.css';
import type { Registered } from '../../abonement/batch/find-collectors.ts';
import { useOpenDay } from '../../organisation/collectors/use-registered.ts';
import { CorrectionDialog } from './correction-dialog.tsx';
import classes from './debts.module.css';

/** Money that was handed in on the open day, the latest first, and what was taken back; a wrong entry is corrected here. */
export function ReceivedToday({ registered }: { registered: readonly Registered[] }) {
  const { t, language } = useWords();
  const { facilityId } = useClerk();
  const businessDate = useOpenDay();
  const heading = useRef<HTMLHeadingElement>(null);
  const [wrong, setWrong] = useState<Remittance | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const received = useQuery(
    trpc.day.remittances.queryOptions(
      { facilityId, businessDate: businessDate ?? '' },
      { enabled: businessDate !== null, staleTime: 0 },
    ),
  );
  const nameOf = ({ collectorId }: Remittance) =>
    registered.find(({ collector }) => collector.id === collectorId)?.collector.name ?? '';
  const money = (amount: number) => formatMoney(amount, language);
  const sum = received.data?.reduce((all, { amount }) => all + amount, 0) ?? 0;
  return (
    <section className={classes.today} aria-labelledby="received-today">
      <div className={classes.todayHead}>
        <h2 ref={heading} id="received-today" className={classes.subtitle} tabIndex={-1}>
          {t('debts.today')}
        </h2>
        {sum !== 0 && <strong data-today>{t('debts.todaySum', { amount: money(sum) })}</strong>}
      </div>
      <div role="status">{notice && <Alert color="post">{notice}</Alert>}</div>
      {received.isPending && <SkeletonLines lines={2} label={t('shell.loading')} />}
      {received.isError && (
        <p role="alert">
          {t('debts.todayFailed')}{' '}
          <Anchor component="button" type="button" onClick={() => void received.refetch()}>
            {t('shell.retry')}
          </Anchor>
        </p>
      )}
      {received.data?.length === 0 && <p className={classes.detail}>{t('debts.todayNone')}</p>}
      {received.data !== undefined && received.data.length > 0 && (
        <ul className={list.rows}>
          {received.data.map((entry) => (
            <li key={entry.id} className={classes.entry} data-remittance={entry.amount}>
              <time className={classes.detail} dateTime={entry.receivedAt}>
                {formatTime(entry.receivedAt).slice(0, 5)}
              </time>
              <span className={classes.name}>{nameOf(entry)}</span>
              <span className={classes.sum}>
                {entry.isCorrected ? <s>{money(entry.amount)}</s> : money(entry.amount)}
              </span>
              <span className={classes.detail}>
                {entry.corrects !== null && `${t('debts.corrects', { reason: entry.reason })} · `}
                {entry.isCorrected && `${t('debts.corrected')} · `}
                {t('debts.by', { name: entry.operatorName })}
              </span>
              <span className={classes.action}>
                {entry.corrects === null && !entry.isCorrected && (
                  <Button
                    size="xs"
                    variant="subtle"
                    aria-label={t('debts.correctOf', { name: nameOf(entry), amount: money(entry.amount) })}
                    onClick={() => setWrong(entry)}
                    data-correct
                  >
                    {t('debts.correct')}
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {wrong && (
        <CorrectionDialog
          entry={wrong}
          name={nameOf(wrong)}
          onClose={() => setWrong(null)}
          onCorrected={() => {
            setNotice(t('debts.correctionDone', { name: nameOf(wrong), amount: money(wrong.amount) }));
            setWrong(null);
            heading.current?.focus();
          }}
        />
      )}
    </section>
  );
}
