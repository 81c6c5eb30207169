import { CARD_FIELDS, type CardField } from '@jazylym/domain/abonement/card';
import { useWords } from '@jazylym/front/language';
import { formatMoney, formatNumber } from '@jazylym/i18n/format';
import { useId, useLayoutEffect, useRef } from 'react';
import { AT_RIGHT, IN_DIGITS } from './columns.ts';
import classes from './grid.module.css';
import type { RowProps } from './grid-row.tsx';
import { RowMark } from './row-mark.tsx';
import { RowSaid } from './row-said.tsx';
import { rowStateOf, saidProblems } from './row-state.ts';
import { remarksOf } from './shown-rows.ts';
import type { Cell } from './use-sheet.ts';

interface Props extends RowProps {
  cell: Cell;
  onType: (id: string, field: CardField, text: string) => void;
  onEnter: (id: string, field: CardField) => void;
}

/** The row that has the cursor: a field in every cell, and under it what there is to say of it. */
export function ActiveRow({ isLeft, cell, onType, onEnter, ...shown }: Props) {
  const { card, place, decision, title, settlement, isLookingUp } = shown;
  const { t, language } = useWords();
  const row = useRef<HTMLTableRowElement>(null);
  const said = useId();
  const problems = saidProblems(decision, { isLeft, typing: cell.field, isLookingUp });
  const wrong = new Set<CardField>(problems.map(({ field }) => field));
  const remarks = remarksOf(shown);
  const state = rowStateOf(decision, problems, remarks);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that the cursor is to go there
  useLayoutEffect(() => {
    if (cell.turn === 0) return;
    const input = row.current?.querySelector<HTMLInputElement>(`[data-cell="${cell.field}"]`);
    if (!input || input === document.activeElement) return;
    input.focus({ preventScroll: true });
    input.select();
    row.current?.nextElementSibling?.scrollIntoView({ block: 'nearest' });
    input.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [cell.id, cell.turn]);
  return (
    <>
      <tr ref={row} className={`${classes.row} ${classes.active}`} data-row={card.id} data-state={state} data-active>
        <th scope="row" className={classes.place}>
          {formatNumber(place + 1, language)}
        </th>
        {CARD_FIELDS.map((field) => (
          <td key={field} data-col={field} data-label={t(`batch.field.${field}`)} className={classes.cell}>
            <input
              className={AT_RIGHT.has(field) ? `${classes.input} ${classes.right}` : classes.input}
              data-cell={field}
              aria-label={`${t('batch.row', { row: place + 1 })}, ${t(`batch.field.${field}`)}`}
              aria-invalid={wrong.has(field)}
              aria-describedby={wrong.has(field) ? said : undefined}
              value={card[field]}
              maxLength={120}
              placeholder={field === 'settlement' ? settlement : ''}
              inputMode={IN_DIGITS.has(field) ? 'numeric' : 'text'}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => onType(card.id, field, event.currentTarget.value)}
              onFocus={() => {
                if (cell.field !== field) onEnter(card.id, field);
              }}
            />
          </td>
        ))}
        <td className={classes.title} data-col="title" title={title}>
          {title}
        </td>
        <td className={`${classes.price} ${classes.right}`} data-col="price">
          {decision?.ok ? formatMoney(decision.price.total, language) : ''}
        </td>
        <td className={classes.mark}>
          <RowMark state={state} />
        </td>
      </tr>
      <tr className={classes.said}>
        <td id={said} className={classes.saidCell}>
          <RowSaid decision={decision} title={title} problems={problems} remarks={remarks} isLookingUp={isLookingUp} />
        </td>
      </tr>
    </>
  );
}
