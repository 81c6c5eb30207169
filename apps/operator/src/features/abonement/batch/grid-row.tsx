import { CARD_FIELDS, type CardField } from '@jazylym/domain/abonement/card';
import { useWords } from '@jazylym/front/language';
import { formatMoney, formatNumber } from '@jazylym/i18n/format';
import { memo } from 'react';
import { AT_RIGHT } from './columns.ts';
import classes from './grid.module.css';
import { RowMark } from './row-mark.tsx';
import { rowStateOf, saidProblems } from './row-state.ts';
import { remarksOf, type ShownRow } from './shown-rows.ts';

export interface RowProps extends ShownRow {
  /** The cursor has left it, or acceptance was tried: what is missing is said. */
  isLeft: boolean;
}

/** A row that has not the cursor: plain text, so that five hundred of them weigh nothing. */
export const GridRow = memo(function GridRow({ isLeft, ...row }: RowProps) {
  const { t, language } = useWords();
  const { card, place, decision, title, settlement, isLookingUp } = row;
  const problems = saidProblems(decision, { isLeft, typing: null, isLookingUp });
  const wrong = new Set(problems.map(({ field }) => field));
  const state = rowStateOf(decision, problems, remarksOf(row));
  return (
    <tr className={classes.row} data-row={card.id} data-state={state}>
      <th scope="row" className={classes.place}>
        {formatNumber(place + 1, language)}
      </th>
      {CARD_FIELDS.map((field) => (
        <td
          key={field}
          data-col={field}
          data-label={t(`batch.field.${field}`)}
          className={cellClass(field, wrong.has(field) || (field === 'amount' && state === 'differs'))}
        >
          {field === 'settlement' ? card.settlement || settlement : card[field]}
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
  );
});

const cellClass = (field: CardField, isMarked: boolean): string =>
  [classes.cell, AT_RIGHT.has(field) && classes.right, isMarked && classes.marked].filter(Boolean).join(' ');
