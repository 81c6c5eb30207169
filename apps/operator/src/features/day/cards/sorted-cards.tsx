import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { CARDS_IN_FILE, cardFiles } from '@jazylym/domain/day/card-files';
import { type CardOrder, cardGroups, type SortableCard } from '@jazylym/domain/day/sort';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { formatNumber } from '@jazylym/i18n/format';
import { Segments } from '@jazylym/ui/segments/segments';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClerk } from '../../../app/clerk.ts';
import classes from '../day.module.css';
import { dayFile } from '../protocol/day-file.ts';
import { DayState } from '../state.tsx';
import type { Counting } from '../use-count.ts';
import own from './cards.module.css';
import { groupsByPoint, groupsByTerm } from './groups.ts';
import { TickList } from './tick-list.tsx';

interface Props {
  businessDate: CalendarDate;
  counting: Counting;
}

/** The cards sorted: to tick by index and term, or as the copies travel; and to print in this order (S10). */
export function SortedCards({ businessDate, counting }: Props) {
  const { t } = useWords();
  const { facilityId } = useClerk();
  const [view, setView] = useState<CardOrder>('byTitle');
  const sorted = useQuery(trpc.day.sorted.queryOptions({ facilityId, businessDate }, { staleTime: 0 }));
  return (
    <section className={`${classes.card} ${own.step}`} aria-labelledby="sorted-title" data-sorted>
      <div>
        <h2 id="sorted-title" className={classes.heading}>
          {t('day.count.sorted.title')}
        </h2>
        <p className={classes.hint}>{t(`day.count.sorted.hint.${view}`)}</p>
      </div>
      <DayState query={sorted} failed={t('day.count.sorted.failed')}>
        {(cards) =>
          cards.length === 0 ? (
            <p className={classes.hint}>{t('day.count.sorted.empty')}</p>
          ) : (
            <Sorted cards={cards} businessDate={businessDate} counting={counting} view={view} onView={setView} />
          )
        }
      </DayState>
    </section>
  );
}

interface SortedProps extends Props {
  cards: readonly SortableCard[];
  view: CardOrder;
  onView: (view: CardOrder) => void;
}

function Sorted({ cards, businessDate, counting, view, onView }: SortedProps) {
  const { t, language } = useWords();
  const { ticked } = counting.count;
  const here = new Set(cards.map(({ abonementId }) => abonementId));
  const count = ticked.filter((id) => here.has(id)).length;
  const groups = view === 'byTitle' ? groupsByTerm(cards, language) : groupsByPoint(cardGroups(cards), { t, language });
  return (
    <>
      <div className={classes.links}>
        <Segments
          label={t('day.count.sorted.view')}
          choices={[
            { value: 'byTitle', label: t('day.count.sorted.byTitle') },
            { value: 'byPoint', label: t('day.count.sorted.byPoint') },
          ]}
          value={view}
          onChange={onView}
        />
        <strong data-ticked={count} role="status">
          {t('day.count.sorted.ticked', {
            ticked: formatNumber(count, language),
            total: formatNumber(cards.length, language),
          })}
        </strong>
      </div>
      <PrintLinks businessDate={businessDate} count={cards.length} order={view} />
      <TickList
        groups={groups}
        isTitled={view === 'byPoint'}
        ticked={ticked}
        onTick={(next) => counting.edit({ ticked: next })}
      />
    </>
  );
}

function PrintLinks({ businessDate, count, order }: { businessDate: CalendarDate; count: number; order: CardOrder }) {
  const { t } = useWords();
  const { facilityId } = useClerk();
  const of = { facilityId, businessDate };
  const files = cardFiles(count);
  return (
    <div className={classes.links}>
      <a className={classes.link} href={dayFile(of, 'sorting.pdf')} target="_blank" rel="noreferrer">
        <IconFileTypePdf size={18} aria-hidden />
        {t('day.count.sorted.list')}
      </a>
      {Array.from({ length: files }, (_, part) => (
        <a
          key={dayFile(of, 'cards.pdf', { part: String(part + 1), order })}
          className={classes.link}
          href={dayFile(of, 'cards.pdf', { part: String(part + 1), order })}
          target="_blank"
          rel="noreferrer"
        >
          <IconPrinter size={18} aria-hidden />
          {files === 1
            ? t('day.count.sorted.print')
            : t('day.count.sorted.printPart', {
                first: part * CARDS_IN_FILE + 1,
                last: Math.min((part + 1) * CARDS_IN_FILE, count),
              })}
        </a>
      ))}
    </div>
  );
}
