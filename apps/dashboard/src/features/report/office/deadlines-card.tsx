import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { OfficeReport } from '@jazylym/domain/report/office';
import { useWords } from '@jazylym/front/language';
import { formatDate, formatDay, formatMonth } from '@jazylym/i18n/format';
import { Fragment } from 'react';
import cardClasses from '../card/card.module.css';
import { Card } from '../card/card.tsx';
import { Table } from '../card/table.tsx';
import { TitleLink } from '../title-link.tsx';
import { deadlinesOf } from './deadlines.ts';
import classes from './office.module.css';
import { sayLeft } from './say-left.ts';

/** Until when which titles are accepted next, the soonest first. */
export function DeadlinesCard({ titles, today }: Pick<OfficeReport, 'titles'> & { today: CalendarDate }) {
  const words = useWords();
  const { t, language } = words;
  const deadlines = deadlinesOf(titles);
  const title = t('office.deadlines.title');
  return (
    <Card
      title={title}
      height={120}
      table={() => (
        <Table
          chart={title}
          heads={[t('office.name'), t('office.deadlines.day'), t('office.deadlines.start')]}
          rows={deadlines.flatMap(({ closesOn, startMonth, titles: of }) =>
            of.map((one) => ({
              key: one.publicationIndex,
              name: one.title[language],
              cells: [formatDate(closesOn, language), formatMonth(startMonth, language)],
            })),
          )}
        />
      )}
    >
      {deadlines.length === 0 ? (
        <p className={cardClasses.rest}>{t('office.deadlines.none')}</p>
      ) : (
        <ul className={classes.deadlines}>
          {deadlines.map(({ closesOn, startMonth, titles: of }) => (
            <li key={`${closesOn} ${startMonth}`}>
              <span className={classes.day}>{t('office.deadlines.until', { day: formatDay(closesOn, language) })}</span>{' '}
              <span className={classes.left}>
                · {sayLeft(closesOn, today, words)} ·{' '}
                {t('office.deadlines.month', { month: formatMonth(startMonth, language) })}
              </span>
              <br />
              {of.map((one, place) => (
                <Fragment key={one.publicationIndex}>
                  {place > 0 && ', '}
                  <TitleLink index={one.publicationIndex}>{one.title[language]}</TitleLink>
                </Fragment>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
