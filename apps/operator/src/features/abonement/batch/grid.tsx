import { CARD_FIELDS, CardField } from '@jazylym/domain/abonement/card';
import type { BatchDecision } from '@jazylym/domain/abonement/decide-batch';
import type { CardFacts } from '@jazylym/domain/abonement/decide-card';
import { useWords } from '@jazylym/front/language';
import { VisuallyHidden } from '@mantine/core';
import type { MouseEvent } from 'react';
import { ActiveRow } from './active-row.tsx';
import classes from './grid.module.css';
import { onGridKey, onGridPaste } from './grid-keys.ts';
import { GridRow } from './grid-row.tsx';
import { shownRows } from './shown-rows.ts';
import type { SheetState } from './use-sheet.ts';

interface Props {
  grid: SheetState;
  facts: CardFacts;
  decided: BatchDecision;
  isLookingUp: (postalCode: string) => boolean;
  registered: (decision: BatchDecision['decisions'][number]) => string | null;
  /** Whether acceptance was tried: then all that is missing is said. */
  isTried: boolean;
}

/** The cards, typed row by row without a mouse. Only the row with the cursor has fields in it. */
export function Grid({ grid, facts, decided, isLookingUp, registered, isTried }: Props) {
  const { t, language } = useWords();
  const rows = shownRows(grid.sheet.cards, { decided, facts, isLookingUp, registered, language });
  const press = (event: MouseEvent<HTMLElement>) => {
    const target = event.target instanceof Element ? event.target : null;
    const id = target?.closest<HTMLElement>('[data-row]')?.dataset.row;
    const field = CardField.safeParse(target?.closest<HTMLElement>('[data-col]')?.dataset.col);
    if (id === undefined || id === grid.cell.id) return;
    event.preventDefault();
    grid.go(id, field.data ?? 'blank');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys go from cell to cell; each field is interactive itself
    <div
      className={classes.frame}
      onKeyDown={(event) => onGridKey(event, grid)}
      onPaste={(event) => onGridPaste(event, grid)}
      onMouseDown={press}
    >
      <table className={classes.grid} aria-label={t('batch.grid')}>
        <thead className={classes.head}>
          <tr className={classes.row}>
            <th scope="col" className={classes.place}>
              №
            </th>
            {CARD_FIELDS.map((field) => (
              <th key={field} scope="col" data-col={field} className={classes.heading}>
                {t(`batch.field.${field}`)}
              </th>
            ))}
            <th scope="col" data-col="title" className={classes.heading}>
              {t('batch.publication')}
            </th>
            <th scope="col" data-col="price" className={classes.heading}>
              {t('batch.price')}
            </th>
            <th scope="col" className={classes.mark}>
              <VisuallyHidden>{t('batch.state.title')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody className={classes.body}>
          {rows.map((row) => {
            const { id } = row.card;
            const isLeft = isTried || grid.left.has(id);
            return grid.cell.id === id ? (
              <ActiveRow key={id} {...row} isLeft={isLeft} cell={grid.cell} onType={grid.type} onEnter={grid.go} />
            ) : (
              <GridRow key={id} {...row} isLeft={isLeft} />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
