import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { Collector } from '@jazylym/domain/organisation/collector';
import { isActiveOn } from '@jazylym/domain/organisation/decide-collector';
import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { formatMoney, formatNumber, formatShortDate } from '@jazylym/i18n/format';
import { pressOnce } from '../../abonement/afterwards/row-keys.ts';
import type { Registered } from '../../abonement/batch/find-collectors.ts';
import classes from './collectors.module.css';

interface Props {
  found: readonly Registered[];
  debts: Answers['day']['debts'] | undefined;
  today: CalendarDate | null;
  open: string | undefined;
  onOpen: (id: string) => void;
}

const FIGURES = ['outstanding', 'used', 'spoiled'] as const;

/** The register as a table: who, whether they work, how many blanks, what they owe. The name opens the entry. */
export function CollectorTable({ found, debts, today, open, onOpen }: Props) {
  const { t, language } = useWords();
  return (
    <table className={classes.table} aria-label={t('collectors.title')}>
      <thead>
        <tr>
          {(['name', 'kind', 'state'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`collectors.column.${column}`)}
            </th>
          ))}
          {[...FIGURES, 'debt' as const].map((column) => (
            <th key={column} scope="col" className={classes.figure}>
              {t(`collectors.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.map(({ collector, blanks }) => {
          const { id, number, name, channel, round } = collector;
          const debt = debts?.find((one) => one.collector.id === id)?.debt ?? 0;
          return (
            <tr key={id} data-open={open === id}>
              <th scope="row">
                <button
                  type="button"
                  className={classes.open}
                  data-row={id}
                  aria-current={open === id}
                  onKeyDown={pressOnce}
                  onClick={() => onOpen(id)}
                >
                  <span className={classes.number}>№ {number}</span>
                  <span className={classes.name} title={name}>
                    {name}
                  </span>
                </button>
              </th>
              <td data-head={t('collectors.column.kind')}>
                {t(`collectors.kind.${channel}`)}
                {round !== '' && (
                  <span className={classes.detail}>
                    {' · '}
                    <span className={classes.round}>{t('collectors.round', { round })}</span>
                  </span>
                )}
              </td>
              <td data-head={t('collectors.column.state')}>
                <State collector={collector} today={today} />
              </td>
              {FIGURES.map((figure) => (
                <td key={figure} className={classes.figure} data-head={t(`collectors.column.${figure}`)}>
                  {formatNumber(blanks[figure], language)}
                </td>
              ))}
              <td className={classes.figure} data-head={t('collectors.column.debt')} data-debt={debt}>
                {debts === undefined ? '…' : formatMoney(debt, language)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Whether somebody works today, and since or until when where not. */
function State({ collector, today }: { collector: Collector; today: CalendarDate | null }) {
  const { t, language } = useWords();
  const { activeFrom, activeTo } = collector;
  const say = (state: 'later' | 'ended' | 'until', date: CalendarDate) =>
    t(`collectors.state.${state}`, { date: formatShortDate(date, language) });
  const isActive = today === null || isActiveOn(collector, today);
  if (isActive) return activeTo === null ? t('collectors.state.active') : say('until', activeTo);
  const isOver = activeTo !== null && today !== null && activeTo < today;
  return <span className={classes.detail}>{isOver ? say('ended', activeTo) : say('later', activeFrom)}</span>;
}
