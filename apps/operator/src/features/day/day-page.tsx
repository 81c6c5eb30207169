import { i18n, useWords } from '@jazylym/front/language';
import { addDay } from '@jazylym/i18n/day/add';
import { useHotkeys } from '@mantine/hooks';
import { IconArchive } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { BackButton } from '../abonement/accepted/back-button.tsx';
import { DayChoice } from './begin/day-choice.tsx';
import { chosenDay } from './begin/days.ts';
import { WaitingDays } from './begin/waiting-days.tsx';
import classes from './day.module.css';
import { useDays } from './day-query.ts';
import { DayWork } from './day-work.tsx';
import { DayState } from './state.tsx';

addDay(i18n);

/** The end of the operational day: the day that accepts and those that wait, and the work on the one that is chosen (S10). */
export function DayPage() {
  const { t } = useWords();
  const { date } = useSearch({ from: '/day' });
  const days = useDays();
  // F10 would open the browser's menu: it led here, and pressed again it does nothing.
  useHotkeys([['F10', () => undefined]], []);
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('day.end.title')}</h1>
        <div className={classes.links}>
          <Link to="/days" className={classes.link ?? ''}>
            <IconArchive size={18} aria-hidden />
            {t('day.end.history')}
          </Link>
          <BackButton isFirst={false} />
        </div>
      </div>
      <DayState query={days} failed={t('day.end.failed')}>
        {(known) => {
          const chosen = date ?? chosenDay(known)?.businessDate ?? known.today;
          return (
            <>
              <WaitingDays days={known} chosen={chosen} />
              <DayChoice days={known} chosen={chosen} />
              <DayWork key={chosen} businessDate={chosen} days={known} />
            </>
          );
        }}
      </DayState>
    </div>
  );
}
