import type { Figures } from '@jazylym/domain/day/figures';
import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { Fragment, type ReactNode } from 'react';
import classes from './protocol.module.css';

export type FigureRow = { key: string; name: ReactNode; figures: Figures; parts?: readonly FigureRow[] };

/** Tenge without their sign: it stands in the heading. */
export const useTenge = (): ((amount: number) => string) => {
  const { language } = useWords();
  return (amount) => formatNumber(amount / 100, language, amount % 100 === 0 ? 0 : 2);
};

/** Abonements, sets, the publisher's part, the delivery part and the sum, row by row, with their total. */
export function FigureRows({ rows, total }: { rows: readonly FigureRow[]; total: Figures }) {
  const { t } = useWords();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('day.sheet.head.what')}</th>
          <th scope="col">{t('day.sheet.head.abonements')}</th>
          <th scope="col">{t('day.sheet.head.sets')}</th>
          <th scope="col">{t('day.sheet.head.publisher')}</th>
          <th scope="col">{t('day.sheet.head.delivery')}</th>
          <th scope="col">{t('day.sheet.head.total')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.key}>
            <tr data-row={row.key} className={row.parts ? classes.whole : undefined}>
              <th scope="row">{row.name}</th>
              <Cells figures={row.figures} />
            </tr>
            {row.parts?.map((part) => (
              <tr key={part.key} data-row={part.key} className={classes.part}>
                <th scope="row">{part.name}</th>
                <Cells figures={part.figures} />
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
      <tfoot>
        <tr data-row="total">
          <th scope="row">{t('day.sheet.total')}</th>
          <Cells figures={total} />
        </tr>
      </tfoot>
    </table>
  );
}

function Cells({ figures: { abonements, sets, publisher, delivery, total } }: { figures: Figures }) {
  const { language } = useWords();
  const tenge = useTenge();
  return (
    <>
      <td>{formatNumber(abonements, language)}</td>
      <td>{formatNumber(sets, language)}</td>
      <td>{tenge(publisher)}</td>
      <td>{tenge(delivery)}</td>
      <td className={classes.sum}>{tenge(total)}</td>
    </>
  );
}
