import type { Remittance } from '@jazylym/domain/day/remittance';
import { useWords } from '@jazylym/front/language';
import { formatDay, formatMoney } from '@jazylym/i18n/format';
import { Alert } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Registered } from '../../abonement/batch/find-collectors.ts';
import { useOpenDay } from '../../organisation/collectors/use-registered.ts';
import { CorrectionDialog } from './correction-dialog.tsx';
import classes from './debts.module.css';
import { EarlierDay } from './earlier-day.tsx';
import { ReceivedDay } from './received-day.tsx';
import { isPointedAt } from './remittance-search.ts';
import { useEarlierDays } from './use-earlier-days.ts';

/** Money that was handed in on the open day and on earlier ones, and what was taken back; a wrong entry of any of them is corrected here. */
export function ReceivedMoney({ registered }: { registered: readonly Registered[] }) {
  const { t, language } = useWords();
  const search = useSearch({ from: '/debts' });
  const openDay = useOpenDay();
  const earlier = useEarlierDays(openDay, search.date ?? null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [wrong, setWrong] = useState<Remittance | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const nameOf = ({ collectorId }: Remittance) =>
    registered.find(({ collector }) => collector.id === collectorId)?.collector.name ?? '';
  const shown = { nameOf, isSought: (entry: Remittance) => isPointedAt(entry, search), onWrong: setWrong };
  const money = (amount: number) => formatMoney(amount, language);
  return (
    <section className={classes.today} aria-labelledby="received-today">
      <h2 ref={heading} id="received-today" className={classes.subtitle} tabIndex={-1}>
        {openDay === null ? t('debts.receivedMoney') : t('debts.today', { day: formatDay(openDay, language) })}
      </h2>
      <div role="status">{notice && <Alert color="post">{notice}</Alert>}</div>
      {openDay !== null && <ReceivedDay businessDate={openDay} {...shown} />}
      {earlier.length > 0 && (
        <>
          <h2 className={classes.subtitle}>{t('debts.earlier.title')}</h2>
          <p className={classes.detail}>{t('debts.earlier.hint')}</p>
          {earlier.map((day) => (
            <EarlierDay
              key={day.businessDate}
              day={day}
              isFirstOpen={!day.isCertified || day.businessDate === search.date}
              {...shown}
            />
          ))}
        </>
      )}
      {wrong && (
        <CorrectionDialog
          entry={wrong}
          openDay={openDay}
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
