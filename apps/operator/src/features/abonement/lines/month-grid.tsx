import { yearOf } from '@jazylym/domain/calendar/month';
import type { QuoteFacts } from '@jazylym/domain/catalogue/start-month';
import { useWords } from '@jazylym/front/language';
import { formatMonth, formatShortDate } from '@jazylym/i18n/format';
import { MONTH_NAMES } from '@jazylym/i18n/months';
import { Key } from '@jazylym/ui/key/key';
import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import type { DraftLine } from '../draft/draft.ts';
import { type GridMonth, monthGrid } from '../draft/month-grid.ts';
import { gridKey } from '../draft/month-keys.ts';
import type { Reckoning } from '../draft/reckon.ts';
import { stop } from '../field/stops.ts';
import classes from './month-grid.module.css';

interface Props {
  reckoning: Reckoning;
  facts: QuoteFacts;
  locked: boolean;
  onChange: (patch: Partial<DraftLine>) => void;
}

/**
 * The months as form PS-1 has them, to choose the start from: radio buttons, so one stop of the Tab key. Arrows move the start,
 * with Shift the term, digits write the sets. Closed months say since when.
 */
export function MonthGrid({ reckoning, facts, locked, onChange }: Props) {
  const { t, language } = useWords();
  const name = useId();
  const grid = useRef<HTMLFieldSetElement>(null);
  const typed = useRef('');
  const { startMonth, line } = reckoning;
  const years = monthGrid(reckoning, facts);
  const hasGaps = years.some(({ months }) => months.some(({ hasIssue, state }) => !hasIssue && state === 'open'));

  // The start has moved under the cursor: the cursor goes with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the start moves
  useLayoutEffect(() => {
    if (grid.current?.contains(document.activeElement))
      grid.current.querySelector<HTMLElement>('input:checked')?.focus();
  }, [startMonth]);

  const onKeyDown = (event: KeyboardEvent) => {
    const meant = gridKey(event.nativeEvent, reckoning, typed.current);
    if (meant === null) return;
    event.preventDefault();
    typed.current = meant.typed;
    onChange(meant.patch);
  };

  return (
    <fieldset
      ref={grid}
      className={classes.grid}
      disabled={locked}
      aria-describedby={`${name}-keys`}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) typed.current = '';
      }}
    >
      <legend className={classes.legend}>{t('counter.field.startMonth')}</legend>
      {years.map(({ year, months }) => (
        <div key={year} className={classes.year}>
          <span className={classes.number} aria-hidden>
            {year}
          </span>
          {months.map((cell) => (
            <label key={cell.month} className={classes.month} data-covered={cell.isCovered} {...sayings(cell)}>
              <input
                type="radio"
                name={name}
                checked={cell.isStart}
                disabled={cell.state !== 'open' && !cell.isStart}
                aria-label={[formatMonth(cell.month, language), whyNot(cell)].filter(Boolean).join(': ')}
                onChange={() => onChange({ startMonth: cell.month })}
                {...(cell.isStart && { 'data-field': 'startMonth', ...stop })}
              />
              <span aria-hidden>{MONTH_NAMES[language].short[Number(cell.month.slice(5)) - 1]}</span>
            </label>
          ))}
        </div>
      ))}
      <p className={classes.keys} id={`${name}-keys`}>
        <span>
          <Key>←</Key> <Key>→</Key> {t('counter.grid.start')}
        </span>
        <span>
          <Key>Shift</Key> + <Key>←</Key> <Key>→</Key> {t('counter.grid.term')}
        </span>
        <span>
          <Key>1</Key>…<Key>9</Key> {t('counter.grid.sets', { sets: line.sets })}
        </span>
        {hasGaps && (
          <span>
            <i>{t('counter.grid.slanted')}</i>: {t('counter.grid.noIssue')}
          </span>
        )}
      </p>
    </fieldset>
  );

  function whyNot({ month, state, closedOn, hasIssue }: GridMonth): string | null {
    if (closedOn !== null) return t('counter.grid.closed', { date: formatShortDate(closedOn, language) });
    if (state !== 'open' && state !== 'closed') return t(`counter.grid.${state}`, { year: yearOf(month) });
    return hasIssue ? null : t('counter.grid.noIssue');
  }

  function sayings(cell: GridMonth) {
    const why = whyNot(cell);
    return { 'data-state': cell.state, 'data-issue': cell.hasIssue, ...(why !== null && { title: why }) };
  }
}
