import { useWords } from '@jazylym/front/language';
import { formatMonth, formatNumber } from '@jazylym/i18n/format';
import { MONTH_NAMES } from '@jazylym/i18n/months';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import mapClasses from '../../card/map.module.css';
import classes from './heat.module.css';
import { boundsOf, type Cell, copiesIn, type HeatRow, moved, stepOf } from './heat.ts';

interface Props {
  title: string;
  /** The head of the names. */
  head: string;
  rows: readonly HeatRow[];
  /** What is under the rows without a shade, such as the whole. */
  sums: readonly HeatRow[];
  nameOf: (row: HeatRow) => ReactNode;
  /** Opens a row's page; without it a press only tells the numbers. */
  onOpen?: ((key: string) => void) | undefined;
}

/**
 * Copies by row and month: the shade tells how much, the number in the cell how much exactly. One cell is in the order of tabs;
 * arrow keys walk on from it. What is pointed at, or has the cursor, is told in full under the map.
 */
export function HeatMap({ title, head, rows, sums, nameOf, onOpen }: Props) {
  const { t, language } = useWords();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Cell>({ row: 0, month: 0 });
  const [pointed, setPointed] = useState<Cell | null>(null);
  const bounds = boundsOf(rows);
  const inTabs = rows[at.row] === undefined ? { row: 0, month: 0 } : at;

  const walk = (event: KeyboardEvent, from: Cell) => {
    const to = moved(from, event.key, rows.length);
    if (to === null) return;
    event.preventDefault();
    setAt(to);
    table.current?.querySelector<HTMLButtonElement>(`[data-cell="${to.row}-${to.month}"]`)?.focus();
  };

  return (
    <>
      <div className={classes.scroll}>
        <table ref={table} className={classes.heat}>
          <caption className={classes.spoken}>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {MONTH_NAMES[language].short.map((month) => (
                <th key={month} scope="col">
                  {month}
                </th>
              ))}
              <th scope="col">{t('regions.heat.whole')}</th>
            </tr>
          </thead>
          <tbody onMouseLeave={() => setPointed(null)}>
            {rows.map((row, place) => (
              <tr key={row.key}>
                <th scope="row">{nameOf(row)}</th>
                {row.months.map(({ month, copies }, number) => {
                  const cell = { row: place, month: number };
                  return (
                    <td key={month}>
                      <button
                        type="button"
                        className={classes.cell}
                        data-cell={`${place}-${number}`}
                        data-step={stepOf(copies, bounds)}
                        data-opens={onOpen !== undefined}
                        tabIndex={inTabs.row === place && inTabs.month === number ? 0 : -1}
                        aria-label={t('regions.heat.cell', {
                          name: row.name,
                          month: formatMonth(month, language),
                          copies: formatNumber(copies, language),
                        })}
                        onFocus={() => {
                          setAt(cell);
                          setPointed(cell);
                        }}
                        onMouseEnter={() => setPointed(cell)}
                        onKeyDown={(event) => walk(event, cell)}
                        onClick={() => onOpen?.(row.key)}
                      >
                        {formatNumber(copies, language)}
                      </button>
                    </td>
                  );
                })}
                <td className={classes.whole}>{formatNumber(copiesIn(row.months), language)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {sums.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.name}</th>
                {row.months.map(({ month, copies }) => (
                  <td key={month}>{formatNumber(copies, language)}</td>
                ))}
                <td className={classes.whole}>{formatNumber(copiesIn(row.months), language)}</td>
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
      <Pointed row={pointed === null ? undefined : rows[pointed.row]} month={pointed?.month ?? 0} />
      <Scale bounds={bounds} />
    </>
  );
}

/** The cell that is pointed at, in full; until one is, how to. */
function Pointed({ row, month: number }: { row: HeatRow | undefined; month: number }) {
  const { t, language } = useWords();
  const month = row?.months[number];
  if (row === undefined || month === undefined) return <p className={classes.pointed}>{t('regions.heat.pointed')}</p>;
  const read = (value: number) => formatNumber(value, language);
  return (
    <p className={classes.pointed} data-pointed>
      <strong>
        {t('regions.heat.cell', {
          name: row.name,
          month: formatMonth(month.month, language),
          copies: t('regions.heat.copies', { number: read(month.copies) }),
        })}
      </strong>{' '}
      {t('regions.heat.parts', {
        city: read(month.city),
        awaiting: read(month.awaiting),
        started: read(month.started),
      })}
    </p>
  );
}

/** Which numbers each shade stands for. */
function Scale({ bounds }: { bounds: readonly number[] }) {
  const { t, language } = useWords();
  return (
    <p className={classes.scale}>
      {t('regions.heat.scale')}:
      {[0, ...bounds].map((bound, place) => {
        const first = place === 0 ? 0 : (bounds[place - 2] ?? 0) + 1;
        const range = [...new Set([first, bound])].map((value) => formatNumber(value, language)).join('–');
        return (
          <span key={bound} className={classes.range}>
            <span className={`${mapClasses.shade} ${classes.shade}`} data-step={stepOf(bound, bounds)} aria-hidden />
            {range}
          </span>
        );
      })}
    </p>
  );
}
