import { useWords } from '@jazylym/front/language';
import { formatDay } from '@jazylym/i18n/format';
import { useState } from 'react';
import classes from './debts.module.css';
import { ReceivedDay, type ReceivedProps } from './received-day.tsx';
import type { EarlierDay as Day } from './use-earlier-days.ts';

interface Props extends ReceivedProps {
  day: Day;
  isFirstOpen: boolean;
}

/** The money of a day that accepts no more, folded; its entries are asked for once it is opened. */
export function EarlierDay({ day: { businessDate, isCertified }, isFirstOpen, ...shown }: Props) {
  const { t, language } = useWords();
  const [isOpen, setOpen] = useState(isFirstOpen);
  return (
    <details
      className={classes.earlier}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      data-earlier={businessDate}
    >
      <summary>
        {formatDay(businessDate, language)}
        <span className={classes.detail}> · {t(`debts.earlier.${isCertified ? 'certified' : 'waits'}`)}</span>
      </summary>
      {isOpen && <ReceivedDay businessDate={businessDate} {...shown} />}
    </details>
  );
}
